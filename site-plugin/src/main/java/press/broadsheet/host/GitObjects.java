package press.broadsheet.host;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.eclipse.jgit.lib.ObjectId;

/**
 * The objects of git that are new: each is deflated once, into one file, and goes from there into a pack as it is
 * (gitformat-pack: 12 bytes of header, entries of a type, a length and a zlib stream, and the SHA-1 of it all). So a
 * site of 100,000 files takes neither a work tree nor 100,000 loose objects. Safe for use by any number of threads.
 */
final class GitObjects implements Closeable {
    private static final int BUFFER = 65_536;
    private static final int TRAILER = 20;

    private final FileChannel file;
    private final Map<ObjectId, Entry> entries = new HashMap<>();
    private long end;

    /** Where an entry of a pack lies; {@code size} is that of the object. */
    private record Entry(long from, long length, int header, long size) {}

    GitObjects(Path folder) throws IOException {
        file = FileChannel.open(
                folder.resolve("new-objects"),
                StandardOpenOption.CREATE_NEW,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE);
    }

    /** Whether an object is one of the new ones. */
    synchronized boolean has(ObjectId id) {
        return entries.containsKey(id);
    }

    /** How many bytes a new object has. */
    synchronized long size(ObjectId id) {
        return entry(id).size;
    }

    private Entry entry(ObjectId id) {
        Entry entry = entries.get(id);
        if (entry == null) {
            throw new IllegalStateException(id.name() + " is no new object");
        }
        return entry;
    }

    /** Keeps an object if it is not among those here. */
    void add(ObjectId id, int type, long size, InputStream in) throws IOException {
        if (has(id)) {
            return;
        }
        Buffer buffer = new Buffer();
        buffer.write(header(type, size));
        int header = buffer.size();
        Deflater deflater = new Deflater();
        try (DeflaterOutputStream out = new DeflaterOutputStream(buffer, deflater, BUFFER)) {
            in.transferTo(out);
        } finally {
            deflater.end();
        }
        synchronized (this) {
            if (!entries.containsKey(id)) {
                ByteBuffer bytes = buffer.bytes();
                entries.put(id, new Entry(end, bytes.remaining(), header, size));
                while (bytes.hasRemaining()) {
                    end += file.write(bytes, end);
                }
            }
        }
    }

    private static final class Buffer extends ByteArrayOutputStream {
        ByteBuffer bytes() {
            return ByteBuffer.wrap(buf, 0, count);
        }
    }

    /** Four bits of the length beside the type, then seven in each byte, the lowest first. */
    private static byte[] header(int type, long size) {
        ByteArrayOutputStream header = new ByteArrayOutputStream();
        long rest = size >>> 4;
        header.write((rest != 0 ? 0x80 : 0) | type << 4 | (int) (size & 0xf));
        while (rest != 0) {
            header.write((rest >>> 7 != 0 ? 0x80 : 0) | (int) (rest & 0x7f));
            rest >>>= 7;
        }
        return header.toByteArray();
    }

    /** The bytes of a new object. */
    byte[] read(ObjectId id) throws IOException {
        Entry entry;
        synchronized (this) {
            entry = entry(id);
        }
        byte[] deflated = new byte[(int) (entry.length - entry.header)];
        ByteBuffer bytes = ByteBuffer.wrap(deflated);
        while (bytes.hasRemaining() && file.read(bytes, entry.from + entry.header + bytes.position()) >= 0) {
            // until all of it is read
        }
        try (InputStream in = new InflaterInputStream(new java.io.ByteArrayInputStream(deflated))) {
            return in.readAllBytes();
        }
    }

    /** Writes a pack of some of the objects. */
    synchronized void pack(Collection<ObjectId> ids, OutputStream to) throws IOException {
        MessageDigest digest = sha1();
        DigestOutputStream out = new DigestOutputStream(to, digest);
        out.write(ByteBuffer.allocate(12)
                .put(new byte[] {'P', 'A', 'C', 'K'})
                .putInt(2)
                .putInt(ids.size())
                .array());
        for (ObjectId id : ids) {
            Entry entry = entry(id);
            InputStream in = Channels.newInputStream(file.position(entry.from));
            byte[] buffer = new byte[BUFFER];
            for (long rest = entry.length; rest > 0; ) {
                int n = in.read(buffer, 0, (int) Math.min(rest, buffer.length));
                if (n < 0) {
                    throw new IOException("the file of new objects was cut short");
                }
                out.write(buffer, 0, n);
                rest -= n;
            }
        }
        out.flush();
        to.write(digest.digest());
        to.flush();
    }

    /** How long the pack of some of the objects is. */
    synchronized long packed(Collection<ObjectId> ids) {
        return 12 + TRAILER + ids.stream().mapToLong(id -> entry(id).length).sum();
    }

    private static MessageDigest sha1() {
        try {
            return MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-1", e);
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
