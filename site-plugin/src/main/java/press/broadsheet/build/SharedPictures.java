package press.broadsheet.build;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import press.broadsheet.diagnostic.Cause;
import press.broadsheet.diagnostic.MachineException;
import press.broadsheet.output.SiteFiles;

/** Copies of pictures that one state has and another need not make again: their names tell their bytes. */
final class SharedPictures {
    private SharedPictures() {}

    /** Lets a state have the copies that another has. */
    static void lend(Path from, Path to) {
        Path source = from.resolve("images");
        Path target = to.resolve("images");
        try {
            for (String path : SiteFiles.in(source)) {
                Path copy = target.resolve(path);
                if (!Files.exists(copy)) {
                    Files.createDirectories(copy.resolveSibling("."));
                    link(source.resolve(path), copy);
                }
            }
        } catch (IOException e) {
            throw new MachineException(target + " cannot be written: " + Cause.of(e), e);
        }
    }

    private static void link(Path source, Path copy) throws IOException {
        try {
            Files.createLink(copy, source);
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (IOException | UnsupportedOperationException e) {
            // Not every file system has links.
            Files.copy(source, copy);
        }
    }
}
