package press.broadsheet.after;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import press.broadsheet.source.AtOnce;

/** Looks at a site as its readers do, and compares it with what was published. */
public final class LiveCheck {
    /** No more at once than a browser asks for. */
    private static final int AT_ONCE = 4;

    private static final String INTERRUPTED = "the look was interrupted before its end; look again";

    private static final Duration FIRST_WAIT = Duration.ofSeconds(2);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

    private final Wire wire;
    private final Expectation expected;
    private final Duration patience;
    private final Wire.Rest rest;

    /**
     * A look at a site.
     *
     * @param patience how long is waited in all for caches that show what was there before
     */
    public LiveCheck(Wire wire, Expectation expected, Duration patience, Wire.Rest rest) {
        this.wire = wire;
        this.expected = expected;
        this.patience = patience;
        this.rest = rest;
    }

    /**
     * What readers should be given.
     *
     * @param site the public address
     * @param seed the edition's id, which chooses the sample
     * @param files all files
     * @param changed the paths of those that the edition changed
     * @param redirects the site's {@code _redirects}, or empty
     * @param held addresses from the site's root of stories that nobody is to read
     * @param local the bytes of files, where they are at hand, to tell what became of others
     * @param earlier knows earlier editions
     */
    public record Expectation(
            URI site,
            String seed,
            List<LiveFile> files,
            Set<String> changed,
            String redirects,
            List<String> held,
            Delivery.Files local,
            Earlier earlier) {}

    /** Knows earlier editions. */
    @FunctionalInterface
    public interface Earlier {
        /** Whether a file had some bytes in one. */
        boolean had(String path, String sha256);
    }

    /**
     * Looks at a sample.
     *
     * @throws IOException if this machine's own disk fails
     */
    public LiveReport look(Sample sample) throws IOException {
        long start = System.nanoTime();
        Path folder = Files.createTempDirectory("broadsheet-live");
        try {
            LiveLook look = new LiveLook(wire, expected, folder);
            List<LiveFile> files = sample.of(expected.files(), expected.changed(), expected.seed());
            List<LiveRule> rules = sample.some(LiveRule.of(expected.redirects()), LiveRule::from, expected.seed());
            List<String> held = sample.some(expected.held(), address -> address, expected.seed());
            List<Supplier<LiveLook.Result>> looks = new ArrayList<>();
            files.forEach(file -> looks.add(() -> look.file(file)));
            rules.forEach(rule -> looks.add(() -> look.rule(rule)));
            held.forEach(address -> looks.add(() -> look.absent(address, "nobody is to read that story now")));
            looks.add(look::nothing);
            Set<String> notes = new TreeSet<>();
            List<String> findings = findings(looks, notes);
            String what = String.format(
                    Locale.ROOT,
                    "Looked at %,d of %s, %s and %s at %s: %s; %.1f s",
                    files.size(),
                    Batches.counted(expected.files().size(), "file", "files"),
                    Batches.counted(rules.size(), "redirect", "redirects"),
                    Batches.counted(held.size(), "held address", "held addresses"),
                    WebAddress.at(expected.site(), "/"),
                    findings.isEmpty()
                            ? "all is as published"
                            : Batches.counted(findings.size(), "finding", "findings"),
                    (System.nanoTime() - start) / 1e9);
            return new LiveReport(findings, List.copyOf(notes), what);
        } finally {
            Files.deleteIfExists(folder);
        }
    }

    /** Looks at addresses that must not answer any more. */
    public List<String> absent(List<String> addresses, String why) throws IOException {
        Path folder = Files.createTempDirectory("broadsheet-live");
        try {
            LiveLook look = new LiveLook(wire, expected, folder);
            return findings(
                    addresses.stream()
                            .<Supplier<LiveLook.Result>>map(address -> () -> look.absent(address, why))
                            .toList(),
                    new TreeSet<>());
        } finally {
            Files.deleteIfExists(folder);
        }
    }

    /** Looks again, later each time, at what was not as it should be, until patience is over. */
    private List<String> findings(List<Supplier<LiveLook.Result>> looks, Set<String> notes) {
        List<Supplier<LiveLook.Result>> open = looks;
        Duration left = patience;
        Duration wait = FIRST_WAIT;
        while (true) {
            List<LiveLook.Result> results;
            try {
                results = AtOnce.map("broadsheet-live", AT_ONCE, open, Supplier::get);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return List.of(INTERRUPTED);
            }
            List<Supplier<LiveLook.Result>> again = new ArrayList<>();
            List<String> findings = new ArrayList<>();
            for (int i = 0; i < results.size(); i++) {
                results.get(i).note().ifPresent(notes::add);
                if (results.get(i).finding().isPresent()) {
                    findings.add(results.get(i).finding().get());
                    again.add(open.get(i));
                }
            }
            if (findings.isEmpty() || left.compareTo(wait) < 0) {
                return findings;
            }
            try {
                rest.pause(wait);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                findings.add(INTERRUPTED);
                return findings;
            }
            left = left.minus(wait);
            wait = wait.multipliedBy(2).compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait.multipliedBy(2);
            open = again;
        }
    }
}
