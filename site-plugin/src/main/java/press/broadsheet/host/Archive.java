package press.broadsheet.host;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.SortedMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A site as one zip: the same site gives the same bytes, whenever and wherever it is packed by one Java. */
public final class Archive {
    /** The first month a zip can tell, a month late so that no time zone carries it before the beginning. */
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private Archive() {}

    /** Packs files, in the order of their paths, each with one fixed time; the archive is there whole or not at all. */
    public static void write(SortedMap<String, Parcel.Source> files, Path zip) throws IOException {
        Path whole = zip.toAbsolutePath();
        Path folder = whole.getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Path unfinished = whole.resolveSibling(whole.getFileName() + ".part");
        try {
            try (OutputStream file = Files.newOutputStream(unfinished);
                    ZipOutputStream out = new ZipOutputStream(file)) {
                for (Map.Entry<String, Parcel.Source> each : files.entrySet()) {
                    ZipEntry entry = new ZipEntry(each.getKey());
                    entry.setTimeLocal(TIME);
                    out.putNextEntry(entry);
                    try (InputStream in = each.getValue().open()) {
                        in.transferTo(out);
                    }
                    out.closeEntry();
                }
            }
            Files.move(unfinished, whole, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }
}
