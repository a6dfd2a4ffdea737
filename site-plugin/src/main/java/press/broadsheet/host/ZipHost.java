package press.broadsheet.host;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import press.broadsheet.diagnostic.Cause;

/** A zip that somebody uploads, unpacks or keeps. The records lie in a folder beside it. */
final class ZipHost extends StagedHost {
    private static final int PARALLEL = 4;

    private final Path zip;
    private Optional<ZipFile> last;
    private Optional<FileTime> seen;

    ZipHost(Path zip) throws HostException {
        super(
                new FolderHost(zip),
                new StagedFiles(zip.resolveSibling("." + zip.getFileName() + '-' + UUID.randomUUID())));
        this.zip = zip;
        this.last = opened();
        this.seen = time();
    }

    private Optional<ZipFile> opened() throws HostException {
        try {
            return Files.exists(zip) ? Optional.of(new ZipFile(zip.toFile())) : Optional.empty();
        } catch (IOException e) {
            throw HostException.lasting(
                    zip + " cannot be read as a zip: " + Cause.of(e) + "; move it away or name another", e);
        }
    }

    private Optional<FileTime> time() throws HostException {
        try {
            return Files.exists(zip) ? Optional.of(Files.getLastModifiedTime(zip)) : Optional.empty();
        } catch (IOException e) {
            throw failure("read", e);
        }
    }

    private HostException failure(String what, IOException e) {
        return HostException.lasting(zip + " cannot be " + what + ": " + Cause.of(e), e);
    }

    @Override
    public Traits traits() {
        return new Traits(zip.toString(), PARALLEL, true);
    }

    @Override
    List<Stored> listSite() throws IOException {
        List<Stored> found = new ArrayList<>();
        for (String path : paths().keySet()) {
            found.add(new Stored(path, size(path), Optional.empty()));
        }
        return found;
    }

    private long size(String path) throws IOException {
        Optional<Optional<Path>> change = staged().find(path);
        return change.isPresent()
                ? Files.size(change.get().orElseThrow())
                : last.orElseThrow().getEntry(path).getSize();
    }

    /** All files with what was done here. */
    private SortedMap<String, Parcel.Source> paths() {
        SortedMap<String, Parcel.Source> all = new TreeMap<>();
        last.ifPresent(file -> {
            for (Enumeration<? extends ZipEntry> entries = file.entries(); entries.hasMoreElements(); ) {
                ZipEntry entry = entries.nextElement();
                if (!entry.isDirectory()) {
                    all.put(entry.getName(), () -> file.getInputStream(entry));
                }
            }
        });
        staged().all().forEach((path, change) -> {
            all.remove(path);
            change.ifPresent(file -> all.put(path, () -> Files.newInputStream(file)));
        });
        return all;
    }

    @Override
    Optional<byte[]> readSite(String path) throws IOException {
        Optional<InputStream> found = open(path);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        try (InputStream in = found.get()) {
            return Optional.of(in.readAllBytes());
        } catch (IOException e) {
            throw failure("read", e);
        }
    }

    private Optional<InputStream> open(String path) throws IOException {
        Optional<Optional<Path>> change = staged().find(path);
        if (change.isPresent()) {
            return change.get().isPresent()
                    ? Optional.of(Files.newInputStream(change.get().get()))
                    : Optional.empty();
        }
        ZipEntry entry = last.map(file -> file.getEntry(path)).orElse(null);
        return entry == null ? Optional.empty() : Optional.of(last.orElseThrow().getInputStream(entry));
    }

    @Override
    public synchronized void show(String message) throws IOException {
        if (staged().isEmpty()) {
            return;
        }
        try (FolderHost.Guard guard = guard()) {
            java.util.Objects.requireNonNull(guard);
            if (!time().equals(seen)) {
                throw HostException.lasting(
                        zip + " was written by somebody else meanwhile; nothing of ours is in it: publish again",
                        new IOException("overtaken"));
            }
            Archive.write(paths(), zip);
            letGo();
            last = opened();
            seen = time();
        } catch (HostException e) {
            throw e;
        } catch (IOException e) {
            throw failure("written", e);
        }
        staged().close();
    }

    private void letGo() throws IOException {
        if (last.isPresent()) {
            last.get().close();
            last = Optional.empty();
        }
    }

    @Override
    public synchronized void close() throws IOException {
        staged().close();
        letGo();
    }
}
