package press.broadsheet.view;

import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import press.broadsheet.content.Correction;

/** A correction of a story. */
public final class CorrectionView implements View {
    private final Desk desk;
    private final Correction correction;
    private final ULocale locale;
    private final String anchor;

    CorrectionView(Desk desk, Correction correction, ULocale locale, String anchor) {
        this.desk = desk;
        this.correction = correction;
        this.locale = locale;
        this.anchor = anchor;
    }

    /** The corrections of one story, each with an anchor that a later correction does not change. */
    static List<CorrectionView> all(Desk desk, List<Correction> corrections, ULocale locale) {
        Map<LocalDate, Integer> days = new HashMap<>();
        List<CorrectionView> views = new ArrayList<>();
        for (Correction correction : corrections) {
            int count = days.merge(correction.date().day(), 1, Integer::sum);
            String anchor = "correction_" + correction.date().day() + (count == 1 ? "" : "_" + count);
            views.add(new CorrectionView(desk, correction, locale, anchor));
        }
        return List.copyOf(views);
    }

    @Property("The id it has on the story's page: `correction_2026-11-04`.")
    public String anchor() {
        return anchor;
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
