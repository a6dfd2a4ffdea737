package press.broadsheet.testsite;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import press.broadsheet.source.Digest;
import press.broadsheet.source.Root;
import press.broadsheet.source.SourceFile;
import press.broadsheet.source.SourceTree;

/** Sources that were never on a disk. */
final class MemoryTree implements SourceTree {
    private final Map<Root, SortedMap<String, byte[]>> files = new EnumMap<>(Root.class);

    private SortedMap<String, byte[]> folder(Root root) {
        return files.computeIfAbsent(root, key -> new TreeMap<>());
    }

    void put(Root root, String path, byte[] bytes) {
        folder(root).put(path, bytes);
    }

    void put(Root root, String path, String text) {
        put(root, path, text.getBytes(StandardCharsets.UTF_8));
    }

    private static SourceFile describe(Root root, String path, byte[] bytes) {
        String home = root == Root.CONTENT ? "content/" : "";
        return new SourceFile(root, path, home, false, bytes.length, Digest.of(bytes));
    }

    @Override
    public Optional<SourceFile> find(Root root, String path) {
        return Optional.ofNullable(folder(root).get(path)).map(bytes -> describe(root, path, bytes));
    }

    @Override
    public List<SourceFile> all(Root root) {
        return folder(root).entrySet().stream()
                .map(file -> describe(root, file.getKey(), file.getValue()))
                .toList();
    }

    @Override
    public byte[] read(SourceFile file) {
        return Optional.ofNullable(folder(file.root()).get(file.path())).orElseThrow();
    }
}
