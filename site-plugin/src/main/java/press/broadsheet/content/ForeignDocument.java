package press.broadsheet.content;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import press.broadsheet.diagnostic.Code;
import press.broadsheet.diagnostic.Diagnostics;

/**
 * A text with front matter as another generator keeps it: any keys, or none at all.
 *
 * @param head the front matter; empty where there is none
 * @param body the rest; line ends are line feeds
 * @param bodyLine the line on which the body begins, from 1
 */
public record ForeignDocument(Datum.Fields head, String body, int bodyLine) {
    private static final int MOST_DUPLICATES = 20;
    private static final Pattern FENCE = Pattern.compile("(?:---|\\+\\+\\+|;;;)[ \\t]*(?:json|yaml|toml)?[ \\t]*");
    private static final Pattern NAMED_FENCE = Pattern.compile("\\A---[ \\t]*(json|yaml|toml)[ \\t]*\\n");

    /**
     * The parts of a file's text; empty, with a diagnostic, if its front matter cannot be read. Of a key that stands
     * twice the last is taken, and a warning tells it.
     */
    public static Optional<ForeignDocument> read(String shown, String text, Diagnostics diagnostics) {
        String rest = text;
        for (int tries = 0; tries < MOST_DUPLICATES; tries++) {
            try {
                return Optional.of(parse(shown, rest, diagnostics));
            } catch (Unreadable e) {
                Optional<String> without = withoutFirst(rest, e);
                if (without.isEmpty()) {
                    new Problems(diagnostics).report(e);
                    return Optional.empty();
                }
                diagnostics.report(
                        Code.UNKNOWN_KEY,
                        e.diagnostic().position(),
                        e.diagnostic().what() + "; the last is taken",
                        "look which of the two was meant");
                rest = without.get();
            }
        }
        return Optional.empty();
    }

    /** The value of a data file; empty, with a diagnostic, if it is not what its ending says. */
    public static Optional<Datum> data(String shown, String extension, String text, Diagnostics diagnostics) {
        Lines lines = new Lines(shown, text, 1);
        Problems problems = new Problems(diagnostics);
        try {
            Value value = switch (extension) {
                case "json" -> JsonReader.read(lines);
                case "toml" -> TomlReader.read(lines);
                default -> YamlReader.read(lines);
            };
            return Optional.of(Data.of(value, problems));
        } catch (Unreadable e) {
            problems.report(e);
            return Optional.empty();
        }
    }

    private static ForeignDocument parse(String shown, String text, Diagnostics diagnostics) throws Unreadable {
        String first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        if (!FENCE.matcher(first).matches() && !first.strip().equals("{")) {
            return new ForeignDocument(new Datum.Fields(new TreeMap<>()), text, 1);
        }
        Document document = DocumentParser.parse(shown, named(text));
        Datum.Fields head = (Datum.Fields) Data.of(document.head(), new Problems(diagnostics));
        return new ForeignDocument(head, document.body(), document.bodyLine());
    }

    /** Fences that name a language become those that are meant. */
    private static String named(String text) {
        java.util.regex.Matcher fence = NAMED_FENCE.matcher(text);
        if (!fence.find()) {
            return text;
        }
        String rest = text.substring(fence.end());
        int end = rest.startsWith("---") ? 0 : rest.indexOf("\n---") + 1;
        if (end <= 0) {
            return text;
        }
        return switch (fence.group(1)) {
            // blank lines keep the lines' numbers
            case "json" -> "\n" + rest.substring(0, end) + rest.substring(end).replaceFirst("---[ \\t]*", "");
            case "toml" -> "+++\n" + rest.substring(0, end) + "+++" + rest.substring(end + 3);
            default -> "---\n" + rest;
        };
    }

    /** The text without the first of two lines with one key, and what is indented under it, but with as many lines. */
    private static Optional<String> withoutFirst(String text, Unreadable problem) {
        if (problem.diagnostic().code() != Code.DUPLICATE_KEY) {
            return Optional.empty();
        }
        List<String> lines = new java.util.ArrayList<>(text.lines().toList());
        int second = problem.diagnostic().position().line() - 1;
        String written = second < lines.size() ? lines.get(second) : "";
        int colon = written.indexOf(':');
        if (colon < 1 || written.startsWith(" ")) {
            return Optional.empty();
        }
        String key = written.substring(0, colon + 1);
        for (int i = 0; i < second; i++) {
            if (lines.get(i).startsWith(key)) {
                lines.set(i, "");
                for (int j = i + 1; j < second && lines.get(j).matches("[ \\t-].*"); j++) {
                    lines.set(j, "");
                }
                return Optional.of(String.join("\n", lines) + "\n");
            }
        }
        return Optional.empty();
    }
}
