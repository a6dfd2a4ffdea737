package press.broadsheet.maven;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import press.broadsheet.diagnostic.Cause;
import press.broadsheet.diagnostic.MachineException;

/** A site as one zip: the same site gives the same bytes, whenever and wherever it is packed by one Java. */
final class SiteZip {
    /** The first month a zip can tell, a month late so that no time zone carries it before the beginning. */
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private SiteZip() {}

    /**
     * Packs all files of a folder, sorted by path, each with one fixed time.
     *
     * @throws MachineException if a file cannot be read or written
     */
    static void write(Path folder, Path zip) {
        try {
            Path parent = zip.toAbsolutePath().getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            Path unfinished = zip.resolveSibling(zip.getFileName() + ".part");
            try (OutputStream file = Files.newOutputStream(unfinished);
                    ZipOutputStream out = new ZipOutputStream(file)) {
                for (Map.Entry<String, Path> each : filesOf(folder).entrySet()) {
                    ZipEntry entry = new ZipEntry(each.getKey());
                    entry.setTimeLocal(TIME);
                    out.putNextEntry(entry);
                    Files.copy(each.getValue(), out);
                    out.closeEntry();
                }
            }
            Files.move(unfinished, zip, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new MachineException(folder + " cannot be packed into " + zip + ": " + Cause.of(e), e);
        }
    }

    private static SortedMap<String, Path> filesOf(Path folder) throws IOException {
        SortedMap<String, Path> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            all.filter(Files::isRegularFile)
                    .forEach(file -> files.put(
                            folder.relativize(file)
                                    .toString()
                                    .replace(folder.getFileSystem().getSeparator(), "/"),
                            file));
        }
        return files;
    }
}
