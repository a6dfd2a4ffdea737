package press.broadsheet.host;

import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A place on this machine that shows all at once: changes of the site are put aside until then, and the records lie in a
 * folder beside it. What a subclass has to know is how the site is read, and how it is shown.
 */
abstract class StagedHost implements Host {
    private final FolderHost beside;
    private final StagedFiles staged;

    StagedHost(FolderHost beside, StagedFiles staged) {
        this.beside = beside;
        this.staged = staged;
    }

    /** The files of the site with what was done here. */
    abstract List<Stored> listSite() throws IOException;

    /** The bytes of a file of the site with what was done here. */
    abstract Optional<byte[]> readSite(String path) throws IOException;

    /** Keeps others of this machine from showing anything meanwhile. */
    final FolderHost.Guard guard() throws IOException {
        return beside.guard();
    }

    /** What was done here to the site. */
    final StagedFiles staged() {
        return staged;
    }

    @Override
    public final synchronized List<Stored> list(Area area) throws IOException {
        return area == Area.RECORDS ? beside.list(area) : listSite();
    }

    @Override
    public final synchronized Optional<byte[]> read(Key key) throws IOException {
        return key.area() == Area.RECORDS ? beside.read(key) : readSite(key.path());
    }

    @Override
    public final void put(Key key, Parcel parcel) throws IOException {
        if (key.area() == Area.RECORDS) {
            beside.put(key, parcel);
        } else {
            staged.put(key.path(), parcel);
        }
    }

    @Override
    public final synchronized boolean swap(Key key, Optional<byte[]> expected, byte[] next) throws IOException {
        if (key.area() == Area.RECORDS) {
            return beside.swap(key, expected, next);
        }
        boolean same = Arrays.equals(expected.orElse(null), read(key).orElse(null));
        if (same) {
            put(key, Parcel.of(next, Parcel.Label.RECORD));
        }
        return same;
    }

    @Override
    public final synchronized void copy(Key from, Key to, Parcel.Label label) throws IOException {
        if (from.area() == Area.RECORDS && to.area() == Area.RECORDS) {
            beside.copy(from, to, label);
            return;
        }
        byte[] bytes = read(from)
                .orElseThrow(() -> HostException.lasting(
                        from.path() + " is not there and cannot be copied", new IOException(from.path())));
        put(to, Parcel.of(bytes, label));
    }

    @Override
    public final synchronized void delete(Collection<Key> keys) throws IOException {
        beside.delete(keys.stream().filter(key -> key.area() == Area.RECORDS).toList());
        keys.stream().filter(key -> key.area() == Area.SITE).forEach(key -> staged.delete(key.path()));
    }

    @Override
    public final void tidy(Instant before, Predicate<Key> ours) throws IOException {
        beside.tidy(before, ours);
    }
}
