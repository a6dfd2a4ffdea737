package press.broadsheet.view;

import com.ibm.icu.util.ULocale;
import press.broadsheet.content.Correction;

/** A correction of a story. */
public final class CorrectionView implements View {
    private final Desk desk;
    private final Correction correction;
    private final ULocale locale;

    CorrectionView(Desk desk, Correction correction, ULocale locale) {
        this.desk = desk;
        this.correction = correction;
        this.locale = locale;
    }

    @Property("When it was made.")
    public DateView date() {
        return new DateView(desk, correction.date().at(), correction.date().dayOnly(), locale);
    }

    @Property("What was wrong and what is right, as HTML.")
    public Html text() {
        return desk.inline(correction.text());
    }

    @Property("The same as plain text.")
    public String plainText() {
        return desk.plain(correction.text());
    }
}
