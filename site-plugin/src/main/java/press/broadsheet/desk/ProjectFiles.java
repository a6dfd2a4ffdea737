package press.broadsheet.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import press.broadsheet.diagnostic.Cause;
import press.broadsheet.diagnostic.MachineException;

/** Files of a project beside its content, written only where they say something new; and what was done. */
final class ProjectFiles {
    private final Path project;
    private final List<String> lines = new ArrayList<>();

    ProjectFiles(Path project) {
        this.project = project;
    }

    /** What was done, a line for each file. */
    List<String> lines() {
        return List.copyOf(lines);
    }

    void tell(String line) {
        lines.add(line);
    }

    /** The text of a file, if there is one. */
    Optional<String> text(String path) {
        Path file = project.resolve(path);
        try {
            return Optional.of(Files.readString(file));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new MachineException(file + " cannot be read: " + Cause.of(e), e);
        }
    }

    void put(String path, String text) {
        if (text(path).equals(Optional.of(text))) {
            lines.add(path + ": unchanged");
            return;
        }
        Path file = project.resolve(path);
        try {
            Files.createDirectories(file.resolveSibling(""));
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new MachineException(file + " cannot be written: " + Cause.of(e), e);
        }
        lines.add(path + ": written");
    }
}
