package press.broadsheet.source;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.zip.CRC32C;
import press.broadsheet.diagnostic.Cause;
import press.broadsheet.diagnostic.MachineException;

/**
 * A file that one build leaves for the next: a fingerprint of all that gives it its meaning, the content,
 * and a checksum. One that is missing, of another version or damaged is as good as none, and never an error.
 */
public final class SealedFile {
    private static final int FINGERPRINT = 16;
    private static final int SEAL = 8;

    private final Path file;
    private final Digest fingerprint;
    private long seal;

    /** The file at a path. */
    public SealedFile(Path file, Digest fingerprint) {
        this.file = file;
        this.fingerprint = fingerprint;
    }

    /**
     * What came of opening a file.
     *
     * @param content what it holds, if it could be read
     * @param reason why it could not, if it could not: a clause
     */
    public record Opened<T>(Optional<T> content, Optional<String> reason) {
        private static <T> Opened<T> no(String reason) {
            return new Opened<>(Optional.empty(), Optional.of(reason));
        }
    }

    /** The checksum of what was last read or written: tells one content from another. */
    public long seal() {
        return seal;
    }

    /** Reads the content; {@code reader} may throw any runtime exception on what makes no sense. */
    public <T> Opened<T> open(Function<BinaryReader, T> reader) {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            return Opened.no("no state of an earlier build");
        } catch (IOException e) {
            return Opened.no("the state of the last build cannot be read");
        }
        int end = bytes.length - SEAL;
        if (end < FINGERPRINT || ByteBuffer.wrap(bytes, end, SEAL).getLong() != seal(bytes, end)) {
            return Opened.no("the state of the last build is damaged");
        }
        BinaryReader in = new BinaryReader(bytes, 0, end);
        if (!in.digest().equals(fingerprint)) {
            return Opened.no("the state is that of another version of Broadsheet");
        }
        try {
            Opened<T> opened = new Opened<>(Optional.of(reader.apply(in)), Optional.empty());
            seal = seal(bytes, end);
            return opened;
        } catch (RuntimeException e) {
            return Opened.no("the state of the last build is damaged");
        }
    }

    /**
     * Puts new content in the place of the old, atomically.
     *
     * @throws MachineException if it cannot be written
     */
    public void save(Consumer<BinaryWriter> writer) {
        Path next = file.resolveSibling(file.getFileName() + ".next");
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (OutputStream stream = Files.newOutputStream(next)) {
                Sealing sealing = new Sealing(stream);
                BinaryWriter out = new BinaryWriter(sealing);
                out.digest(fingerprint);
                writer.accept(out);
                out.flush();
                seal = seal(sealing.crc, sealing.length);
                stream.write(ByteBuffer.allocate(SEAL).putLong(seal).array());
            }
            Replacement.move(next, file);
        } catch (UncheckedIOException e) {
            throw unwritable(Objects.requireNonNull(e.getCause()));
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    private MachineException unwritable(IOException e) {
        return new MachineException(file + " cannot be written: " + Cause.of(e), e);
    }

    /** Hands bytes on, and adds them up for the seal: the content of an archive is too long to be held for that. */
    private static final class Sealing extends OutputStream {
        private final OutputStream out;
        private final CRC32C crc = new CRC32C();
        private long length;

        Sealing(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int each) throws IOException {
            write(new byte[] {(byte) each}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            out.write(bytes, from, count);
            crc.update(bytes, from, count);
            length += count;
        }
    }

    private static long seal(byte[] bytes, int end) {
        CRC32C crc = new CRC32C();
        crc.update(bytes, 0, end);
        return seal(crc, end);
    }

    /** A checksum against damage, not against malice: whoever can write the file can write the site. */
    private static long seal(CRC32C crc, long length) {
        return crc.getValue() << 32 | (length & 0xffffffffL);
    }
}
