package press.broadsheet.publish;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import press.broadsheet.build.Progress;
import press.broadsheet.build.QuestionException;
import press.broadsheet.host.Key;
import press.broadsheet.host.Parcel;

/**
 * One run that makes a place what is wanted. The order of its steps is what readers rely on: what a page needs is there
 * before the page, the record of the edition changes when all of it is there, and nothing is taken away before that.
 */
final class Run {
    private static final int MOST_DELETED_AT_ONCE = 500;

    private final Attempts host;
    private final Lists lists;
    private final Lease lease;
    private final Rules rules;
    private final Who who;
    private final Optional<Signer> signer;
    private final Progress progress;
    private final Standing standing;
    private final Wanted wanted;
    private final Plan plan;
    private final Lists.Cut files;
    private final Lists.Cut stories;
    private final Sum id;
    private final Instant now;

    Run(
            Attempts host,
            Lists lists,
            Lease lease,
            Rules rules,
            Who who,
            Optional<Signer> signer,
            Pace pace,
            Progress progress,
            Standing standing,
            Wanted wanted) {
        this.host = host;
        this.lists = lists;
        this.lease = lease;
        this.rules = rules;
        this.who = who;
        this.signer = signer;
        this.progress = progress;
        this.standing = standing;
        this.wanted = wanted;
        this.now = pace.now();
        this.plan = Plan.of(standing, wanted.files(), now, now.minus(rules.grace()));
        this.files = Lists.Cut.of(wanted.files().lines());
        this.stories = Lists.Cut.of(wanted.storyLines());
        this.id = wanted.files().id();
    }

    /** Does it. */
    PublishReport go(long start) throws IOException {
        List<Story.Change> changes = changes();
        Present next = next();
        boolean fresh = isFresh();
        if (fresh || !plan.isEmpty() || standing.left().isPresent() || !isAsRecorded(next)) {
            putLists();
            send();
            lease.check();
            if (fresh) {
                putEdition(next, changes);
            }
            Optional<byte[]> before = record(standing.bytes(), next);
            if (standing.left().isPresent() || !plan.sends().isEmpty()) {
                removeJournal();
            }
            lease.check();
            delete();
            new Pruning(host, lists).prune(next);
            if (!next.equals(next.swept())) {
                var unused = record(before, next.swept());
            }
            lease.check();
            host.show(message(next, fresh));
        }
        return report(next, fresh, changes, start);
    }

    /** An edition is another one if its site is, or if readers are told otherwise of the same files. */
    private boolean isFresh() {
        return plan.relabels()
                || standing.present().filter(present -> present.id().equals(id)).isEmpty();
    }

    private boolean isAsRecorded(Present next) {
        return next.equals(next.swept())
                && standing.present().filter(next::equals).isPresent();
    }

    /** What the place will say of itself when all files are there, and those that go are still there. */
    private Present next() {
        Optional<Present> present = standing.present();
        int number = present.map(Present::edition).orElse(0) + (isFresh() ? 1 : 0);
        Instant at = isFresh() ? now : present.map(Present::at).orElse(now);
        List<Present.Kept> all = new ArrayList<>(present.map(Present::kept).orElse(List.of()));
        if (isFresh()) {
            all.add(new Present.Kept(number, at, files.root(), stories.root()));
        }
        List<Present.Kept> kept = new ArrayList<>();
        List<Present.Kept> dropped =
                new ArrayList<>(present.map(Present::dropped).orElse(List.of()));
        for (int i = 0; i < all.size(); i++) {
            boolean recent = i >= all.size() - rules.editions()
                    || all.get(i).at().plus(rules.keep()).isAfter(now);
            boolean stays = recent && !wanted.purged().contains(all.get(i).number());
            (stays ? kept : dropped).add(all.get(i));
        }
        return new Present(
                number,
                id,
                isFresh() ? files.root() : present.map(Present::files).orElseThrow(),
                isFresh() ? stories.root() : present.map(Present::stories).orElseThrow(),
                at,
                plan.condemned(),
                plan.deletes(),
                kept,
                dropped);
    }

    private List<Story.Change> changes() throws IOException {
        List<Story> before = standing.present().isEmpty()
                ? List.of()
                : lists.read(standing.present().get().stories()).stream()
                        .map(Story::of)
                        .toList();
        return Story.changes(before, wanted.stories());
    }

