package press.broadsheet.publish;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import press.broadsheet.host.Key;

/**
 * What a run is to do.
 *
 * @param sends the files to be sent, in the order of their steps
 * @param safes the files whose bytes are put aside first, one for each digest
 * @param deletes the files to be taken away at the end: fronts and pages, then what is no longer needed by them
 * @param condemned the files that stay a while though no page has them any more
 * @param kept how many files are there already
 */
record Plan(
        List<Send> sends, List<SiteEntry> safes, List<SiteEntry> deletes, List<Present.Condemned> condemned, int kept) {

    /** Why a file is sent. */
    enum Reason {
        NEW("new"),
        CHANGED("changed"),
        RELABELLED("same bytes, other headers"),
        IN_DOUBT("in doubt");

        private final String words;

        Reason(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /**
     * A file to be sent.
     *
     * @param from where the place has the same bytes already
     */
    record Send(SiteEntry entry, Reason reason, Optional<Key> from) {
        /** Files of one step may be sent at once, but none before all of the steps before are there. */
        int step() {
            return switch (entry.kind()) {
                case ASSET -> 0;
                case PAGE -> reason == Reason.NEW ? 1 : 2;
                case SHARD -> 3;
                case FRONT -> 4;
            };
        }
    }

    /**
     * The difference between what is there and what is wanted.
     *
     * @param doomed the instant before which a file must be condemned to be taken away now
     */
    static Plan of(Standing standing, Manifest wanted, Instant now, Instant doomed) {
        Map<String, SiteEntry> files = new HashMap<>();
        wanted.entries().forEach(entry -> files.put(entry.path(), entry));
        List<SiteEntry> missing = new ArrayList<>();
        for (SiteEntry entry : wanted.entries()) {
            SiteEntry there = standing.there().get(entry.path());
            if (there == null || !there.isSame(entry)) {
                missing.add(entry);
            }
        }
        Map<Sum, SiteEntry> safes = new LinkedHashMap<>();
        for (SiteEntry entry : missing) {
            standing.ofEdition(entry.path())
                    .filter(old -> !old.hasSameBytes(entry))
                    .ifPresent(old -> safes.putIfAbsent(old.sum(), old));
        }
        List<SiteEntry> deletes = new ArrayList<>();
        List<Present.Condemned> condemned = new ArrayList<>();
        for (SiteEntry there : standing.there().values()) {
            if (!files.containsKey(there.path())) {
                Instant since = standing.condemned().getOrDefault(there.path(), now);
                if (there.kind().lingers() && since.isAfter(doomed)) {
                    condemned.add(new Present.Condemned(there, since));
                } else {
                    deletes.add(there);
                    standing.ofEdition(there.path()).ifPresent(old -> safes.putIfAbsent(old.sum(), old));
                }
            }
        }
        deletes.sort(Comparator.comparing((SiteEntry entry) -> entry.kind().lingers())
                .thenComparing(SiteEntry::path, Manifest.BY_BYTES));
        condemned.sort(Comparator.comparing(each -> each.entry().path(), Manifest.BY_BYTES));
        return new Plan(
                sends(standing, files, missing, safes),
                List.copyOf(safes.values()),
                deletes,
                condemned,
                wanted.entries().size() - missing.size());
    }

    /** Whether a file of the place gets other headers. */
    boolean relabels() {
        return sends.stream().anyMatch(send -> send.reason() == Reason.RELABELLED);
    }

    private static List<Send> sends(
            Standing standing, Map<String, SiteEntry> files, List<SiteEntry> missing, Map<Sum, SiteEntry> safes) {
        Map<Sum, Key> known = new HashMap<>();
        missing.forEach(entry -> known.put(entry.sum(), Safe.key(entry.sum())));
        Map<Sum, Key> sources = new HashMap<>();
        safes.keySet().stream().filter(known::containsKey).forEach(sum -> sources.put(sum, Safe.key(sum)));
        for (SiteEntry there : standing.there().values()) {
            SiteEntry next = files.get(there.path());
            boolean stays = next == null || next.hasSameBytes(there);
            if (stays && there.sum().isKnown() && known.containsKey(there.sum())) {
                sources.merge(
                        there.sum(),
                        Key.site(there.path()),
                        (one, other) -> Manifest.BY_BYTES.compare(one.path(), other.path()) <= 0 ? one : other);
            }
        }
        List<Send> sends = new ArrayList<>(missing.size());
        for (SiteEntry entry : missing) {
            SiteEntry there = standing.there().get(entry.path());
            if (there != null && there.hasSameBytes(entry)) {
                sends.add(new Send(entry, Reason.RELABELLED, Optional.of(Key.site(entry.path()))));
                continue;
            }
            Reason reason = there == null ? Reason.NEW : there.sum().isKnown() ? Reason.CHANGED : Reason.IN_DOUBT;
            sends.add(new Send(entry, reason, Optional.ofNullable(sources.get(entry.sum()))));
        }
        sends.sort(Comparator.comparingInt(Send::step));
        return sends;
    }

    /** Whether the place is as it is to be. */
    boolean isEmpty() {
        return sends.isEmpty() && deletes.isEmpty();
    }

    /** How many bytes are sent from here. */
    long bytes() {
        return sends.stream()
                .filter(send -> send.from().isEmpty())
                .mapToLong(send -> send.entry().size())
                .sum();
    }
}
