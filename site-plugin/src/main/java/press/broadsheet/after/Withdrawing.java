package press.broadsheet.after;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import press.broadsheet.build.BuildRequest;
import press.broadsheet.build.QuestionException;
import press.broadsheet.build.Takedown;
import press.broadsheet.diagnostic.Cause;
import press.broadsheet.diagnostic.MachineException;
import press.broadsheet.publish.Lost;
import press.broadsheet.publish.Place;
import press.broadsheet.publish.Withdrawn;

/**
 * Takes a story back: in its source, in the site, at the place with its earlier editions and files, and proves it at
 * the public address. Each step can be done again, so that a run that fails is simply run again.
 */
public final class Withdrawing {
    private final Place place;
    private final BuildRequest request;
    private final Wish wish;
    private final Steps steps;
    private final Errands.Ear ear;

    /**
     * Taking a story back.
     *
     * @param steps what is done elsewhere
     */
    public Withdrawing(Place place, BuildRequest request, Wish wish, Steps steps, Errands.Ear ear) {
        this.place = place;
        this.request = request;
        this.wish = wish;
        this.steps = steps;
        this.ear = ear;
    }

    /**
     * What is wanted.
     *
     * @param story its address, its slug or the path of its file
     * @param note what readers are told in its place; empty if its file says it already
     * @param gone whether nothing is to stand at its address
     * @param others whether other changes that wait are published along
     * @param dryRun whether nothing is changed
     * @param live whether the public address is looked at
     * @param patience how long is waited for caches
     */
    public record Wish(
            String story, String note, boolean gone, boolean others, boolean dryRun, boolean live, Duration patience) {}

    /**
     * What is done elsewhere.
     *
     * @param build builds the site of the request
     * @param tell tells others what was published
     * @param clock the present instant
     */
    public record Steps(Runnable build, Tell tell, Supplier<Instant> clock) {
        /** Tells others what was published. */
        @FunctionalInterface
        public interface Tell {
            /** Tells them. */
            void of(Withdrawn withdrawn);
        }
    }

    /**
     * Does it.
     *
     * @return what readers can still see of it, a line each; nothing if all is gone, or nobody was to look
     * @throws QuestionException if it cannot be done as wished; what was done by then is said
     */
    public List<String> run() {
        Takedown story = Takedown.of(request, wish.story());
        if (!story.isDone() && wish.note().isBlank()) {
            throw new QuestionException("why? Say with -Dnote=… what readers are to be told in its place");
        }
        steps.build().run();
        boolean waits = !Place.local(request).equals(place.book().published().id());
        boolean alone = story.isDone() ? !waits || isOurs() : !waits;
        if (!alone && !wish.others()) {
            throw new QuestionException((story.isDone() ? story.shown() + " is withdrawn already, and" : "")
                    + " other changes wait to be published: publish them first, or add -Dothers to publish them along");
        }
        if (wish.dryRun()) {
            dryRun(story, alone);
            return List.of();
        }
        if (!story.isDone()) {
            story.write(wish.note(), wish.gone(), false);
            ear.told(story.shown() + " now says that it is withdrawn");
            steps.build().run();
        }
        Takedown done = Takedown.finished(request, story.shown());
        List<String> remains = done.remains();
        if (!remains.isEmpty()) {
            throw new QuestionException("nothing was published, since the finished site still holds something of "
                    + done.shown() + ":\n" + String.join("\n", remains));
        }
        if (alone) {
            remember();
        }
        Set<String> addresses = new LinkedHashSet<>(story.addresses());
        addresses.addAll(done.addresses());
        Withdrawn withdrawn = place.withdraw(request, addresses, alone);
        if (!withdrawn.editions().isEmpty()) {
            ear.told("Editions that hold it can no longer be brought back: "
                    + String.join(
                            ", ",
                            withdrawn.editions().stream().map(String::valueOf).toList()));
        }
        steps.tell().of(withdrawn);
        return proof(done, withdrawn);
    }

    private void dryRun(Takedown story, boolean alone) {
        if (!story.isDone()) {
            story.write(wish.note(), wish.gone(), true);
            ear.told("Would write into " + story.shown() + " that it is withdrawn");
        }
        ear.told("Would publish the site without it" + (alone ? "" : ", with other changes that wait"));
        Set<Integer> editions = place.book().holding(Set.copyOf(story.addresses()));
        ear.told(
                editions.isEmpty()
                        ? "No edition that can be brought back holds it"
                        : "Would purge the editions that hold it: "
                                + String.join(
                                        ", ",
                                        editions.stream().map(String::valueOf).toList()));
        story.addresses().forEach(address -> ear.told("Would look at " + address));
    }

