package press.broadsheet.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The words of a story, each once, where it counts most.
 *
 * @param title those of the headline
 * @param summary those of the standfirst that the headline has not
 * @param body those that stand in neither
 */
public record StoryWords(List<String> title, List<String> summary, List<String> body) {
    /** The words of a text. */
    public static StoryWords of(StoryText text) {
        Set<String> seen = new LinkedHashSet<>();
        List<String> title = more(text.title(), seen);
        List<String> summary = more(text.summary(), seen);
        return new StoryWords(title, summary, more(text.body(), seen));
    }

    private static List<String> more(String text, Set<String> seen) {
        List<String> more = new ArrayList<>();
        Terms.each(text, word -> {
            if (seen.add(word)) {
                more.add(word);
            }
        });
        return List.copyOf(more);
    }

    /** The same with further words beside those of the standfirst. */
    public StoryWords with(Set<String> further) {
        List<String> summaryAndMore = new ArrayList<>(summary);
        for (String word : further) {
            if (!title.contains(word) && !summary.contains(word)) {
                summaryAndMore.add(word);
            }
        }
        return new StoryWords(
                title,
                summaryAndMore,
                further.isEmpty() || body.stream().noneMatch(further::contains)
                        ? body
                        : body.stream().filter(word -> !further.contains(word)).toList());
    }
}
