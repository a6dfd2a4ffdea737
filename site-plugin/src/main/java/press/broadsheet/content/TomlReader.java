package press.broadsheet.content;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseError;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;
import press.broadsheet.content.Value.Kind;
import press.broadsheet.content.Value.Mapping;
import press.broadsheet.content.Value.Member;
import press.broadsheet.content.Value.Scalar;
import press.broadsheet.content.Value.Sequence;
import press.broadsheet.diagnostic.Code;
import press.broadsheet.diagnostic.Position;

/** Reads one TOML 1.0 document. Dates and times are handed on as texts. */
final class TomlReader {
    private static final String DEFINED_BEFORE = " previously defined at line ";

    private final Lines lines;

    private TomlReader(Lines lines) {
        this.lines = lines;
    }

    /** The document's root table. */
    static Mapping read(Lines lines) throws Unreadable {
        Optional<Position> tooDeep = TomlDepth.beyond(lines, YamlReader.DEEPEST);
        if (tooDeep.isPresent()) {
            throw tooDeep(tooDeep.get());
        }
        TomlParseResult result = parse(lines);
        TomlReader reader = new TomlReader(lines);
        if (result.hasErrors()) {
            throw reader.tell(result.errors().get(0));
        }
        return reader.table(result, lines.start(), 0);
    }

    /** The library throws on some texts that it should report; the line at fault is then found by trying. */
    private static TomlParseResult parse(Lines lines) throws Unreadable {
        try {
            return Toml.parse(lines.text());
        } catch (RuntimeException e) {
            throw new Unreadable(
                    Code.SYNTAX,
                    lines.at(lineAtFault(lines), 0),
                    "this is not TOML",
                    "check texts, numbers and dates on this line");
        }
    }

    /** The first line with which a text's beginning makes the library throw, from 0. */
    private static int lineAtFault(Lines lines) {
        List<String> all = lines.text().lines().toList();
        int good = 0;
        int bad = all.size();
        while (bad - good > 1) {
            int middle = (good + bad) >>> 1;
            if (canParse(String.join("\n", all.subList(0, middle)))) {
                good = middle;
            } else {
                bad = middle;
            }
        }
        return Math.max(0, bad - 1);
    }

    private static boolean canParse(String text) {
        try {
            Toml.parse(text);
            return true;
        } catch (RuntimeException e) {
            return false;
        }
    }

    private Unreadable tell(TomlParseError error) {
        Position here = place(error.position());
        String message = String.valueOf(error.getMessage()).replace('\n', ' ');
        int before = message.lastIndexOf(DEFINED_BEFORE);
        if (before >= 0) {
            String[] place = message.substring(before + DEFINED_BEFORE.length()).split(", column ", 2);
            Position first = lines.at(Integer.parseInt(place[0]) - 1, Integer.parseInt(place[1]) - 1);
            return new Unreadable(
                    Code.DUPLICATE_KEY,
                    here,
                    Blanks.shown(message.substring(0, before)) + " stands twice, first at " + first,
                    "keep one of the two");
        }
        String found = message.startsWith("Unexpected ") ? message.replaceFirst(", expected .*", "") : message;
        return new Unreadable(Code.SYNTAX, here, lowerCase(Blanks.shown(found)), remedy(message));
    }

    private static String remedy(String message) {
        boolean cutShort = message.contains("a date/time") && message.contains("end of input");
        if (message.startsWith("Invalid date") || cutShort) {
            return "write a date as 2026-01-31 and a date with time as 2026-01-31T09:00:00Z";
        }
        if (message.contains("expected . or =")) {
            return "in TOML an = stands between key and value";
        }
        if (message.startsWith("Invalid escape")) {
            return "write \\\\ for a backslash, or use single quotes";
        }
        if (message.contains("expected ', \"")) {
            return "put texts in quotes";
        }
        return "check the TOML here: texts in quotes, one key on a line";
    }

    private static String lowerCase(String message) {
        return message.isEmpty() ? message : Character.toLowerCase(message.charAt(0)) + message.substring(1);
    }

    private Mapping table(TomlTable table, Position position, int depth) throws Unreadable {
        if (depth > YamlReader.DEEPEST) {
            throw tooDeep(position);
        }
        List<Member> unsorted = new ArrayList<>(table.size());
        for (String key : table.keySet()) {
            List<String> path = List.of(key);
            Object value = table.get(path);
            TomlPosition at = table.inputPositionOf(path);
            if (value != null && at != null) {
                unsorted.add(new Member(key, place(at), value(value, valuePlace(at), depth + 1)));
            }
        }
        unsorted.sort(Comparator.comparing(Member::place).thenComparing(Member::key));
        Members members = new Members();
        for (Member member : unsorted) {
            members.add(member.key(), member.place(), member.value());
        }
        return new Mapping(position, members.all());
    }

    private Value value(Object value, Position position, int depth) throws Unreadable {
        if (value instanceof TomlTable table) {
            return table(table, position, depth);
        }
        if (value instanceof TomlArray array) {
            return array(array, position, depth);
        }
        if (value instanceof Double number) {
            boolean finite = !number.isNaN() && !number.isInfinite();
            String text = finite ? new BigDecimal(number.toString()).toString() : number.toString();
            return new Scalar(position, text, finite ? Kind.NUMBER : Kind.TEXT, false);
        }
        Kind kind = value instanceof Long ? Kind.NUMBER : value instanceof Boolean ? Kind.TRUTH : Kind.TEXT;
        return new Scalar(position, value.toString(), kind, false);
    }

    private Sequence array(TomlArray array, Position position, int depth) throws Unreadable {
        if (depth > YamlReader.DEEPEST) {
            throw tooDeep(position);
        }
        List<Value> items = new ArrayList<>(array.size());
        for (int i = 0; i < array.size(); i++) {
            items.add(value(array.get(i), place(array.inputPositionOf(i)), depth + 1));
        }
        return new Sequence(position, items);
    }

    private static Unreadable tooDeep(Position position) {
        return new Unreadable(
                Code.SYNTAX,
                position,
                "values are nested more than " + YamlReader.DEEPEST + " deep",
                "nest them less deeply");
    }

    private Position place(TomlPosition at) {
        return lines.atCodePoint(at.line() - 1, at.column() - 1);
    }

    /** The library knows where a key stands; its value begins after the equals sign, if it is not a table's header. */
    private Position valuePlace(TomlPosition at) {
        Position key = place(at);
        String line = lines.line(at.line() - 1);
        int i = key.column() - 1;
        if (i < line.length() && line.charAt(i) == '[') {
            return key;
        }
        char quote = 0;
        while (i < line.length() && (quote != 0 || line.charAt(i) != '=')) {
            char c = line.charAt(i);
            if (quote != 0 && c == quote) {
                quote = 0;
            } else if (quote == '"' && c == '\\') {
                i++;
            } else if (quote == 0 && (c == '"' || c == '\'')) {
                quote = c;
            }
            i++;
        }
        i++;
        while (i < line.length() && (line.charAt(i) == ' ' || line.charAt(i) == '\t')) {
            i++;
        }
        return i < line.length() ? lines.at(at.line() - 1, i) : key;
    }
}
