package press.broadsheet.publish;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import press.broadsheet.build.Progress;
import press.broadsheet.build.QuestionException;
import press.broadsheet.host.Host;

/** Publishes to a place, or brings back what was published there before. */
final class Publisher {
    private final Attempts host;
    private final Lists lists;
    private final Rules rules;
    private final Who who;
    private final Optional<Signer> signer;
    private final Pace pace;
    private final Progress progress;
    private final Consumer<String> notes;

    /**
     * A publisher to a place.
     *
     * @param memory a folder of this machine that remembers something of the place
     * @param notes is told what people should know
     */
    Publisher(
            Host host,
            Path memory,
            Rules rules,
            Who who,
            Optional<Signer> signer,
            Pace pace,
            Progress progress,
            Consumer<String> notes) {
        this.host = new Attempts(host, pace);
        this.lists = new Lists(this.host, memory.resolve("lists"));
        this.rules = rules;
        this.who = who;
        this.signer = signer;
        this.pace = pace;
        this.progress = progress;
        this.notes = notes;
    }

    /**
     * What publishing would do; the place stays as it is.
     *
     * @throws IOException if the place fails
     */
    PlanReport plan(Wanted.Wish wish) throws IOException {
        Standing standing = Standing.read(host, lists);
        Wanted wanted = wish.of(standing).at(host, rules);
        Standing found = new Adoption(host, rules.sweep(), notes).look(standing, wanted);
        Instant now = pace.now();
        Plan plan = Plan.of(found, wanted.files(), now, now.minus(rules.grace()));
        return new PlanReport(plan, wanted.files().id(), host.traits().shown());
    }

    /**
     * Makes the place what is wanted.
     *
     * @throws QuestionException if somebody else publishes to it
     * @throws IOException if the place fails; the next run goes on from there
     */
    PublishReport publish(Wanted.Wish wish) throws IOException {
        long start = System.nanoTime();
        try (Lease lease = Lease.take(host, pace, who.name(), notes)) {
            Standing standing = Standing.read(host, lists);
            if (standing.isBetween()) {
                notes.accept("The last run did not come to its end: going on from where it was");
            }
            boolean died = lease.isInherited() || standing.left().isPresent();
            Litter litter = new Litter(host, lists, notes);
            if (died) {
                litter.clearHalves(lease.since(), standing.left());
            }
            Wanted wanted = wish.of(standing).at(host, rules);
            Standing found = new Adoption(host, rules.sweep(), notes).look(standing, wanted);
            PublishReport report =
                    new Run(host, lists, lease, rules, who, signer, pace, progress, found, wanted).go(start);
            if (died) {
                lease.check();
                litter.clearRecords();
            }
            return report;
        }
    }

    /** Asks for what is wanted when an earlier edition is to be brought back. */
    Wanted.Wish restoring(String edition, Consumer<Restored> check) {
        return standing -> {
            Present present = standing.present().orElseThrow(Publisher::nothingThere);
            Present.Kept kept = find(present, edition);
            Manifest files = Standing.manifest(lists, kept.files());
            List<Story> stories = stories(kept.stories());
            check.accept(new Restored(kept.number(), stories, stories(present.stories())));
            return new Wanted(files, stories, Optional.empty(), Optional.of(kept.number()));
        };
    }

    /**
     * What would be brought back.
     *
     * @param stories those of that edition
     * @param now those that readers have now
     */
    record Restored(int edition, List<Story> stories, List<Story> now) {}

    private Present.Kept find(Present present, String edition) throws IOException {
        List<Present.Kept> found = new ArrayList<>();
        for (Present.Kept kept : present.kept()) {
            if (String.valueOf(kept.number()).equals(edition)) {
                return kept;
            }
        }
        for (Present.Kept kept : present.kept()) {
            if (edition.length() >= 4
                    && edition(kept.number(), Optional.empty())
                            .edition()
                            .id()
                            .hex()
                            .startsWith(edition)) {
                found.add(kept);
            }
        }
        if (found.isEmpty()) {
            throw new QuestionException("this place has no edition " + edition
                    + " that could be brought back; broadsheet:editions lists those it has");
        }
        // Editions of one beginning are mostly one site that was published more than once.
        return found.get(found.size() - 1);
    }

    /** The editions that can be brought back, the newest first. */
    List<Edition.Recorded> editions(Optional<Verifier> verifier) throws IOException {
        Optional<byte[]> bytes = host.read(Present.KEY);
        List<Edition.Recorded> editions = new ArrayList<>();
        if (bytes.isPresent()) {
            List<Present.Kept> kept = Present.of(bytes.get()).kept();
            for (int i = kept.size() - 1; i >= 0; i--) {
                editions.add(edition(kept.get(i).number(), verifier));
            }
        }
        return editions;
    }

    private Edition.Recorded edition(int number, Optional<Verifier> verifier) throws IOException {
        byte[] bytes = host.read(Edition.key(number))
                .orElseThrow(() -> new Lists.Missing(Edition.key(number).path()));
        return Edition.of(number, bytes, verifier);
    }

    private List<Story> stories(Sum root) throws IOException {
        return lists.read(root).stream().map(Story::of).toList();
    }

    private static QuestionException nothingThere() {
        return new QuestionException("nothing was published to this place yet");
    }
}
