package press.broadsheet.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
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
    /** Changes when {@link BinaryWriter} writes otherwise. */
    private static final int FORMAT = 2;

    private static final int FINGERPRINT = 16;
    private static final int SEAL = 8;
    private static final String DAMAGED = "the state of the last build is damaged";

    private final Path file;
    private final Digest fingerprint;
    private long seal;

    /** The file at a path. */
    public SealedFile(Path file, Digest fingerprint) {
        this.file = file;
        this.fingerprint = new DigestBuilder().add(FORMAT).add(fingerprint).build();
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
        try {
            long end = Files.size(file) - SEAL;
            if (end < FINGERPRINT) {
                return Opened.no(DAMAGED);
            }
            // Twice, since nothing that was read may be trusted before all of it was looked at.
            OptionalLong found = sealOf(end);
            if (found.isEmpty()) {
                return Opened.no(DAMAGED);
            }
            try (InputStream stream = Files.newInputStream(file)) {
                BinaryReader in = new BinaryReader(stream, end);
                if (!in.digest().equals(fingerprint)) {
                    return Opened.no("the state is that of another version of Broadsheet");
                }
                Opened<T> opened = new Opened<>(Optional.of(reader.apply(in)), Optional.empty());
                seal = found.getAsLong();
                return opened;
            }
        } catch (NoSuchFileException e) {
            return Opened.no("no state of an earlier build");
        } catch (IOException | UncheckedIOException e) {
            return Opened.no("the state of the last build cannot be read");
        } catch (RuntimeException e) {
            return Opened.no(DAMAGED);
        }
    }

    /** The checksum of the content, if it is the one that stands behind it. */
    private OptionalLong sealOf(long end) throws IOException {
        CRC32C crc = new CRC32C();
        try (InputStream stream = Files.newInputStream(file)) {
            byte[] part = new byte[1 << 16];
            long rest = end;
            while (rest > 0) {
                int count = stream.read(part, 0, (int) Math.min(part.length, rest));
                if (count <= 0) {
                    return OptionalLong.empty();
                }
                crc.update(part, 0, count);
                rest -= count;
            }
            long sum = seal(crc, end);
            byte[] told = stream.readNBytes(SEAL);
            return told.length == SEAL && ByteBuffer.wrap(told).getLong() == sum
                    ? OptionalLong.of(sum)
                    : OptionalLong.empty();
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

    /** A checksum against damage, not against malice: whoever can write the file can write the site. */
    private static long seal(CRC32C crc, long length) {
        return crc.getValue() << 32 | (length & 0xffffffffL);
    }
}
