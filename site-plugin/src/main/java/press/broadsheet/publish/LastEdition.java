package press.broadsheet.publish;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import press.broadsheet.build.Elsewhere;
import press.broadsheet.build.QuestionException;
import press.broadsheet.diagnostic.Cause;
import press.broadsheet.diagnostic.MachineException;
import press.broadsheet.host.Key;
import press.broadsheet.source.Digest;

/** The edition that readers of a place have now, to be compared with: its list of files is read, and what is asked for. */
public final class LastEdition implements Elsewhere {
    private final Attempts host;
    private final Present present;
    private final Map<String, SiteEntry> files;
    private final AtomicInteger fetched = new AtomicInteger();
    private final AtomicLong bytes = new AtomicLong();

    private LastEdition(Attempts host, Present present, Map<String, SiteEntry> files) {
        this.host = host;
        this.present = present;
        this.files = files;
    }

    static LastEdition of(Attempts host, Lists lists) {
        try {
            Optional<byte[]> record = host.read(Present.KEY);
            if (record.isEmpty()) {
                throw new QuestionException("nothing was published to "
                        + host.traits().shown() + " yet; publish first, or compare with something else");
            }
            Present present = Present.of(record.get());
            Map<String, SiteEntry> files = new HashMap<>();
            Standing.manifest(lists, present.files()).entries().forEach(entry -> files.put(entry.path(), entry));
            return new LastEdition(host, present, files);
        } catch (IOException e) {
            throw failure(host, e);
        }
    }

    @Override
    public String shown() {
        return "Edition " + present.edition() + " at " + host.traits().shown();
    }

    @Override
    public Set<String> paths() {
        return Set.copyOf(files.keySet());
    }

    @Override
    public boolean has(String path, Digest digest, Path file) {
        SiteEntry entry = files.get(path);
        if (entry == null || digest.equals(entry.quick())) {
            return entry != null;
        }
        // Who published it may have had another version of the plugin, which knew the same bytes by another digest.
        try (InputStream in = Files.newInputStream(file)) {
            return Files.size(file) == entry.size() && Sum.of(in).equals(entry.sum());
        } catch (IOException e) {
            throw new MachineException(file + " cannot be read: " + Cause.of(e), e);
        }
    }

    @Override
    public void fetch(Collection<String> paths, Path folder) {
        List<SiteEntry> wanted = new ArrayList<>();
        paths.forEach(path -> Optional.ofNullable(files.get(path)).ifPresent(wanted::add));
        try {
            Crew.run(wanted, host.traits().parallel(), entry -> fetch(entry, folder));
        } catch (IOException e) {
            throw failure(host, e);
        }
    }

    private void fetch(SiteEntry entry, Path folder) throws IOException {
        byte[] found = found(Key.site(entry.path()), entry)
                // A run that died, or is at work, has put the old bytes aside.
                .or(() -> found(Safe.key(entry.sum()), entry))
                .orElseThrow(() -> gone(entry));
        fetched.incrementAndGet();
        bytes.addAndGet(found.length);
        Path file = folder.resolve(entry.path());
        try {
            Files.createDirectories(file.resolveSibling("."));
            Files.write(file, found);
        } catch (IOException e) {
            throw new MachineException(file + " cannot be written: " + Cause.of(e), e);
        }
    }

    private Optional<byte[]> found(Key key, SiteEntry entry) {
        try {
            return host.read(key).filter(each -> Sum.of(each).equals(entry.sum()));
        } catch (IOException e) {
            throw failure(host, e);
        }
    }

    private QuestionException gone(SiteEntry entry) {
        return new QuestionException(host.traits().shown() + " no longer has " + entry.path() + " as edition "
                + present.edition() + " had it, since somebody publishes now or has changed it otherwise; try again, or"
                + " compare with " + revision());
    }

    /** Where the same can be had. */
    private String revision() {
        try {
            Optional<byte[]> record = host.read(Edition.key(present.edition()));
            return record.isEmpty()
                    ? "a revision of git"
                    : Edition.of(present.edition(), record.get(), Optional.empty())
                            .edition()
                            .commit()
                            .map(commit -> "the sources that it was built from, -Dbroadsheet.against=git:" + commit)
                            .orElse("a revision of git");
        } catch (IOException e) {
            throw failure(host, e);
        }
    }

    private static MachineException failure(Attempts host, IOException e) {
        return new MachineException(
                "what was published to " + host.traits().shown() + " cannot be read: " + Cause.of(e)
                        + "; try again, or compare with a folder or a revision",
                e);
    }

    /** {@code Fetched 12 of the 3,412 files of edition 7, 48,112 bytes}. */
    public String summary() {
        return String.format(
                Locale.ROOT,
                "Fetched %,d of the %,d files of edition %d, %,d bytes",
                fetched.get(),
                files.size(),
                present.edition(),
                bytes.get());
    }
}