    private void putLists() throws IOException {
        List<Map.Entry<Sum, byte[]>> parts = Stream.of(files, stories)
                .flatMap(cut -> cut.parts().entrySet().stream())
                .filter(part -> !lists.has(part.getKey()))
                .toList();
        Crew.run(parts, host.traits().parallel(), part -> {
            lease.hold();
            lists.put(part.getKey(), part.getValue());
        });
    }

    private void send() throws IOException {
        if (plan.sends().isEmpty()) {
            putAside();
            return;
        }
        Journal journal = new Journal(
                UUID.randomUUID().toString(), Present.mark(standing.bytes()), files.root(), false, otherwise());
        lease.check();
        host.put(Journal.KEY, journal.bytes());
        if (standing.left().isPresent()) {
            standing.left().get().removeDone(host);
        }
        putAside();
        lease.check();
        host.put(Journal.KEY, journal.andSends().bytes());
        new Sending(host, lease, rules, journal, wanted.folder(), progress).send(plan.sends());
    }

    /** What is about to be replaced or taken away can be brought back from then on. */
    private void putAside() throws IOException {
        Crew.run(plan.safes(), host.traits().parallel(), entry -> {
            lease.hold();
            host.copy(Key.site(entry.path()), Safe.key(entry.sum()), Parcel.Label.RECORD);
        });
    }

    private List<SiteEntry> otherwise() {
        return standing.there().values().stream()
                .filter(entry -> !entry.equals(standing.recorded().get(entry.path())))
                .sorted(java.util.Comparator.comparing(SiteEntry::path, Manifest.BY_BYTES))
                .toList();
    }

    private void putEdition(Present next, List<Story.Change> changes) throws IOException {
        Edition edition = new Edition(
                next.edition(),
                next.id(),
                next.files(),
                next.stories(),
                next.at(),
                who.name(),
                who.commit(),
                wanted.restores(),
                changes);
        host.put(Edition.key(next.edition()), edition.bytes(signer));
    }

    /** Where changes are seen one by one, nobody whose right was taken over can put a record over another's. */
    private Optional<byte[]> record(Optional<byte[]> before, Present next) throws IOException {
        byte[] bytes = next.bytes();
        if (host.traits().atOnce()) {
            host.put(Present.KEY, bytes);
        } else if (!host.swap(Present.KEY, before, bytes)) {
            throw new QuestionException("somebody else published to this place meanwhile; look at what they published,"
                    + " and run it again");
        }
        return Optional.of(bytes);
    }

    private void removeJournal() throws IOException {
        Optional<Journal> journal = Journal.read(host);
        if (journal.isPresent()) {
            journal.get().remove(host);
        }
    }

    private void delete() throws IOException {
        List<Key> keys =
                plan.deletes().stream().map(entry -> Key.site(entry.path())).toList();
        for (int from = 0; from < keys.size(); from += MOST_DELETED_AT_ONCE) {
            lease.hold();
            host.delete(keys.subList(from, Math.min(keys.size(), from + MOST_DELETED_AT_ONCE)));
        }
    }

    private static String message(Present next, boolean fresh) {
        return "Edition " + next.edition() + (fresh ? "" : ", tidied") + "\n\nid " + next.id();
    }

    private PublishReport report(Present next, boolean fresh, List<Story.Change> changes, long start) {
        int copied = (int) plan.sends().stream().filter(this::isCopied).count();
        Set<String> seen = new HashSet<>();
        plan.sends().stream().map(Plan.Send::entry).forEach(entry -> seen.add(entry.path()));
        return new PublishReport(
                next.edition(),
                next.id(),
                fresh,
                fresh ? wanted.restores() : Optional.empty(),
                plan.sends().size() - copied,
                copied,
                plan.deletes().size(),
                plan.kept(),
                wanted.folder().isPresent() ? plan.bytes() : 0,
                seen.stream().sorted(Manifest.BY_BYTES).toList(),
                plan.deletes().stream().map(SiteEntry::path).toList(),
                changes,
                Duration.ofNanos(System.nanoTime() - start));
    }

    private boolean isCopied(Plan.Send send) {
        return send.from().isPresent() || wanted.folder().isEmpty();
    }
}
