package press.broadsheet.build;

import java.util.Locale;

/** Numbers of things in the lines that end a goal. */
final class Counted {
    private Counted() {}

    /** {@code 1 file}, {@code 1,024 files}. */
    static String of(int count, String one, String many) {
        return String.format(Locale.ROOT, "%,d %s", count, count == 1 ? one : many);
    }
}
