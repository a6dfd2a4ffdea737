package press.broadsheet.content;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import press.broadsheet.diagnostic.Code;
import press.broadsheet.diagnostic.Diagnostics;
import press.broadsheet.diagnostic.Position;
import press.broadsheet.source.Root;
import press.broadsheet.source.SourceFile;
import press.broadsheet.source.SourceText;
import press.broadsheet.source.SourceTree;

/**
 * {@code content/ledger.txt}: the addresses that were published, one a line, sorted. It is kept with the content, so
 * that whoever has the stories has their history. Two versions are merged by keeping the lines of both.
 *
 * @param shown the file as told to the user
 * @param lines what it holds, in its order; two lines may have one address after a merge
 */
public record Ledger(String shown, List<Line> lines) {
    /** The file in the content folder. */
    public static final String FILE = "ledger.txt";

    /** What stands for a digest or a file where there is none. */
    public static final String NONE = "-";

    private static final String HEADING =
            "# The addresses this site has published, kept by broadsheet:ledger: address, text, notes, file.";

    /** A ledger that cannot change. */
    public Ledger {
        lines = List.copyOf(lines);
    }

    /**
     * One address.
     *
     * @param address from the site's root, as it was published
     * @param text the digest of a story's text when it was last entered, or {@link #NONE}
     * @param notes the digest of what the story said then of its changes, or {@link #NONE}
     * @param path the file in the content folder that was published there, or {@link #NONE}
     * @param number the line of the file, from 1; 0 for one that is not in it yet
     */
    public record Line(String address, String text, String notes, String path, int number) {
        /** As it stands in the file. */
        @Override
        public String toString() {
            return address.replace(" ", "%20") + ' ' + text + ' ' + notes + ' ' + path;
        }
    }

    /**
     * The ledger of a site; empty if it keeps none. A line that cannot be read is an error.
     *
     * @param diagnostics takes the errors
     */
    public static Optional<Ledger> read(SourceTree tree, Diagnostics diagnostics) {
        Optional<SourceFile> file = tree.find(Root.CONTENT, FILE);
        if (file.isEmpty()) {
            return Optional.empty();
        }
        String shown = file.get().shown();
        String text =
                SourceText.decode(shown, tree.read(file.get()), diagnostics).orElse("");
        List<Line> lines = new ArrayList<>();
        int number = 0;
        for (int start = 0; start < text.length(); ) {
            int feed = text.indexOf('\n', start);
            int end = feed < 0 ? text.length() : feed;
            number++;
            if (end > start && text.charAt(start) != '#') {
                line(text.substring(start, end), number)
                        .ifPresentOrElse(lines::add, refusal(shown, number, text.substring(start, end), diagnostics));
            }
            start = end + 1;
        }
        return Optional.of(new Ledger(shown, lines));
    }

    private static Optional<Line> line(String text, int number) {
        int first = text.indexOf(' ');
        int second = text.indexOf(' ', first + 1);
        int third = text.indexOf(' ', second + 1);
        if (text.charAt(0) != '/' || first < 0 || second < 0 || third < 0 || third == text.length() - 1) {
            return Optional.empty();
        }
        return Optional.of(new Line(
                text.substring(0, first).replace("%20", " "),
                text.substring(first + 1, second),
                text.substring(second + 1, third),
                text.substring(third + 1),
                number));
    }

    private static Runnable refusal(String shown, int number, String line, Diagnostics diagnostics) {
        boolean conflict = line.startsWith("<<<<<<<") || line.startsWith("=======") || line.startsWith(">>>>>>>");
        return () -> diagnostics.report(
                Code.BAD_LEDGER,
                new Position(shown, number, 1),
                conflict ? "a merge was left unfinished here" : "this is no line of a ledger",
                conflict
                        ? "keep the lines of both sides, in any order, and take out the marks"
                        : "take it out, or bring the file back as broadsheet:ledger wrote it");
    }

    /** The text of a file that holds some lines, sorted, each once. */
    public static String text(List<Line> lines) {
        TreeSet<Line> sorted = new TreeSet<>(Comparator.comparing(Line::address).thenComparing(Line::toString));
        sorted.addAll(lines);
        StringBuilder text = new StringBuilder(HEADING).append('\n');
        sorted.forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }
}
