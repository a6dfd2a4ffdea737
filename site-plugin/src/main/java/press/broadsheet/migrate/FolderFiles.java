package press.broadsheet.migrate;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import press.broadsheet.content.Datum;
import press.broadsheet.content.ForeignDocument;
import press.broadsheet.diagnostic.Cause;
import press.broadsheet.diagnostic.Diagnostic;
import press.broadsheet.diagnostic.Diagnostics;
import press.broadsheet.diagnostic.MachineException;
import press.broadsheet.diagnostic.Position;
import press.broadsheet.source.SourceText;

/** The files of a foreign site's folder, in the order of their paths; links are not followed. */
final class FolderFiles {
    private static final long MOST_BYTES = 64L * 1024 * 1024;
    private static final Set<String> SKIPPED = Set.of("node_modules", "_site", "public", "vendor", "themes");
    private static final Set<String> DATA = Set.of("yaml", "yml", "json", "toml", "csv");

    private final Path root;
    private final Harvest harvest;

    FolderFiles(Path root, Harvest harvest) {
        this.root = root;
        this.harvest = harvest;
    }

    /** All files below a folder of the site, but for what generators and tools leave there. */
    List<Path> below(String folder) {
        Path top = root.resolve(folder).normalize();
        List<Path> files = new ArrayList<>();
        if (!Files.isDirectory(top)) {
            return files;
        }
        try {
            Files.walkFileTree(top, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                    String name = String.valueOf(directory.getFileName());
                    boolean skip = !directory.equals(top) && (name.startsWith(".") || SKIPPED.contains(name));
                    return skip ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    String name = String.valueOf(file.getFileName());
                    if (attributes.isRegularFile() && !name.startsWith(".") && !name.endsWith("~")) {
                        files.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new MachineException(top + " cannot be read: " + Cause.of(e), e);
        }
        files.sort(Comparator.comparing(this::path));
        return files;
    }

    /** A file's path in the site's folder, with forward slashes. */
    String path(Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }

    Position place(Path file) {
        return new Position(path(file), 1, 1);
    }

    boolean has(String path) {
        return Files.exists(root.resolve(path));
    }

    /** The text of a file; empty, and told, if it is none. */
    Optional<String> text(Path file) {
        try {
            if (Files.size(file) > MOST_BYTES) {
                harvest.leftovers().tell(place(file), "this file has more than 64 MB and is not read");
                return Optional.empty();
            }
            Diagnostics diagnostics = new Diagnostics();
            Optional<String> text = SourceText.decode(path(file), Files.readAllBytes(file), diagnostics);
            tell(diagnostics);
            return text;
        } catch (IOException e) {
            throw new MachineException(file + " cannot be read: " + Cause.of(e), e);
        }
    }

    /** A text with front matter; empty, and told, if it cannot be read. */
    Optional<ForeignDocument> document(Path file) {
        return text(file).flatMap(text -> document(file, text));
    }

    /** A file's text parted into front matter and the rest; empty, and told, if it cannot be read. */
    Optional<ForeignDocument> document(Path file, String text) {
        Diagnostics diagnostics = new Diagnostics();
        Optional<ForeignDocument> document = ForeignDocument.read(path(file), text, diagnostics);
        tell(diagnostics);
        return document;
    }

    /** The values of all files of some names that are there; of a key that several have, the first one's. */
    Map<String, Datum> settings(String... names) {
        Map<String, Datum> all = new TreeMap<>();
        for (String name : names) {
            Path file = root.resolve(name);
            if (Files.isRegularFile(file)) {
                values(file).forEach(all::putIfAbsent);
            }
        }
        return all;
    }

    /** The values of a data file. */
    Map<String, Datum> values(Path file) {
        return data(file)
                .filter(Datum.Fields.class::isInstance)
                .map(datum -> (Map<String, Datum>) ((Datum.Fields) datum).values())
                .orElse(Map.of());
    }

    Optional<Datum> data(Path file) {
        Diagnostics diagnostics = new Diagnostics();
        Optional<Datum> datum = text(file)
                .flatMap(text -> ForeignDocument.data(path(file), FileNames.extension(path(file)), text, diagnostics));
        tell(diagnostics);
        return datum;
    }

    private void tell(Diagnostics diagnostics) {
        for (Diagnostic problem : diagnostics.sorted()) {
            harvest.leftovers().tell(problem.position(), problem.what());
        }
    }

    /** Takes over the data files of a folder as they are. */
    void bringData(String folder, Set<String> without) {
        for (Path file : below(folder)) {
            String path = path(file).substring(folder.length() + 1);
            harvest.met(PieceType.DATA);
            if (DATA.contains(FileNames.extension(path)) && !without.contains(path)) {
                harvest.bring(Imported.copy(PieceType.DATA, path, file, List.of(), place(file)));
            } else {
                harvest.leave(
                        PieceType.DATA,
                        place(file),
                        without.contains(path)
                                ? "the authors of this file became author files"
                                : "this data file is a program and is not carried over");
            }
        }
    }

    /** Takes over a picture, a recording or a document, or tells that a file belongs to the old theme. */
    void bringFile(Path file, String inMedia, String address) {
        if (FileNames.isMedia(path(file))) {
            harvest.met(PieceType.MEDIA);
            harvest.bring(Imported.copy(PieceType.MEDIA, inMedia, file, List.of(address), place(file)));
        } else {
            harvest.met(PieceType.OTHER);
            harvest.leave(PieceType.OTHER, place(file), "this file belongs to the old theme and is not carried over");
        }
    }
}
