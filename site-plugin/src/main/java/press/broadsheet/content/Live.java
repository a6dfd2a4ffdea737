package press.broadsheet.content;

import java.util.List;
import java.util.Optional;

/**
 * What makes a story a live one.
 *
 * @param entries newest first
 * @param keyPoints inline Markdown, in the order written
 * @param ended when the coverage ended, or will
 * @param introduction where the text before the first entry of the file ends, an offset in the story's text
 * @param introduced whether that text says anything
 */
public record Live(
        List<LiveEntry> entries, List<String> keyPoints, Optional<Moment> ended, int introduction, boolean introduced) {

    /** What the story begins with, whatever is added to it later: its introduction, else its oldest entry. */
    String opening(String body) {
        if (introduced || entries.isEmpty()) {
            return body.substring(0, introduction);
        }
        LiveEntry oldest = entries.get(entries.size() - 1);
        return body.substring(oldest.from(), oldest.to());
    }
}
