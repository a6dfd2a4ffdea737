package press.broadsheet.migrate;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import press.broadsheet.diagnostic.Cause;
import press.broadsheet.diagnostic.MachineException;

/** What an import reads. */
public enum Kind {
    /** An export of WordPress: WXR, one XML file. */
    WORDPRESS,
    /** The folder of a Jekyll site. */
    JEKYLL,
    /** The folder of a Hugo site. */
    HUGO,
    /** The folder of an Eleventy site. */
    ELEVENTY,
    /** A saved feed: RSS 2.0 or Atom. */
    FEED;

    private static final List<String> HUGO_CONFIGS = List.of(
            "hugo.toml",
            "hugo.yaml",
            "hugo.yml",
            "hugo.json",
            "config.toml",
            "config.yaml",
            "config.yml",
            "config.json",
            "config");
    private static final int BEGINNING = 8192;

    /** The word for it on the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind of a word. */
    public static Optional<Kind> of(String word) {
        return Arrays.stream(values())
                .filter(kind -> kind.word().equals(word.strip().toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** All words, with commas. */
    public static String words() {
        return String.join(", ", Arrays.stream(values()).map(Kind::word).toList());
    }

    /** What a file or folder looks like; empty if like none of them. */
    public static Optional<Kind> guess(Path from) {
        if (Files.isRegularFile(from)) {
            String beginning = beginning(from);
            if (beginning.contains("wordpress.org/export/")) {
                return Optional.of(WORDPRESS);
            }
            return beginning.contains("<rss") || beginning.contains("<feed") ? Optional.of(FEED) : Optional.empty();
        }
        if (has(from, List.of("_config.yml", "_config.yaml", "_config.toml", "_posts"))) {
            return Optional.of(JEKYLL);
        }
        if (has(from, EleventyReader.CONFIGS)) {
            return Optional.of(ELEVENTY);
        }
        return has(from, HUGO_CONFIGS) && has(from, List.of("content")) ? Optional.of(HUGO) : Optional.empty();
    }

    private static boolean has(Path folder, List<String> names) {
        return names.stream().anyMatch(name -> Files.exists(folder.resolve(name)));
    }

    private static String beginning(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(BEGINNING), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new MachineException(file + " cannot be read: " + Cause.of(e), e);
        }
    }
}
