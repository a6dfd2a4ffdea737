package press.broadsheet.migrate;

/** A text as it is told: on one line, and not all of a long one. */
final class Shortened {
    private static final int LONGEST = 80;

    private Shortened() {}

    static String of(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
    }
}
