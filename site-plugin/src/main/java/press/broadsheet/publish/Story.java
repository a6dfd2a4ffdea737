package press.broadsheet.publish;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import press.broadsheet.build.StoryState;

/**
 * A story of an edition.
 *
 * @param address its address from the site's root
 * @param title its headline
 * @param state whether readers can read it
 * @param digest what its source was known by
 */
public record Story(String address, String title, StoryState state, String digest) {

    /** What became of a story from one edition to the next. */
    public enum Fate {
        ADDED,
        CHANGED,
        REMOVED
    }

    /** A story, and what became of it. */
    public record Change(Fate fate, String address, String title) {}

    /** Whether readers can read it. */
    public boolean isLive() {
        return state == StoryState.LIVE;
    }

    String line() {
        return digest + ' ' + state.name() + ' ' + title.strip().replaceAll("\\s+", " ") + ' ' + address;
    }

    static Story of(String line) {
        int first = line.indexOf(' ');
        int second = line.indexOf(' ', first + 1);
        int last = line.lastIndexOf(' ');
        return new Story(
                line.substring(last + 1),
                last > second ? line.substring(second + 1, last) : "",
                StoryState.valueOf(line.substring(first + 1, second)),
                line.substring(0, first));
    }

    /** What became of the stories of one edition in the next, in the order of addresses. */
    static List<Change> changes(List<Story> before, List<Story> after) {
        Map<String, Story> old = new HashMap<>();
        before.stream().filter(Story::isLive).forEach(story -> old.put(story.address(), story));
        List<Change> changes = new ArrayList<>();
        for (Story story : after) {
            if (story.isLive()) {
                Story earlier = old.remove(story.address());
                if (earlier == null) {
                    changes.add(new Change(Fate.ADDED, story.address(), story.title()));
                } else if (!earlier.line().equals(story.line())) {
                    changes.add(new Change(Fate.CHANGED, story.address(), story.title()));
                }
            }
        }
        before.stream()
                .filter(story -> old.containsKey(story.address()))
                .forEach(story -> changes.add(new Change(Fate.REMOVED, story.address(), story.title())));
        return changes;
    }
}
