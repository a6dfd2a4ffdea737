package press.broadsheet.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import press.broadsheet.diagnostic.Cause;
import press.broadsheet.diagnostic.MachineException;
import press.broadsheet.source.Digest;
import press.broadsheet.source.DigestBuilder;
import press.broadsheet.source.RecordCodec;
import press.broadsheet.source.Replacement;
import press.broadsheet.source.SealedFile;

/**
 * What a darkroom remembers in a folder: a file for each copy, with a digest at its end, and one file with all that
 * was seen of pictures. What is missing or damaged is as good as never made.
 */
final class Album {
    /** An album that keeps nothing. */
    static final Album NONE = new Album(Optional.empty());

    private static final int SEAL = 32;

    private final Optional<Path> folder;
    private final Optional<SealedFile> notes;
    private final RecordCodec.Of<PictureFacts> codec;
    private final Map<String, PictureFacts> known = new TreeMap<>();
    private boolean loaded;
    private boolean news;

    private Album(Optional<Path> folder) {
        RecordCodec records = new RecordCodec();
        this.codec = records.of(PictureFacts.class);
        Digest fingerprint = new DigestBuilder()
                .add(Rendition.RECIPE)
                .add(records.fingerprint())
                .build();
        this.folder = folder;
        this.notes = folder.map(path -> new SealedFile(path.resolve("seen"), fingerprint));
    }

    static Album at(Path folder) {
        return new Album(Optional.of(folder));
    }

    /** What was seen of a picture. */
    synchronized Optional<PictureFacts> facts(Digest picture) {
        if (!loaded) {
            loaded = true;
            notes.flatMap(file -> file.open(in -> {
                                Map<String, PictureFacts> all = new TreeMap<>();
                                for (int left = in.count(); left > 0; left--) {
                                    all.put(in.text(), codec.read(in));
                                }
                                return all;
                            })
                            .content())
                    .ifPresent(known::putAll);
        }
        return Optional.ofNullable(known.get(picture.hex()));
    }

    synchronized void keep(Digest picture, PictureFacts facts) {
        news |= known.put(picture.hex(), facts) == null;
    }

    /** Writes down what was seen, if anything is new. */
    synchronized void save() {
        if (news && notes.isPresent()) {
            notes.get().save(out -> {
                out.number(known.size());
                known.forEach((picture, facts) -> {
                    out.text(picture);
                    codec.write(facts, out);
                });
            });
            news = false;
        }
    }

    /** The name of a copy's file: two copies have one name only if they have the same bytes. */
    static String name(Digest picture, Rendition copy) {
        Box box = copy.box();
        return picture.hex()
                + '-'
                + Rendition.RECIPE
                + '-'
                + box.x()
                + '.'
                + box.y()
                + '.'
                + box.width()
                + '.'
                + box.height()
                + '-'
                + copy.width()
                + '.'
                + copy.format().extension();
    }

    /** Whether there seems to be a copy; only reading it tells whether it is whole. */
    boolean has(Digest picture, Rendition copy) {
        return place(picture, copy).map(Files::exists).orElse(false);
    }

    Optional<byte[]> print(Digest picture, Rendition copy) {
        return place(picture, copy).flatMap(Album::read);
    }

    private Optional<Path> place(Digest picture, Rendition copy) {
        return folder.map(path -> place(path, name(picture, copy)));
    }

    /** Where the copy of a name lies. */
    static Path place(Path folder, String name) {
        return folder.resolve(name.substring(0, 2)).resolve(name);
    }

    /** Removes copies that have been idle for long; those of the names are in use. */
    void weed(Set<String> used) {
        folder.ifPresent(path -> new Weeding(path).weed(used));
    }

    private static Optional<byte[]> read(Path file) {
        try {
            byte[] all = Files.readAllBytes(file);
            int length = all.length - SEAL;
            if (length < 1) {
                return Optional.empty();
            }
            byte[] print = Arrays.copyOf(all, length);
            boolean whole = Arrays.equals(all, length, all.length, seal(print), 0, SEAL);
            return whole ? Optional.of(print) : Optional.empty();
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new MachineException(file + " cannot be read: " + Cause.of(e), e);
        }
    }

    private static byte[] seal(byte[] print) {
        return Digest.of(print).hex().getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    }

    void keep(Digest picture, Rendition copy, byte[] print) {
        place(picture, copy).ifPresent(file -> write(file, print));
    }

    private static void write(Path file, byte[] print) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Path next = Files.createTempFile(file.toAbsolutePath().getParent(), "", ".next");
            byte[] all = Arrays.copyOf(print, print.length + SEAL);
            System.arraycopy(seal(print), 0, all, print.length, SEAL);
            Files.write(next, all);
            Replacement.move(next, file);
        } catch (IOException e) {
            throw new MachineException(file + " cannot be written: " + Cause.of(e), e);
        }
    }
}
