package press.broadsheet.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** One page of the documentation: its fenced blocks, each with the comment that stands before it. */
record Guide(Path file, List<Block> blocks) {
    private static final Path ROOT = Path.of("").toAbsolutePath().resolve("..").normalize();
    private static final String OPENING = "<!-- ";
    private static final String CLOSING = " -->";

    /**
     * A fenced block, or a comment with none.
     *
     * @param line where the fence opens, or the comment stands; from 1
     * @param marker the comment on the line before, without its dashes; may be empty
     * @param language the word after the fence; empty for a comment alone
     * @param text what stands in the block, each line ended; or the paragraph after a comment alone
     */
    record Block(int line, String marker, String language, String text) {
        /** What the marker says after a word and a colon; empty if it is another marker. */
        String after(String word) {
            return marker.startsWith(word + ": ") ? marker.substring(word.length() + 2) : "";
        }
    }

    /** The folder of the repository. */
    static Path root() {
        return ROOT;
    }

    /** All pages, sorted. */
    static List<Guide> all() {
        try (Stream<Path> files = Files.list(ROOT.resolve("src/docs"))) {
            Stream<Path> pages = files.filter(file -> file.toString().endsWith(".md"));
            return Stream.concat(Stream.of(ROOT.resolve("README.md"), ROOT.resolve("CONTRIBUTING.md")), pages.sorted())
                    .map(Guide::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Guide read(Path file) {
        List<String> lines = textOf(file).lines().toList();
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String marker = marker(i == 0 ? "" : lines.get(i - 1));
            if (lines.get(i).startsWith("```")) {
                int end = i + 1;
                while (!lines.get(end).equals("```")) {
                    end++;
                }
                blocks.add(new Block(i + 1, marker, lines.get(i).substring(3), text(lines.subList(i + 1, end))));
                i = end;
            } else if (!marker.isEmpty()) {
                blocks.add(new Block(i, marker, "", text(lines.subList(i, i + 1))));
            }
        }
        return new Guide(file, blocks);
    }

    private static String marker(String line) {
        boolean comment = line.startsWith(OPENING) && line.endsWith(CLOSING);
        return comment ? line.substring(OPENING.length(), line.length() - CLOSING.length()) : "";
    }

    private static String text(List<String> lines) {
        return String.join("\n", lines) + "\n";
    }

    static String textOf(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The page's path in the repository. */
    String name() {
        return ROOT.relativize(file).toString().replace('\\', '/');
    }

    @Override
    public String toString() {
        return name();
    }
}
