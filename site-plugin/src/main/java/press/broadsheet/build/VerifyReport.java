package press.broadsheet.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import press.broadsheet.diagnostic.Cause;
import press.broadsheet.diagnostic.MachineException;
import press.broadsheet.output.BuildLock;
import press.broadsheet.output.SiteFiles;

/**
 * How the present output differs from a clean build of the same sources for the same instant.
 *
 * @param files how many files the clean build has
 * @param differences one line for each file that is missing, superfluous or other, sorted by path
 * @param duration how long the build and the comparison took
 */
public record VerifyReport(int files, List<String> differences, Duration duration) {
    private static final int LINE = 100;

    /** A report that cannot change. */
    public VerifyReport {
        differences = List.copyOf(differences);
    }

    /**
     * Builds beside the present output, compares every byte, and leaves nothing behind.
     *
     * @param nowGiven whether the request's instant is meant, and not that of the last build
     * @throws QuestionException if there is no build to compare with
     * @throws press.broadsheet.diagnostic.SiteException if the sources hold errors
     */
    public static VerifyReport of(BuildRequest request, boolean nowGiven, Progress progress) {
        long start = System.nanoTime();
        LastBuild last = LastBuild.of(request);
        Path beside = request.state().resolve("verify");
        BuildLock lock = BuildLock.take(request.state());
        try {
            deleteTree(beside);
            Path clean = beside.resolve("site");
            SiteBuilder.build(last.again(request, nowGiven).into(clean, beside.resolve("state")), progress);
            SortedSet<String> expected = SiteFiles.in(clean);
            List<String> differences = differences(request.output(), clean, expected);
            return new VerifyReport(expected.size(), differences, Duration.ofNanos(System.nanoTime() - start));
        } catch (IOException e) {
            throw new MachineException("the sites cannot be compared: " + Cause.of(e), e);
        } finally {
            deleteTree(beside);
            lock.close();
        }
    }

    /** {@code Compared 307 files with a clean build: no difference; 1.20 s}. */
    public String summary() {
        String found =
                differences.isEmpty() ? "no difference" : Counted.of(differences.size(), "difference", "differences");
        return String.format(
                Locale.ROOT,
                "Compared %,d files with a clean build: %s; %s",
                files,
                found,
                BuildReport.seconds(duration));
    }

    private static List<String> differences(Path present, Path clean, SortedSet<String> expected) throws IOException {
        SortedSet<String> found = SiteFiles.in(present);
        TreeSet<String> all = new TreeSet<>(expected);
        all.addAll(found);
        List<String> differences = new ArrayList<>();
        for (String path : all) {
            if (!found.contains(path)) {
                differences.add(path + ": missing");
            } else if (!expected.contains(path)) {
                differences.add(path + ": no clean build has it");
            } else {
                long at = Files.mismatch(present.resolve(path), clean.resolve(path));
                if (at >= 0) {
                    differences.add(path + ": " + difference(present.resolve(path), clean.resolve(path), (int) at));
                }
            }
        }
        return differences;
    }

    private static String difference(Path present, Path clean, int at) throws IOException {
        byte[] ours = Files.readAllBytes(present);
        byte[] theirs = Files.readAllBytes(clean);
        for (byte[] bytes : List.of(ours, theirs)) {
            for (byte each : bytes) {
                if (each == 0) {
                    return "differs from byte " + (at + 1) + " on";
                }
            }
        }
        int line = 1;
        int start = 0;
        for (int i = 0; i < at; i++) {
            if (ours[i] == '\n') {
                line++;
                start = i + 1;
            }
        }
        return "differs from line " + line + " on: \"" + line(ours, start, at) + "\", clean \""
                + line(theirs, start, at) + '"';
    }

    /** The line that begins at an offset, of a long one the part about another offset. */
    private static String line(byte[] bytes, int start, int at) {
        int from = Math.min(bytes.length, Math.max(start, at - LINE / 2));
        int end = from;
        while (end < bytes.length && bytes[end] != '\n' && end - from < LINE) {
            end++;
        }
        String text = new String(bytes, from, end - from, StandardCharsets.UTF_8).strip();
        return (from > start ? "..." : "") + text + (end < bytes.length && bytes[end] != '\n' ? "..." : "");
    }

    private static void deleteTree(Path tree) {
        try {
            SiteFiles.delete(tree);
        } catch (IOException e) {
            throw new MachineException(tree + " cannot be removed: " + Cause.of(e), e);
        }
    }
}
