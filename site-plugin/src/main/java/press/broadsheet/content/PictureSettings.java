package press.broadsheet.content;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import press.broadsheet.diagnostic.Code;

/** Reads which smaller copies are made of pictures. */
final class PictureSettings {
    /** For phones, for columns of text, and for the full width of a large screen. */
    private static final List<Integer> WIDTHS = List.of(480, 960, 1600);

    /** The column of text of the default theme. */
    private static final String SIZES = "(min-width: 48em) 44rem, 100vw";

    private static final int LEAST = 16;
    private static final int MOST = 10_000;

    private PictureSettings() {}

    static Settings.Pictures read(Fields fields, Problems problems) {
        boolean webp = fields.value(SettingsKeys.WEBP).isEmpty() || fields.truth(SettingsKeys.WEBP);
        return new Settings.Pictures(
                widths(fields, problems), webp, fields.words(SettingsKeys.SIZES).orElse(SIZES));
    }

    private static List<Integer> widths(Fields fields, Problems problems) {
        if (fields.value(SettingsKeys.WIDTHS).isEmpty()) {
            return WIDTHS;
        }
        TreeSet<Integer> widths = new TreeSet<>();
        for (Located<String> text : fields.texts(SettingsKeys.WIDTHS)) {
            boolean number = text.value().matches("[1-9][0-9]{0,4}");
            int width = number ? Integer.parseInt(text.value()) : 0;
            if (width >= LEAST && width <= MOST) {
                widths.add(width);
            } else {
                problems.report(
                        Code.BAD_VALUE,
                        text.position(),
                        Blanks.shown(text.value()) + " is not a width",
                        "write a whole number of pixels from " + LEAST + " to " + MOST);
            }
        }
        return new ArrayList<>(widths).stream().toList();
    }
}
