package press.broadsheet.markdown;

import java.util.List;

/**
 * A text as HTML.
 *
 * @param html balanced HTML, a sequence of blocks
 * @param headings its headings in order
 * @param words how many words it shows, as {@link WordCount} counts them
 */
public record Converted(String html, List<Heading> headings, int words) {
    /** Takes a copy of the headings. */
    public Converted {
        headings = List.copyOf(headings);
    }
}
