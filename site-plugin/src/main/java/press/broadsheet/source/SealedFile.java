package press.broadsheet.source;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
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
        BinaryWriter out = new BinaryWriter();
        out.digest(fingerprint);
        writer.accept(out);
        byte[] bytes = out.bytes();
        Path next = file.resolveSibling(file.getFileName() + ".next");
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            seal = seal(bytes, bytes.length);
            try (OutputStream stream = Files.newOutputStream(next)) {
                stream.write(bytes);
                stream.write(ByteBuffer.allocate(SEAL).putLong(seal).array());
            }
            Replacement.move(next, file);
        } catch (IOException e) {
            throw new MachineException(file + " cannot be written: " + Cause.of(e), e);
        }
    }

    /** A checksum against damage, not against malice: whoever can write the file can write the site. */
    private static long seal(byte[] bytes, int end) {
        CRC32C crc = new CRC32C();
        crc.update(bytes, 0, end);
        return crc.getValue() << 32 | (end & 0xffffffffL);
    }
}
