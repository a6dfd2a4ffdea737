package press.broadsheet.publish;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What has to go with a story that is taken back: the editions that hold it, and what it changed in the files of the
 * present one.
 *
 * @param editions the numbers of the editions that can no longer be brought back
 * @param lost the files that readers no longer have as they were
 */
record Purge(Set<Integer> editions, List<Lost> lost) {

    /**
     * Finds them.
     *
     * @param addresses all addresses that the story had
     * @param alone whether the story is all that changes: then whatever file changes held something of it, and so does
     *     each edition that has the same file
     */
    static Purge of(Standing standing, Wanted wanted, Lists lists, Set<String> addresses, boolean alone)
            throws IOException {
        Map<String, Sum> next = new HashMap<>();
        wanted.files().entries().forEach(entry -> next.put(entry.path(), entry.sum()));
        Set<Sum> stays = new HashSet<>(next.values());
        List<Lost> lost = new ArrayList<>();
        Set<Sum> sums = new HashSet<>();
        standing.recorded().values().stream()
                .filter(entry -> entry.sum().isKnown() && !entry.sum().equals(next.get(entry.path())))
                .sorted(java.util.Comparator.comparing(SiteEntry::path, Manifest.BY_BYTES))
                .forEach(entry -> {
                    lost.add(new Lost(entry.path(), entry.sum(), Optional.ofNullable(next.get(entry.path()))));
                    if (!stays.contains(entry.sum())) {
                        sums.add(entry.sum());
                    }
                });
        Set<Integer> editions = new TreeSet<>(holding(standing, lists, addresses));
        if (alone && !sums.isEmpty()) {
            for (Present.Kept kept : standing.present().map(Present::kept).orElse(List.of())) {
                if (holdsAny(lists, kept, sums)) {
                    editions.add(kept.number());
                }
            }
        }
        boolean again = standing.present()
                .filter(present -> present.id().equals(wanted.files().id()))
                .isPresent();
        if (again) {
            editions.remove(standing.present().get().edition());
        }
        return new Purge(editions, lost);
    }

    /** The numbers of the editions in which readers can read a story. */
    static Set<Integer> holding(Standing standing, Lists lists, Set<String> addresses) throws IOException {
        Set<Integer> editions = new TreeSet<>();
        for (Present.Kept kept : standing.present().map(Present::kept).orElse(List.of())) {
            if (lists.read(kept.stories()).stream()
                    .map(Story::of)
                    .anyMatch(story -> story.isLive() && addresses.contains(story.address()))) {
                editions.add(kept.number());
            }
        }
        return editions;
    }

    private static boolean holdsAny(Lists lists, Present.Kept kept, Set<Sum> sums) throws IOException {
        return Standing.manifest(lists, kept.files()).entries().stream().anyMatch(entry -> sums.contains(entry.sum()));
    }
}
