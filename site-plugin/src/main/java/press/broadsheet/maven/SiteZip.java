package press.broadsheet.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import press.broadsheet.diagnostic.Cause;
import press.broadsheet.diagnostic.MachineException;
import press.broadsheet.host.Archive;
import press.broadsheet.host.Parcel;

/** A finished site as one zip. */
final class SiteZip {
    private SiteZip() {}

    /**
     * Packs all files of a folder.
     *
     * @throws MachineException if a file cannot be read or written
     */
    static void write(Path folder, Path zip) {
        try {
            Archive.write(filesOf(folder), zip);
        } catch (IOException e) {
            throw new MachineException(folder + " cannot be packed into " + zip + ": " + Cause.of(e), e);
        }
    }

    private static SortedMap<String, Parcel.Source> filesOf(Path folder) throws IOException {
        SortedMap<String, Parcel.Source> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            all.filter(Files::isRegularFile)
                    .forEach(file -> files.put(
                            folder.relativize(file)
                                    .toString()
                                    .replace(folder.getFileSystem().getSeparator(), "/"),
                            () -> Files.newInputStream(file)));
        }
        return files;
    }
}
