package press.broadsheet.source;

import java.io.IOException;
import java.net.URI;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import press.broadsheet.diagnostic.Code;
import press.broadsheet.diagnostic.Diagnostics;
import press.broadsheet.diagnostic.Position;

/** One walk through a folder, in a fixed order, that sorts out what can be a source. */
final class FolderWalk {
    private static final char UNDECODABLE = '\uFFFD';

    private final Root root;
    private final Path folder;
    private final Path project;
    private final Looks looks;
    private final Diagnostics diagnostics;
    private final List<Map.Entry<String, Found>> files = new ArrayList<>();
    private final Map<String, String> byFoldedPath = new HashMap<>();
    private final Deque<Path> open = new ArrayDeque<>();
    private final List<Path> allowed = new ArrayList<>();

    /**
     * A file and what the look at it told. An archive has many: where its names can be trusted, the place is made of
     * the folder and the path when it is wanted.
     */
    record Found(Path base, String rest, Stat stat) {
        Path place() {
            return rest.isEmpty() ? base : base.resolve(rest);
        }
    }

    FolderWalk(Root root, Path folder, Path project, Looks looks, Diagnostics diagnostics) {
        this.root = root;
        this.folder = folder.toAbsolutePath().normalize();
        this.project = project.toAbsolutePath().normalize();
        this.looks = looks;
        this.diagnostics = diagnostics;
    }

    /** The files by their path in the folder, sorted by it. */
    Map<String, Found> files() {
        if (Files.isDirectory(folder)) {
            try {
                allowed.add(folder.toRealPath());
                if (Files.isDirectory(project)) {
                    allowed.add(project.toRealPath());
                }
                walk(folder, "");
            } catch (NoSuchFileException e) {
                throw FolderTree.unreadable(shown(project, Path.of(e.getFile())), e);
            } catch (IOException e) {
                throw FolderTree.unreadable(shown(project, folder), e);
            }
        }
        files.sort(Map.Entry.comparingByKey());
        Map<String, Found> sorted = new LinkedHashMap<>(files.size() * 2);
        files.forEach(file -> sorted.put(file.getKey(), file.getValue()));
        return sorted;
    }

    private void walk(Path directory, String prefix) throws IOException {
        Path real = directory.toRealPath();
        open.push(real);
        for (Path child : children(directory)) {
            visit(child, prefix);
        }
        open.pop();
    }

    private List<Path> children(Path directory) {
        List<Path> children = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(directory)) {
            stream.forEach(children::add);
        } catch (IOException e) {
            throw FolderTree.unreadable(shown(project, directory), e);
        } catch (DirectoryIteratorException e) {
            throw FolderTree.unreadable(shown(project, directory), Objects.requireNonNull(e.getCause()));
        }
        children.sort(Comparator.comparing(FolderWalk::name));
        return children;
    }

    private void visit(Path place, String prefix) throws IOException {
        String name = name(place);
        if (Litter.is(root, name)) {
            return;
        }
        Stat stat = looks.at(place, LinkOption.NOFOLLOW_LINKS);
        if (stat.kind() == Stat.Kind.LINK) {
            if (!isLinkAllowed(place)) {
                return;
            }
            stat = looks.at(place);
        }
        if (!isNameAllowed(place, prefix, name)) {
            return;
        }
        switch (stat.kind()) {
            case FOLDER -> walk(place, prefix + name + '/');
            case FILE -> {
                String path = (prefix + name).intern();
                files.add(Map.entry(path, found(place, path, stat)));
            }
            default -> refuse(Code.BAD_FILE, place, "this is neither a file nor a folder", "remove it");
        }
    }

    private Found found(Path place, String path, Stat stat) {
        return folder.resolve(path).equals(place) ? new Found(folder, path, stat) : new Found(place, "", stat);
    }

    private boolean isLinkAllowed(Path link) throws IOException {
        Path target;
        try {
            target = link.toRealPath();
        } catch (NoSuchFileException e) {
            refuse(Code.BAD_FILE, link, "the symbolic link leads to nothing", "mend or remove the link");
            return false;
        } catch (IOException e) {
            // Linux tells of too many links in a message only
            return refuseLoop(link);
        }
        if (open.contains(target)) {
            return refuseLoop(link);
        }
        if (allowed.stream().noneMatch(target::startsWith)) {
            refuse(
                    Code.BAD_FILE,
                    link,
                    "the symbolic link leaves the project",
                    "copy what it leads to into the project");
            return false;
        }
        return true;
    }

    private boolean refuseLoop(Path link) {
        refuse(Code.BAD_FILE, link, "the symbolic link leads round to itself", "remove the link");
        return false;
    }

    private boolean isNameAllowed(Path place, String prefix, String name) {
        if (name.indexOf(UNDECODABLE) >= 0) {
            refuse(Code.FILE_NAME, place, "the name is not UTF-8", "rename it");
            return false;
        }
        if (hasControlCharacter(name) || name.indexOf('\\') >= 0) {
            refuse(
                    Code.FILE_NAME,
                    place,
                    "the name holds a control character or a backslash, which cannot stand in an address",
                    "rename it");
            return false;
        }
        String path = prefix + name;
        String before = byFoldedPath.putIfAbsent(path.toLowerCase(Locale.ROOT), path);
        if (before != null) {
            refuse(
                    Code.CASE_CLASH,
                    place,
                    "the name differs from " + shown(project, folder.resolve(before))
                            + " only in case or in how letters are encoded",
                    "rename one of them");
            return false;
        }
        return true;
    }

    private static boolean hasControlCharacter(String name) {
        return name.chars().anyMatch(Character::isISOControl);
    }

    private void refuse(Code code, Path place, String what, String remedy) {
        diagnostics.report(code, Position.ofFile(shown(project, place)), what, remedy);
    }

    /** The path told to the user: relative to the project, with forward slashes; control characters as {@code ?}. */
    static String shown(Path project, Path place) {
        Path from = project.toAbsolutePath().normalize();
        Path to = place.toAbsolutePath().normalize();
        String root = to.getRoot() == null ? "" : to.getRoot().toString();
        boolean related = to.getRoot() != null && to.getRoot().equals(from.getRoot());
        String path = related ? slashed(from.relativize(to)) : root + slashed(to);
        StringBuilder clean = new StringBuilder(path.length());
        path.chars().forEach(c -> clean.append(Character.isISOControl(c) ? '?' : (char) c));
        return clean.toString();
    }

    /** A path's names in Unicode NFC, joined by forward slashes. */
    static String slashed(Path path) {
        StringBuilder joined = new StringBuilder();
        for (Path part : path) {
            if (joined.length() > 0) {
                joined.append('/');
            }
            joined.append(name(part));
        }
        return joined.toString();
    }

    /**
     * A path's last name in Unicode NFC. Where the system's character set cannot hold the name (a build server
     * with LANG=C), its bytes are read as UTF-8.
     */
    private static String name(Path path) {
        Path last = path.getFileName();
        String name = last == null ? "" : last.toString();
        if (name.indexOf(UNDECODABLE) >= 0 && last != null) {
            // the URI holds the raw bytes
            String raw = last.toUri().getRawPath();
            String trimmed = raw.endsWith("/") ? raw.substring(0, raw.length() - 1) : raw;
            name = URI.create("x:/" + trimmed.substring(trimmed.lastIndexOf('/') + 1))
                    .getPath()
                    .substring(1);
        }
        return Normalizer.isNormalized(name, Normalizer.Form.NFC)
                ? name
                : Normalizer.normalize(name, Normalizer.Form.NFC);
    }
}
