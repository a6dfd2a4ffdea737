package press.broadsheet.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SortedMap;

/** Puts sections into the order of the paper. */
final class SectionOrder {
    private SectionOrder() {}

    /** As the settings list them, then by {@code order} in their files, then by id. */
    static List<String> of(List<String> set, SortedMap<String, Term> sections) {
        LinkedHashSet<String> order = new LinkedHashSet<>();
        for (String id : set) {
            if (sections.containsKey(id)) {
                order.add(id);
            }
        }
        List<Term> others = new ArrayList<>(sections.values());
        others.sort(Comparator.comparingInt(SectionOrder::number).thenComparing(Term::id));
        others.forEach(term -> order.add(term.id()));
        return List.copyOf(order);
    }

    private static int number(Term term) {
        return term.entry()
                .map(entry -> entry.head().order().orElse(Integer.MAX_VALUE))
                .orElse(Integer.MAX_VALUE);
    }
}
