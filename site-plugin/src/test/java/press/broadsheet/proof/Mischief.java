package press.broadsheet.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;

/** What happens to files behind the build's back: to its output, to its state, to the times of its sources. */
final class Mischief {
    private final Disk project;
    private final Disk output;
    private final Disk state;
    private final List<SortedMap<String, byte[]>> states;
    private final Chance chance;

    /** @param states what earlier builds left */
    Mischief(Disk project, Disk output, Disk state, List<SortedMap<String, byte[]>> states, Chance chance) {
        this.project = project;
        this.output = output;
        this.state = state;
        this.states = states;
        this.chance = chance;
    }

    /** Does one thing, and says which; empty if there is nothing to do it to. */
    String make() {
        return switch (chance.below(9)) {
            case 0, 1 -> touch();
            case 2 -> changeOutput();
            case 3 -> deleteOutput();
            case 4 -> stray();
            case 5 -> folderForFile();
            case 6 -> loseState();
            case 7 -> olderState();
            default -> damageState();
        };
    }

    private String touch() {
        for (String path : project.tree().keySet()) {
            if (chance.percent(60)) {
                project.touch(path, Duration.ofHours(chance.between(-50, 50)));
            }
        }
        return "touch the sources";
    }

    private List<String> outputs() {
        return new ArrayList<>(output.tree().keySet());
    }

    private String changeOutput() {
        List<String> outputs = outputs();
        if (outputs.isEmpty()) {
            return "";
        }
        String path = chance.of(outputs);
        output.write(path, "by hand".getBytes(StandardCharsets.UTF_8));
        return "change the output " + path;
    }

    private String deleteOutput() {
        List<String> outputs = outputs();
        if (outputs.isEmpty()) {
            return "";
        }
        String path = chance.of(outputs);
        output.delete(path);
        return "delete the output " + path;
    }

    private String stray() {
        String path = chance.of("stray.html", "tags/stray/deep/er.txt", ".hidden/file");
        output.write(path, "stray".getBytes(StandardCharsets.UTF_8));
        return "put a stray output " + path;
    }

    private String folderForFile() {
        List<String> outputs = outputs();
        if (outputs.isEmpty()) {
            return "";
        }
        String path = chance.of(outputs);
        output.delete(path);
        output.write(path + "/inside", "stray".getBytes(StandardCharsets.UTF_8));
        return "put a folder in the place of the output " + path;
    }

    private String loseState() {
        state.clear();
        return "lose the state";
    }

    /** Puts some files of the state back to what an earlier build left, as a restored cache may. */
    private String olderState() {
        List<String> back = new ArrayList<>();
        chance.of(states).forEach((path, bytes) -> {
            if (bytes.length > 0 && !path.equals("lock") && chance.percent(50)) {
                state.write(path, bytes);
                back.add(path);
            }
        });
        return back.isEmpty() ? "" : "put back the state of an earlier build: " + back;
    }

    /** Flips a bit of the state, cuts it, or adds to it. */
    String damageState() {
        List<String> files = new ArrayList<>();
        state.tree().forEach((path, bytes) -> {
            if (bytes.length > 0) {
                files.add(path);
            }
        });
        return files.isEmpty() ? "" : damage(state.folder.resolve(chance.of(files)), chance);
    }

    /** Flips, cuts or appends bytes of a file. */
    private static String damage(Path file, Chance chance) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            int at = chance.below(bytes.length);
            switch (chance.below(3)) {
                case 0 -> bytes[at] ^= (byte) (1 << chance.below(8));
                case 1 -> bytes = Arrays.copyOf(bytes, at);
                default -> bytes = Arrays.copyOf(bytes, bytes.length + chance.between(1, 40));
            }
            Files.write(file, bytes);
            return "damage the state, " + file.getFileName() + " at byte " + at;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
