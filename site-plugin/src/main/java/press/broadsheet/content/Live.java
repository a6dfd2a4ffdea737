package press.broadsheet.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

    private static final Pattern DEFINITION = Pattern.compile("(?m)^ {0,3}\\[[^\\]\\n]+]:.*$");
    private static final int MOST_DEFINITIONS = 200;

    /** What the story begins with, whatever is added to it later: its introduction, else its oldest entry. */
    String opening(String body) {
        if (introduced || entries.isEmpty()) {
            return body.substring(0, introduction) + definitions(body);
        }
        LiveEntry oldest = entries.get(entries.size() - 1);
        return body.substring(oldest.from(), oldest.to()) + definitions(body);
    }

    /** What is to be added to a part of a text: links and notes are defined anywhere in it, and used everywhere. */
    public static String definitions(String body) {
        List<String> lines = new ArrayList<>();
        Matcher matcher = DEFINITION.matcher(body);
        while (lines.size() < MOST_DEFINITIONS && matcher.find()) {
            lines.add(matcher.group());
        }
        return lines.isEmpty() ? "" : "\n\n" + String.join("\n\n", lines) + "\n";
    }
}
