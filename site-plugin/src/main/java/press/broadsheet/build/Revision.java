package press.broadsheet.build;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import press.broadsheet.diagnostic.Cause;
import press.broadsheet.diagnostic.MachineException;
import press.broadsheet.output.SiteFiles;
import press.broadsheet.source.Root;

/**
 * A revision of the project's git repository, read with the command {@code git}: neither the working tree nor the index
 * is touched.
 *
 * @param project the project's folder
 * @param name how it was asked for
 * @param commit its full name
 */
record Revision(Path project, String name, String commit) {
    /** What may stand before the name of a revision, for one that is also the name of a folder. */
    static final String PREFIX = "git:";

    private static final int SHORT = 10;

    /** Whether git could answer, and what. */
    private record Answer(boolean good, String text) {}

    /**
     * The revision of a name such as {@code git:HEAD~1} or {@code v2}.
     *
     * @throws QuestionException if there is no such revision, no repository, or no git
     */
    static Revision of(Path project, String asked) {
        String name = asked.startsWith(PREFIX) ? asked.substring(PREFIX.length()) : asked;
        Answer inside = git(project, "rev-parse", "--show-toplevel");
        if (!inside.good()) {
            throw new QuestionException("\"" + asked + "\" is no folder, and " + project
                    + " is in no git repository; name a folder with a site in it");
        }
        Answer commit = git(project, "rev-parse", "--verify", "--quiet", "--end-of-options", name + "^{commit}");
        if (!commit.good()) {
            throw new QuestionException("\"" + asked + "\" is neither a folder nor a revision of the repository in "
                    + inside.text() + "; name one such as HEAD~1");
        }
        return new Revision(project, name, commit.text());
    }

    /**
     * Unpacks the sources as they were.
     *
     * @param place where to; emptied first
     * @return the request for a site of them
     * @throws QuestionException if the sources lie outside the repository, or it had none then
     */
    BuildRequest unpack(BuildRequest request, Path place) {
        try {
            SiteFiles.delete(place);
            Files.createDirectories(place);
            Path top =
                    Path.of(git(project, "rev-parse", "--show-toplevel").text()).toRealPath();
            Map<Root, Path> folders = new EnumMap<>(Root.class);
            List<String> there = new ArrayList<>();
            for (Root root : Root.values()) {
                Path folder = request.folder(root).normalize();
                Path real = Files.exists(folder)
                        ? folder.toRealPath()
                        : project.toRealPath().resolve(project.relativize(folder));
                if (!real.startsWith(top)) {
                    throw new QuestionException(
                            request.shown(folder) + " is not in the repository in " + top + ", so it has no revisions");
                }
                String path = top.relativize(real).toString().replace('\\', '/');
                folders.put(root, place.resolve(path));
                if (git(project, "cat-file", "-e", commit + ":" + path).good()) {
                    there.add(path);
                } else if (root == Root.CONTENT) {
                    throw new QuestionException("the revision " + name + " has no folder " + path);
                }
            }
            archive(there, place);
            Path inner = place.resolve(top.relativize(project.toRealPath()).toString());
            return request.of(inner, folders);
        } catch (IOException e) {
            throw new MachineException("the sources of " + name + " cannot be unpacked: " + Cause.of(e), e);
        }
    }

    private void archive(List<String> paths, Path place) throws IOException {
        List<String> command = new ArrayList<>(List.of("git", "archive", "--format=zip", "-1", commit, "--"));
        paths.forEach(path -> command.add(":(top,literal)" + path));
        Path top = Path.of(git(project, "rev-parse", "--show-toplevel").text());
        Process process = start(top, command);
        try (ZipInputStream zip = new ZipInputStream(new BufferedInputStream(process.getInputStream()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path file = place.resolve(entry.getName()).normalize();
                if (!file.startsWith(place)) {
                    throw new IOException("the archive of git leaves its folder at " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                } else {
                    Files.createDirectories(file.resolveSibling("."));
                    Files.copy(zip, file);
                }
            }
            process.getInputStream().transferTo(java.io.OutputStream.nullOutputStream());
        }
        if (end(process) != 0) {
            throw new IOException("git archive failed");
        }
    }

    private static Answer git(Path folder, String... arguments) {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        try {
            Process process = start(folder, command);
            try (InputStream out = process.getInputStream()) {
                String text = new String(out.readAllBytes(), StandardCharsets.UTF_8).strip();
                return new Answer(end(process) == 0, text);
            }
        } catch (IOException e) {
            throw new MachineException("git cannot be asked: " + Cause.of(e), e);
        }
    }

    private static Process start(Path folder, List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            process.getOutputStream().close();
            return process;
        } catch (IOException e) {
            throw new QuestionException("the command git cannot be run (" + Cause.of(e)
                    + "); install it, or compare with a folder that holds a site");
        }
    }

    private static int end(Process process) throws IOException {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /** {@code HEAD~1 (1f9c66a0d2)}. */
    @Override
    public String toString() {
        return name + " (" + commit.substring(0, Math.min(SHORT, commit.length())) + ")";
    }
}
