package press.broadsheet.publish;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import press.broadsheet.build.BuildRequest;
import press.broadsheet.build.HeldBack;
import press.broadsheet.build.QuestionException;
import press.broadsheet.build.StoryState;
import press.broadsheet.diagnostic.SiteException;

/**
 * Keeps an earlier edition from showing again what readers may not see now. Sources that hold errors do not stand in
 * the way: they are mostly why somebody wants to go back. What they hold cannot be known then, so that no story comes
 * back that the present edition does not have.
 */
record WayBack(boolean force, Optional<HeldBack> held) {
    static WayBack of(BuildRequest build, boolean force) {
        try {
            return new WayBack(force, Optional.of(HeldBack.of(build)));
        } catch (SiteException e) {
            return new WayBack(force, Optional.empty());
        }
    }

    /**
     * Looks at what would be brought back.
     *
     * @throws QuestionException if it would show what nobody may read
     */
    void refuse(Publisher.Restored restored) {
        Map<String, String> never = new HashMap<>();
        held.ifPresent(known -> known.stories().forEach(story -> never.put(story.address(), story.reason())));
        Set<String> live = new HashSet<>();
        for (Story story : restored.now()) {
            if (story.state() == StoryState.WITHDRAWN) {
                never.put(story.address(), "was withdrawn since");
            } else if (story.isLive()) {
                live.add(story.address());
            }
        }
        List<String> back = new ArrayList<>();
        for (Story story : restored.stories()) {
            String address = story.address();
            if (story.isLive() && never.containsKey(address)) {
                back.add(address + " " + never.get(address));
            } else if (story.isLive() && held.isEmpty() && !live.contains(address)) {
                back.add(address + " is not in the present edition, and the sources hold errors, so that nobody knows"
                        + " whether it is held");
            }
        }
        if (!back.isEmpty() && !force) {
            throw new QuestionException("edition " + restored.edition() + " was not brought back, since it would show"
                    + " what nobody may read:\n" + String.join("\n", back)
                    + "\nchoose another edition, or add -Dbroadsheet.publish.force to show it all the same");
        }
    }
}
