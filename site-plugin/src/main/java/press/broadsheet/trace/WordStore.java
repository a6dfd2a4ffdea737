package press.broadsheet.trace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import press.broadsheet.diagnostic.Cause;
import press.broadsheet.diagnostic.MachineException;
import press.broadsheet.search.StoryWords;
import press.broadsheet.source.BinaryReader;
import press.broadsheet.source.Digest;
import press.broadsheet.source.DigestBuilder;
import press.broadsheet.source.SealedFile;

/**
 * The words of stories as they were last taken apart, a file for each segment of the search index: one that is missing
 * or damaged costs the time to take them apart again, and nothing else.
 */
public final class WordStore {
    private static final int FORMAT = 1;

    private final Optional<Path> folder;
    private final boolean reads;
    private final Digest fingerprint;

    private WordStore(Optional<Path> folder, boolean reads, String maker) {
        this.folder = folder;
        this.reads = reads;
        this.fingerprint = new DigestBuilder().add(FORMAT).add(maker).build();
    }

    /** A store that keeps nothing. */
    public static WordStore forgetful() {
        return new WordStore(Optional.empty(), false, "");
    }

    /**
     * A store in a folder.
     *
     * @param reads whether what is there may be used
     * @param maker what else decides the meaning of what is kept: the plugin's own version
     */
    public static WordStore at(Path folder, boolean reads, String maker) {
        return new WordStore(Optional.of(folder), reads, maker);
    }

    /**
     * What is kept of a story.
     *
     * @param source the digest of what the words were taken from
     */
    record Kept(Digest source, StoryWords words) {}

    private SealedFile file(Path in, String segment) {
        return new SealedFile(in.resolve(segment), fingerprint);
    }

    /** What is kept of a segment's stories, by their paths. */
    Map<String, Kept> load(String segment) {
        return folder.filter(in -> reads)
                .flatMap(in -> file(in, segment).open(WordStore::read).content())
                .orElse(Map.of());
    }

    private static Map<String, Kept> read(BinaryReader in) {
        int count = in.count();
        Map<String, Kept> stories = new HashMap<>(count * 2);
        for (int i = 0; i < count; i++) {
            String path = in.text();
            stories.put(path, new Kept(in.digest(), new StoryWords(in.texts(), in.texts(), in.texts())));
        }
        return stories;
    }

    /** Keeps a segment's stories, in the order of their paths. */
    void save(String segment, Map<String, Kept> stories) {
        folder.ifPresent(in -> file(in, segment).save(out -> {
            out.number(stories.size());
            stories.keySet().stream().sorted().forEach(path -> {
                Kept kept = java.util.Objects.requireNonNull(stories.get(path));
                out.text(path);
                out.digest(kept.source());
                out.texts(kept.words().title());
                out.texts(kept.words().summary());
                out.texts(kept.words().body());
            });
        }));
    }

    /** Forgets all segments but some, which are asked for if any are kept. */
    void keepOnly(Supplier<Set<String>> wanted) {
        folder.filter(Files::isDirectory).ifPresent(in -> {
            Set<String> segments = wanted.get();
            try (Stream<Path> files = Files.list(in)) {
                for (Path file : files.toList()) {
                    if (!segments.contains(file.getFileName().toString())) {
                        Files.delete(file);
                    }
                }
            } catch (IOException e) {
                throw new MachineException(in + " cannot be tidied: " + Cause.of(e), e);
            }
        });
    }
}
