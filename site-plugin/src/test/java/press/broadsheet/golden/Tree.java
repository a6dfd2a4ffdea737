package press.broadsheet.golden;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import press.broadsheet.source.Digest;

/** Folders as tests compare them. */
final class Tree {
    private Tree() {}

    /** Every file below a folder, sorted; none if there is no folder. */
    static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /** Each file's path and digest. */
    static SortedMap<String, Digest> digests(Path folder) throws IOException {
        SortedMap<String, Digest> digests = new TreeMap<>();
        for (Path file : files(folder)) {
            digests.put(slashed(folder, file), Digest.of(Files.readAllBytes(file)));
        }
        return digests;
    }

    /** The text of the files that one of the globs names, by path. */
    static SortedMap<String, String> texts(Path folder, List<String> globs) throws IOException {
        List<PathMatcher> matchers = globs.stream()
                .map(glob -> FileSystems.getDefault().getPathMatcher("glob:" + glob))
                .toList();
        SortedMap<String, String> texts = new TreeMap<>();
        for (Path file : files(folder)) {
            Path path = folder.relativize(file);
            if (matchers.stream().anyMatch(matcher -> matcher.matches(path))) {
                texts.put(slashed(folder, file), Files.readString(file));
            }
        }
        return texts;
    }

    private static String slashed(Path folder, Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }
}
