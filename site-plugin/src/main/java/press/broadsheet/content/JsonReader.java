package press.broadsheet.content;

import java.util.ArrayList;
import java.util.List;
import press.broadsheet.content.Value.Kind;
import press.broadsheet.content.Value.Mapping;
import press.broadsheet.content.Value.Scalar;
import press.broadsheet.content.Value.Sequence;
import press.broadsheet.diagnostic.Code;
import press.broadsheet.diagnostic.Position;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/** Reads one JSON value (RFC 8259). */
final class JsonReader {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(YamlReader.DEEPEST)
                    .build())
            .build();

    private final Lines lines;
    private final JsonParser parser;

    private JsonReader(Lines lines, JsonParser parser) {
        this.lines = lines;
        this.parser = parser;
    }

    /**
     * A value at the beginning of a text.
     *
     * @param end the offset after the value
     */
    record Prefix(Value value, int end) {}

    /** The only value of a text. */
    static Value read(Lines lines) throws Unreadable {
        Prefix prefix = readPrefix(lines);
        int at = prefix.end();
        while (at < lines.text().length() && Blanks.isBlank(lines.text().charAt(at))) {
            at++;
        }
        if (at < lines.text().length()) {
            throw new Unreadable(
                    Code.SYNTAX,
                    lines.atOffset(at),
                    "text follows the end of the JSON value",
                    "remove it, or close fewer brackets before it");
        }
        return prefix.value();
    }

    /** The value a text begins with. */
    static Prefix readPrefix(Lines lines) throws Unreadable {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), lines.text())) {
            JsonReader reader = new JsonReader(lines, parser);
            JsonToken token = parser.nextToken();
            if (token == null) {
                throw new Unreadable(Code.SYNTAX, lines.start(), "there is no JSON value", "write one");
            }
            Value value = reader.value(token);
            return new Prefix(value, (int) parser.currentLocation().getCharOffset());
        } catch (JacksonException e) {
            throw tell(e, lines);
        }
    }

    private Value value(JsonToken token) throws Unreadable {
        Position position = position(parser.currentTokenLocation());
        return switch (token) {
            case START_OBJECT -> object(position);
            case START_ARRAY -> array(position);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(position);
            case VALUE_TRUE, VALUE_FALSE -> new Scalar(position, parser.getString(), Kind.TRUTH, false);
            case VALUE_NULL -> new Scalar(position, "", Kind.NULL, false);
            default -> new Scalar(position, parser.getString(), Kind.TEXT, false);
        };
    }

    private Value number(Position position) {
        String text = parser.getString();
        return new Scalar(position, text, Scalars.isNumber(text) ? Kind.NUMBER : Kind.TEXT, false);
    }

    private Value object(Position position) throws Unreadable {
        Members members = new Members();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            Position place = position(parser.currentTokenLocation());
            members.add(name, place, value(parser.nextToken()));
        }
        return new Mapping(position, members.all());
    }

    private Value array(Position position) throws Unreadable {
        List<Value> items = new ArrayList<>();
        JsonToken token = parser.nextToken();
        while (token != JsonToken.END_ARRAY) {
            items.add(value(token));
            token = parser.nextToken();
        }
        return new Sequence(position, List.copyOf(items));
    }

    private Position position(TokenStreamLocation location) {
        return lines.at(location.getLineNr() - 1, location.getColumnNr() - 1);
    }

    private static Unreadable tell(JacksonException e, Lines lines) {
        TokenStreamLocation location = e.getLocation();
        boolean known = location != null && location.getLineNr() > 0 && location.getColumnNr() > 0;
        Position position = known ? lines.at(location.getLineNr() - 1, location.getColumnNr() - 1) : lines.start();
        String message = String.valueOf(e.getOriginalMessage()).replace('\n', ' ');
        int marker = message.indexOf(" (start marker");
        String what = marker < 0 ? message : message.substring(0, marker);
        return new Unreadable(Code.SYNTAX, position, lowerCase(what), remedy(what));
    }

    private static String remedy(String message) {
        if (message.contains("('}' (code 125))") || message.contains("(']' (code 93))")) {
            return "remove the comma before the closing bracket";
        }
        if (message.contains("double-quote")) {
            return "put keys and texts in double quotes";
        }
        if (message.contains("nesting depth")) {
            return "nest values less deeply";
        }
        if (message.contains("end-of-input")) {
            return "close every quotation mark and bracket";
        }
        return "check the JSON: double quotes, commas between members, no comments";
    }

    private static String lowerCase(String message) {
        String shown = Blanks.shown(message, 160);
        return shown.isEmpty()
                ? "the JSON cannot be read"
                : Character.toLowerCase(shown.charAt(0)) + shown.substring(1);
    }
}