    private List<String> proof(Takedown story, Withdrawn withdrawn) {
        LiveCheck.Expectation expected = expectation(withdrawn);
        Optional<List<String>> findings =
                wish.live() ? Optional.of(look(story, withdrawn, expected)) : Optional.empty();
        List<String> beyond = beyond(withdrawn);
        try {
            Path file = new Receipt(
                            story,
                            withdrawn,
                            expected,
                            place.shown(),
                            steps.clock().get())
                    .looked(findings)
                    .beyond(beyond)
                    .write(request.state().resolve("publish"), place.book());
            Files.deleteIfExists(marker());
            ear.told("The receipt is " + request.shown(file));
        } catch (IOException e) {
            throw new MachineException("the receipt cannot be written: " + Cause.of(e), e);
        }
        beyond.forEach(line -> ear.told("Not taken back: " + line));
        return findings.orElse(List.of());
    }

    private LiveCheck.Expectation expectation(Withdrawn withdrawn) {
        LiveCheck.Expectation all = LiveVerify.expectation(request, place.book().published());
        Set<String> changed = new HashSet<>();
        withdrawn.lost().stream().filter(lost -> lost.now().isPresent()).forEach(lost -> changed.add(lost.path()));
        return new LiveCheck.Expectation(
                all.site(), all.seed(), all.files(), changed, "", List.of(), all.local(), all.earlier());
    }

    private List<String> look(Takedown story, Withdrawn withdrawn, LiveCheck.Expectation expected) {
        Set<String> there = new HashSet<>();
        expected.files().forEach(file -> there.add(WebAddress.of(file.path())));
        Set<String> gone = new LinkedHashSet<>();
        withdrawn.lost().stream()
                .filter(lost -> lost.now().isEmpty())
                .map(Lost::path)
                .map(WebAddress::of)
                .forEach(gone::add);
        story.addresses().stream()
                .filter(address -> !there.contains(address) && story.isGone())
                .forEach(gone::add);
        Wire.Rest rest = length -> Thread.sleep(length.toMillis());
        LiveCheck check = new LiveCheck(new Wire(Wire.Patience.USUAL, rest), expected, wish.patience(), rest);
        try {
            List<String> findings =
                    new ArrayList<>(check.absent(List.copyOf(gone), "was withdrawn with " + story.shown()));
            LiveReport report = check.look(new Sample(Optional.empty(), true));
            findings.addAll(report.findings());
            ear.told("Asked for " + Batches.counted(gone.size(), "address", "addresses")
                    + " that must be gone, and "
                    + Batches.counted(expected.changed().size(), "file", "files")
                    + " that must be others: "
                    + (findings.isEmpty() ? "so it is" : Batches.counted(findings.size(), "finding", "findings")));
            return findings;
        } catch (IOException e) {
            throw new MachineException("the temporary folder cannot be used: " + Cause.of(e), e);
        }
    }

    private List<String> beyond(Withdrawn withdrawn) {
        List<String> lines = new ArrayList<>();
        lines.add("what readers, feed readers, search engines, archives and other sites have copied; ask them by name");
        lines.add("the history of the sources, where its text stands for those who can read it");
        if (place.book().keepsHistory()) {
            lines.add(
                    "earlier commits of the branch that is published to: rewrite it, or publish to it without a history");
        }
        if (!withdrawn.left().isEmpty()) {
            lines.add("records of the place that editions without the story need, with the same bytes: "
                    + String.join(" ", withdrawn.left()));
        }
        return List.copyOf(lines);
    }

    /** What tells the site that is built now, so that a run that goes on knows that nothing else waits. */
    private Path marker() {
        return request.state().resolve("publish").resolve("withdrawing");
    }

    private void remember() {
        try {
            Files.createDirectories(marker().getParent());
            Files.write(marker(), Place.local(request).hex().getBytes(UTF_8));
        } catch (IOException e) {
            throw new MachineException(marker() + " cannot be written: " + Cause.of(e), e);
        }
    }

    private boolean isOurs() {
        try {
            return Files.exists(marker())
                    && new String(Files.readAllBytes(marker()), UTF_8)
                            .equals(Place.local(request).hex());
        } catch (IOException e) {
            return false;
        }
    }
}
