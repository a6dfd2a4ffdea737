package press.broadsheet.component;

import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.Precision;
import com.ibm.icu.util.MeasureUnit;
import java.util.Locale;
import press.broadsheet.trace.FileFact;
import press.broadsheet.trace.Media;
import press.broadsheet.view.Desk;
import press.broadsheet.view.Property;
import press.broadsheet.view.View;

/** A file of the content folder that is published because a component names it. */
public final class FileView implements View {
    private static final long KILO = 1000;

    private final Desk desk;
    private final String path;
    private final Media media;

    FileView(Desk desk, String path, Media media) {
        this.desk = desk;
        this.path = path;
        this.media = media;
    }

    @Property("Its address from the site's root.")
    public String url() {
        return desk.href(address());
    }

    private String address() {
        return desk.read(new FileFact.MediaAddress(path)).orElseThrow();
    }

    @Property("Its absolute URL, for feeds.")
    public String absoluteUrl() {
        return desk.absolute(address());
    }

    @Property("Its name without its folders.")
    public String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    @Property("The end of its name in capitals, such as `PDF`; may be empty.")
    public String ending() {
        int dot = name().lastIndexOf('.');
        return dot < 0 ? "" : name().substring(dot + 1).toUpperCase(Locale.ROOT);
    }

    @Property("Its media type, such as `audio/ogg`.")
    public String type() {
        return media.type();
    }

    @Property("Its length in bytes.")
    public long length() {
        return desk.read(new FileFact.MediaLength(path));
    }

    @Property("Its length in the site's language, such as `1.2 MB`.")
    public String size() {
        long length = length();
        boolean small = length < KILO * KILO;
        MeasureUnit unit = small ? MeasureUnit.KILOBYTE : MeasureUnit.MEGABYTE;
        double amount = Math.max(0.1, (double) length / (small ? KILO : KILO * KILO));
        Precision precision = amount < 10 ? Precision.maxFraction(1) : Precision.integer();
        return NumberFormatter.withLocale(desk.locale(desk.language()))
                .unit(unit)
                .precision(precision)
                .format(amount)
                .toString();
    }
}
