package press.broadsheet.output;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import press.broadsheet.source.Looks;
import press.broadsheet.source.Stat;
import press.broadsheet.trace.FileStamp;

/** One walk through the output folder. */
final class OutputWalk {
    private final KnownFolders known;
    private final Looks looks;
    private final Map<String, FileStamp> files = new HashMap<>();

    OutputWalk(KnownFolders known, Looks looks) {
        this.known = known;
        this.looks = looks;
    }

    /** All files of a folder by their path in it; links are not followed. */
    Map<String, FileStamp> files(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            walk(folder, "", looks.at(folder));
        }
        known.save();
        return files;
    }

    private void walk(Path folder, String path, Stat stat) throws IOException {
        Optional<KnownFolders.Known> inside = known.find(path, stat);
        List<String> folders;
        if (inside.isPresent()) {
            folders = inside.get().folders();
            look(folder, path, inside.get().files());
        } else {
            folders = list(folder, path, stat);
        }
        for (String name : folders) {
            Path below = folder.resolve(name);
            walk(below, path + name + '/', looks.at(below, LinkOption.NOFOLLOW_LINKS));
        }
    }

    /** Looks at files that surely are in a folder. */
    private void look(Path folder, String path, List<String> names) throws IOException {
        for (String name : names) {
            try {
                put(path + name, attributes(folder.resolve(name)));
            } catch (NoSuchFileException e) {
                // Somebody else is at work here: it is gone.
            }
        }
    }

    /** Looks at all that is in a folder, and says which folders are. */
    private List<String> list(Path folder, String path, Stat stat) throws IOException {
        List<String> folders = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (Path child : children(folder)) {
            String name = String.valueOf(child.getFileName());
            BasicFileAttributes attributes = attributes(child);
            if (attributes.isDirectory()) {
                folders.add(name);
            } else {
                names.add(name);
                put(path + name, attributes);
            }
        }
        known.put(path, stat, folders, names);
        return folders;
    }

    private static BasicFileAttributes attributes(Path path) throws IOException {
        return Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    }

    private static List<Path> children(Path folder) throws IOException {
        List<Path> children = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            stream.forEach(children::add);
        } catch (DirectoryIteratorException e) {
            throw Objects.requireNonNull(e.getCause());
        }
        return children;
    }

    private void put(String path, BasicFileAttributes attributes) {
        files.put(path.intern(), FileStamp.of(attributes));
    }
}
