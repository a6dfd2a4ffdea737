package press.broadsheet.source;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import press.broadsheet.diagnostic.MachineException;

/** The default theme: the files beside this class in its jar (or class folder), under {@code theme/}. */
final class ThemeFiles {
    private static final String BASE = "press/broadsheet/theme/";

    private ThemeFiles() {}

    /** The theme's files of a root, sorted by path. */
    static List<SourceFile> all(Root root) {
        if (root == Root.CONTENT) {
            return List.of();
        }
        List<SourceFile> files = new ArrayList<>();
        for (String path : paths(prefix(root))) {
            byte[] bytes = read(root, path);
            files.add(
                    new SourceFile(root, path, "default-theme/" + folder(root), true, bytes.length, Digest.of(bytes)));
        }
        return files;
    }

    /** The bytes of one of the theme's files. */
    static byte[] read(Root root, String path) {
        String resource = prefix(root) + path;
        try (InputStream in = ThemeFiles.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new MachineException(resource + " is missing from the plugin");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw FolderTree.unreadable(resource, e);
        }
    }

    private static String folder(Root root) {
        return root.name().toLowerCase(Locale.ROOT) + '/';
    }

    private static String prefix(Root root) {
        return BASE + folder(root);
    }

    private static List<String> paths(String prefix) {
        Path origin = origin();
        List<String> paths = new ArrayList<>();
        try {
            if (Files.isDirectory(origin)) {
                addFolder(origin.resolve(prefix), paths);
            } else {
                addJar(origin, prefix, paths);
            }
        } catch (IOException e) {
            throw FolderTree.unreadable(origin.toString(), e);
        }
        Collections.sort(paths);
        return paths;
    }

    private static Path origin() {
        try {
            return Path.of(ThemeFiles.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new MachineException("the plugin's own jar cannot be found", e);
        }
    }

    private static void addFolder(Path folder, List<String> paths) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> walk = Files.walk(folder)) {
            walk.filter(Files::isRegularFile)
                    .map(file -> FolderWalk.slashed(folder.relativize(file)))
                    .filter(ThemeFiles::isKept)
                    .forEach(paths::add);
        }
    }

    private static void addJar(Path jar, String prefix, List<String> paths) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            for (JarEntry entry : Collections.list(file.entries())) {
                String name = entry.getName();
                if (!entry.isDirectory() && name.startsWith(prefix) && isKept(name.substring(prefix.length()))) {
                    paths.add(name.substring(prefix.length()));
                }
            }
        }
    }

    private static boolean isKept(String path) {
        return !Litter.is(path.substring(path.lastIndexOf('/') + 1));
    }
}
