import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Folders of finished files. */
final class Tree {
    private Tree() {}

    /** The files with their digests. */
    static SortedMap<String, String> of(Path site) throws IOException {
        SortedMap<String, String> tree = new TreeMap<>();
        if (!Files.exists(site)) {
            return tree;
        }
        try (Stream<Path> files = Files.walk(site)) {
            for (Path file : files.toList()) {
                String path = site.relativize(file).toString();
                if (Files.isRegularFile(file)) {
                    tree.put(path, digest(Files.readAllBytes(file)));
                }
            }
        }
        return tree;
    }

    private static String digest(byte[] bytes) {
        try {
            return Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Deletes a folder with all that is in it, if there is one. */
    static void delete(Path tree) throws IOException {
        if (Files.exists(tree)) {
            try (Stream<Path> files = Files.walk(tree)) {
                for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
