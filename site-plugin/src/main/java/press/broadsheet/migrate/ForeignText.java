package press.broadsheet.migrate;

import press.broadsheet.diagnostic.Position;

/** What Markdown of other generators has in common once their orders are written out. */
final class ForeignText {
    private ForeignText() {}

    /** Lines of colons, which are words there and would begin a component here. */
    static String colons(String markdown) {
        return markdown.replaceAll("(?m)^([ \\t>]*)(:::)", "$1\\\\$2");
    }

    /** How many lines end before an offset. */
    static int lines(String text, int offset) {
        return (int) text.substring(0, offset).chars().filter(c -> c == '\n').count();
    }

    /** A block with the blank lines it needs. */
    static String block(String markdown) {
        return markdown.isBlank() ? "" : "\n\n" + markdown.strip() + "\n\n";
    }

    static String figure(String source, String alt, String caption, String link) {
        if (source.isBlank()) {
            return caption;
        }
        String picture = "![" + alt.replaceAll("[\\[\\]]", "\\\\$0") + "](" + Escapes.destination(source)
                + (caption.isBlank() ? "" : " \"" + Escapes.title(Plain.markdown(caption)) + '"') + ")";
        return block(link.isBlank() ? picture : "[" + picture + "](" + Escapes.destination(link) + ")");
    }

    static String fence(String language, String code) {
        String trimmed = code.replaceFirst("^\\s*\\n", "").stripTrailing();
        return block(Escapes.fenced(language.replaceAll("[\\s`].*", ""), trimmed));
    }

    /** A post of which only the address is known. */
    static String post(String url, Leftovers leftovers, Position at) {
        leftovers.tell(at, "the post " + url + " became a link: its words are not in the source");
        return block("[" + url + "](" + Escapes.destination(url) + ")");
    }
}
