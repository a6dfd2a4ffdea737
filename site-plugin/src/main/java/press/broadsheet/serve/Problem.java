package press.broadsheet.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import press.broadsheet.diagnostic.Diagnostic;
import press.broadsheet.diagnostic.Position;
import press.broadsheet.diagnostic.Severity;
import press.broadsheet.diagnostic.SiteException;

/**
 * A mistake as the overlay shows it.
 *
 * @param place {@code path:line:col}; empty if it is no one file's
 * @param what what is wrong
 * @param remedy what to do; may be empty
 * @param line the line of the source; empty if it cannot be shown
 * @param column where in the line, from 1; 0 for the whole line
 * @param href where to open the file; empty if there is no way
 */
record Problem(String place, String what, String remedy, String line, int column, String href) {
    /** More than these help nobody. */
    private static final int MOST = 20;

    /** A line that is longer is data and not writing. */
    private static final int LONGEST = 400;

    /** The errors that kept a site from being built. */
    static List<Problem> all(SiteException refusal, Path project, Editor editor) {
        Stream<Diagnostic> errors = refusal.diagnostics().stream().filter(each -> each.severity() == Severity.ERROR);
        List<Diagnostic> shown = errors.limit(MOST).toList();
        // under "strict" it may be warnings alone
        List<Diagnostic> all =
                shown.isEmpty() ? refusal.diagnostics().stream().limit(MOST).toList() : shown;
        return all.stream().map(each -> of(each, project, editor)).toList();
    }

    /** A failure that has no place in the sources. */
    static Problem of(String what) {
        return new Problem("", what, "", "", 0, "");
    }

    private static Problem of(Diagnostic diagnostic, Path project, Editor editor) {
        Position position = diagnostic.position();
        return new Problem(
                position.toString(),
                diagnostic.what(),
                diagnostic.remedy(),
                line(project.resolve(position.path()), position.line()),
                position.line() > 0 ? position.column() : 0,
                editor.href(project.resolve(position.path()), Math.max(1, position.line())));
    }

    private static String line(Path file, int number) {
        if (number < 1 || !Files.isRegularFile(file)) {
            return "";
        }
        try (Stream<String> lines = Files.lines(file, StandardCharsets.UTF_8)) {
            String line = lines.skip(number - 1L).findFirst().orElse("");
            return line.length() > LONGEST ? line.substring(0, LONGEST) : line;
        } catch (IOException | UncheckedIOException e) {
            // gone by now, or not UTF-8: the message says enough
            return "";
        }
    }
}
