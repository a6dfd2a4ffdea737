package press.broadsheet.content;

import java.util.Locale;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import press.broadsheet.diagnostic.Code;
import press.broadsheet.diagnostic.Position;

/** Tells the YAML parser's complaints in the words of someone who wrote a headline. */
final class YamlSlips {
    private static final String QUOTES = "put the text in quotes";

    private YamlSlips() {}

    /** The problem behind a parser's exception. */
    static Unreadable tell(YamlEngineException e, Lines lines) {
        if (e instanceof ReaderException reader) {
            return control(reader, lines);
        }
        if (e instanceof MarkedYamlEngineException marked) {
            Optional<Mark> mark = marked.getProblemMark().or(marked::getContextMark);
            if (mark.isPresent()) {
                return tell(marked, mark.get(), lines);
            }
        }
        return syntax(lines.start(), "the YAML cannot be read: " + Blanks.shown(oneLine(e)), "check the YAML");
    }

    private static Unreadable control(ReaderException e, Lines lines) {
        int offset = lines.text().offsetByCodePoints(0, e.getPosition());
        return syntax(
                lines.atOffset(offset),
                String.format(Locale.ROOT, "the control character U+%04X stands here", e.getCodePoint()),
                "remove it");
    }

    private static Unreadable tell(MarkedYamlEngineException e, Mark mark, Lines lines) {
        Position here = lines.atCodePoint(mark.getLine(), mark.getColumn());
        Position context = e.getContextMark()
                .map(m -> lines.atCodePoint(m.getLine(), m.getColumn()))
                .orElse(here);
        String line = lines.line(mark.getLine());
        String problem = e.getProblem();
        if (problem.startsWith("mapping values are not allowed")) {
            return strayColon(mark, line, lines);
        }
        if (problem.contains("(TAB)")) {
            return syntax(here, "a tab indents this line", "indent with spaces");
        }
        if (problem.contains("that cannot start any token")) {
            char first = line.charAt(Math.min(here.column(), line.length()) - 1);
            return syntax(here, "an unquoted text cannot begin with " + first, QUOTES);
        }
        if (problem.startsWith("found unexpected end of stream")) {
            return syntax(context, "a quotation mark opens here and is never closed", "close the quotes");
        }
        if (problem.contains("but found '<scalar>'") && endsQuotesOrBrackets(line, here.column() - 1)) {
            return syntax(
                    here,
                    "text follows a closing quotation mark or bracket",
                    "put the whole text in quotes, and double a quotation mark of the same kind inside or choose the other kind");
        }
        if (problem.contains("<block end>")) {
            return syntax(
                    here,
                    "this line does not fit the lines above",
                    "begin it below the line it belongs with, indented as much");
        }
        if (problem.startsWith("found unknown escape character")) {
            return syntax(
                    here,
                    "a backslash before this character means nothing",
                    "write \\\\ for a backslash, or use single quotes");
        }
        if (problem.startsWith("expected a comment or a line break")) {
            return syntax(context, "an unquoted text cannot begin with > or |", QUOTES);
        }
        if (problem.startsWith("expected ',' or")) {
            String bracket = problem.startsWith("expected ',' or '}'") ? "}" : "]";
            return syntax(
                    context,
                    "a bracket opens here and is never closed",
                    "close it with " + bracket + ", or put a text that begins with a bracket in quotes");
        }
        if (e.getContext() != null && e.getContext().startsWith("while scanning an a")) {
            return syntax(context, "an unquoted text cannot begin with * or &", QUOTES);
        }
        return syntax(
                here, Blanks.shown(problem), "check the YAML here, and put texts with special characters in quotes");
    }

    /** A colon where none may be: in an unquoted text, or because the line before is not a key with a value. */
    private static Unreadable strayColon(Mark mark, String line, Lines lines) {
        int firstColon = line.indexOf(':');
        boolean firstOfLine = line.codePointCount(0, Math.max(0, firstColon)) == mark.getColumn();
        if (firstOfLine && mark.getLine() > 0) {
            int indent = indent(line);
            return syntax(
                    lines.at(mark.getLine(), indent),
                    "this key cannot stand here",
                    indent > 0 && indent(lines.line(mark.getLine() - 1)) < indent
                            ? "give it the same indent as the keys around it"
                            : "look at the line above: it lacks a colon followed by a blank, or a closing quotation mark");
        }
        int value = firstColon + 1;
        while (value < line.length() && Blanks.isBlank(line.charAt(value))) {
            value++;
        }
        return syntax(lines.at(mark.getLine(), value), "an unquoted text holds a colon followed by a blank", QUOTES);
    }

    private static int indent(String line) {
        int indent = 0;
        while (indent < line.length() && line.charAt(indent) == ' ') {
            indent++;
        }
        return indent;
    }

    private static boolean endsQuotesOrBrackets(String line, int column) {
        int at = Math.min(column, line.length()) - 1;
        while (at >= 0 && Blanks.isBlank(line.charAt(at))) {
            at--;
        }
        return at >= 0 && "\"']}".indexOf(line.charAt(at)) >= 0;
    }

    private static Unreadable syntax(Position position, String what, String remedy) {
        return new Unreadable(Code.SYNTAX, position, what, remedy);
    }

    private static String oneLine(YamlEngineException e) {
        return String.valueOf(e.getMessage()).replace('\n', ' ');
    }
}
