package press.broadsheet.trace;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import press.broadsheet.model.Slice;

/** Says in words why a fact made an output stale. */
final class Explanation {
    private Explanation() {}

    /** {@code newest(section/world, 10) changed: +articles/world/port-strike.md}. */
    static String of(Fact<?> fact, Trace trace, Facts facts) {
        return describe(fact) + " changed" + difference(fact, trace, facts);
    }

    /** {@code newest(section/world, 10)}. */
    static String describe(Fact<?> fact) {
        List<String> arguments = new ArrayList<>();
        for (RecordComponent component : fact.getClass().getRecordComponents()) {
            try {
                component.getAccessor().setAccessible(true);
                arguments.add(String.valueOf(component.getAccessor().invoke(fact)));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("a fact cannot be read", e);
            }
        }
        String name = fact.getClass().getSimpleName();
        return name.substring(0, 1).toLowerCase(Locale.ROOT)
                + name.substring(1)
                + '('
                + String.join(", ", arguments)
                + ')';
    }

    /** For lists, the stories that came and, as far as the page showed them, those that went. */
    private static String difference(Fact<?> fact, Trace trace, Facts facts) {
        Object answer = facts.answer(fact);
        List<?> now = answer instanceof Slice slice ? slice.paths() : answer instanceof List<?> list ? list : List.of();
        Set<String> shown = new HashSet<>();
        for (Fact<?> read : trace.facts()) {
            if (read instanceof Fact.StoryCard card) {
                shown.add(card.path());
            }
        }
        List<String> came = now.stream()
                .filter(item -> item instanceof String path && path.endsWith(".md") && !shown.contains(path))
                .map(item -> "+" + item)
                .limit(5)
                .toList();
        return came.isEmpty() ? "" : ": " + String.join(" ", came);
    }
}
