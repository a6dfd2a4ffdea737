package press.broadsheet.publish;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import press.broadsheet.host.Area;
import press.broadsheet.host.Host;
import press.broadsheet.host.HostException;
import press.broadsheet.host.Key;
import press.broadsheet.host.Parcel;
import press.broadsheet.host.Sha256;
import press.broadsheet.host.Stored;

/** A place in memory, where something goes wrong at a request of choice. */
final class MemoryHost implements Host {
    /** What may go wrong. */
    enum Fault {
        /** The process dies before the request. */
        DEATH_BEFORE,
        /** The process dies after the request was done, before it knows. */
        DEATH_AFTER,
        /** The place refuses for good. */
        REFUSED,
        /** The request is done, but the answer is lost. */
        ANSWER_LOST,
        /** The place is busy. */
        BUSY,
        /** Half of the bytes arrive, and the place does not take them. */
        CUT
    }

    /** The end of a process, as far as a test can have it. */
    static final class Death extends Error {
        private static final long serialVersionUID = 1L;
    }

    /** What lies at the place, whoever is connected. */
    static final class Disk {
        final Map<Key, byte[]> files =
                new TreeMap<>(java.util.Comparator.comparing(Key::area).thenComparing(Key::path));
        final Map<Key, String> headers = new java.util.HashMap<>();
        final List<String> log = new ArrayList<>();

        synchronized Map<String, String> site() {
            Map<String, String> site = new TreeMap<>();
            files.forEach((key, bytes) -> {
                if (key.area() == Area.SITE) {
                    site.put(key.path(), new String(bytes, java.nio.charset.StandardCharsets.UTF_8));
                }
            });
            return site;
        }

        synchronized List<String> records(String folder) {
            return files.keySet().stream()
                    .filter(key -> key.area() == Area.RECORDS && key.path().startsWith(folder))
                    .map(Key::path)
                    .toList();
        }

        synchronized void put(Key key, String text) {
            files.put(key, text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
    }

    /** Is told of each request before it is done. */
    interface Watch {
        void before(int request) throws IOException;
    }

    private final Disk disk;
    private final int faulty;
    private final Fault fault;
    private final boolean tellsMd5;
    private final int parallel;
    private final AtomicInteger requests = new AtomicInteger();
    private volatile boolean dead;
    Watch watch = request -> {};
    boolean labels;

    MemoryHost(Disk disk) {
        this(disk, 0, Fault.BUSY, false, 1);
    }

    MemoryHost(Disk disk, int faulty, Fault fault) {
        this(disk, faulty, fault, false, 1);
    }

    MemoryHost(Disk disk, int faulty, Fault fault, boolean tellsMd5, int parallel) {
        this.disk = disk;
        this.faulty = faulty;
        this.fault = fault;
        this.tellsMd5 = tellsMd5;
        this.parallel = parallel;
    }

    int requests() {
        return requests.get();
    }

    @Override
    public Traits traits() {
        return new Traits("memory", parallel, false);
    }

    @Override
    public boolean remembersLabels() {
        return labels;
    }

    private interface Call<T> {
        T made() throws IOException;
    }

    private <T> T asked(String what, Call<T> call) throws IOException {
        if (dead) {
            throw new Death();
        }
        int number = requests.incrementAndGet();
        watch.before(number);
        boolean wrong = number == faulty;
        if (wrong && fault == Fault.DEATH_BEFORE) {
            dead = true;
            throw new Death();
        } else if (wrong && fault == Fault.REFUSED) {
            throw HostException.lasting("403 for " + what, new IOException());
        } else if (wrong && (fault == Fault.BUSY || fault == Fault.CUT)) {
            throw HostException.passing("503 for " + what, new IOException());
        }
        T result;
        synchronized (disk) {
            result = call.made();
            disk.log.add(what);
        }
        if (wrong && fault == Fault.DEATH_AFTER) {
            dead = true;
            throw new Death();
        } else if (wrong && fault == Fault.ANSWER_LOST) {
            throw HostException.passing("the connection was lost after " + what, new IOException());
        }
        return result;
    }

    @Override
    public List<Stored> list(Area area) throws IOException {
        return asked(
                "list " + area,
                () -> disk.files.entrySet().stream()
                        .filter(file -> file.getKey().area() == area)
                        .map(file -> new Stored(
                                file.getKey().path(),
                                file.getValue().length,
                                tellsMd5 ? Optional.of(md5(file.getValue())) : Optional.empty()))
                        .toList());
    }

    private static String md5(byte[] bytes) {
        try {
            return java.util.HexFormat.of()
                    .formatHex(java.security.MessageDigest.getInstance("MD5").digest(bytes));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public Optional<byte[]> read(Key key) throws IOException {
        return asked("read " + key.path(), () -> Optional.ofNullable(disk.files.get(key)));
    }

    @Override
    public void put(Key key, Parcel parcel) throws IOException {
        byte[] bytes;
        try (InputStream in = parcel.source().open()) {
            bytes = in.readAllBytes();
        }
        asked("put " + key.path(), () -> {
            if (bytes.length != parcel.size() || !Sha256.of(bytes).equals(parcel.sha256())) {
                throw HostException.lasting(key.path() + " arrived with other bytes", new IOException());
            }
            disk.files.put(key, bytes);
            disk.headers.put(key, parcel.label().cacheControl());
            return true;
        });
    }

    @Override
    public boolean swap(Key key, Optional<byte[]> expected, byte[] next) throws IOException {
        return asked("swap " + key.path(), () -> {
            boolean same = Arrays.equals(expected.orElse(null), disk.files.get(key));
            if (same) {
                disk.files.put(key, next);
            }
            return same;
        });
    }

    @Override
    public void copy(Key from, Key to, Parcel.Label label) throws IOException {
        asked("copy " + from.path() + " to " + to.path(), () -> {
            byte[] bytes = disk.files.get(from);
            if (bytes == null) {
                throw HostException.lasting(from.path() + " is not there", new IOException());
            }
            disk.files.put(to, bytes);
            disk.headers.put(to, label.cacheControl());
            return true;
        });
    }

    @Override
    public void delete(Collection<Key> keys) throws IOException {
        asked(
                "delete " + keys.stream().map(Key::path).toList(),
                () -> disk.files.keySet().removeAll(List.copyOf(keys)));
    }

    @Override
    public void show(String message) throws IOException {
        asked("show", () -> true);
    }

    @Override
    public void close() {
        // Nothing is held.
    }
}
