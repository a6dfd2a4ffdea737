package press.broadsheet.publish;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import press.broadsheet.host.Key;

/**
 * Takes away what only editions need that can no longer be brought back. The records that lead to the rest go last, so
 * that a run that dies on the way leaves nothing that the next one does not find.
 */
final class Pruning {
    private static final int AT_ONCE = 500;

    private final Attempts host;
    private final Lists lists;

    Pruning(Attempts host, Lists lists) {
        this.host = host;
        this.lists = lists;
    }

    void prune(Present present) throws IOException {
        if (present.dropped().isEmpty()) {
            return;
        }
        Set<Sum> needed = new HashSet<>();
        Set<Sum> neededFiles = new LinkedHashSet<>();
        for (Present.Kept kept : present.kept()) {
            needed.add(kept.files());
            needed.add(kept.stories());
            neededFiles.addAll(lists.parts(kept.files()));
            needed.addAll(lists.parts(kept.stories()));
        }
        needed.addAll(neededFiles);

        Set<Sum> files = new LinkedHashSet<>();
        Set<Sum> others = new LinkedHashSet<>();
        Set<Sum> roots = new LinkedHashSet<>();
        for (Present.Kept dropped : present.dropped()) {
            roots.add(dropped.files());
            roots.add(dropped.stories());
            files.addAll(parts(dropped.files()));
            others.addAll(parts(dropped.stories()));
        }
        files.removeAll(needed);
        others.removeAll(needed);
        roots.removeAll(needed);
        delete(objects(files, neededFiles));
        others.addAll(files);
        deleteLists(others);
        deleteLists(roots);
        delete(present.dropped().stream()
                .map(dropped -> Edition.key(dropped.number()))
                .toList());
    }

    /** None if a run that died took the list away already. */
    private List<Sum> parts(Sum root) throws IOException {
        try {
            return lists.parts(root);
        } catch (Lists.Missing e) {
            return List.of();
        }
    }

    /** What was put aside for some parts of lists, and no other part needs. */
    private List<Key> objects(Set<Sum> parts, Set<Sum> needed) throws IOException {
        Set<Sum> sums = new LinkedHashSet<>();
        for (Sum part : parts) {
            sums.addAll(sums(part).orElse(Set.of()));
        }
        for (Sum part : sums.isEmpty() ? Set.<Sum>of() : needed) {
            sums.removeAll(sums(part).orElseThrow(() -> new Lists.Missing(part.hex())));
        }
        return sums.stream().map(Safe::key).toList();
    }

    private Optional<Set<Sum>> sums(Sum part) throws IOException {
        try {
            Set<Sum> sums = new LinkedHashSet<>();
            lists.part(part).forEach(line -> sums.add(SiteEntry.of(line).sum()));
            return Optional.of(sums);
        } catch (Lists.Missing e) {
            return Optional.empty();
        }
    }

    private void delete(List<Key> keys) throws IOException {
        for (int from = 0; from < keys.size(); from += AT_ONCE) {
            host.delete(keys.subList(from, Math.min(keys.size(), from + AT_ONCE)));
        }
    }

    private void deleteLists(Set<Sum> sums) throws IOException {
        List<Sum> all = new ArrayList<>(sums);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            lists.delete(all.subList(from, Math.min(all.size(), from + AT_ONCE)));
        }
    }
}
