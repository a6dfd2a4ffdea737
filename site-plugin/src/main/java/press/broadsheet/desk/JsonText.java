package press.broadsheet.desk;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** JSON as people read it: two blanks for each step in, a line feed at each end of a line. */
final class JsonText {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private JsonText() {}

    static String of(Map<String, Object> value) {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        ObjectWriter writer = MAPPER.writer()
                .with(new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines));
        return writer.writeValueAsString(value) + '\n';
    }

    static String onOneLine(Map<String, Object> value) {
        return MAPPER.writeValueAsString(value);
    }

    /**
     * An object with members added to one of its own; what else it says stays, in its order. Empty if the text is no
     * object of plain JSON: comments would be lost.
     */
    static Optional<String> merged(String text, String name, Map<String, Object> members) {
        Map<String, Object> all = new LinkedHashMap<>();
        Map<String, Object> inner = new LinkedHashMap<>();
        try {
            if (!(MAPPER.readValue(text, Object.class) instanceof Map<?, ?> object)) {
                return Optional.empty();
            }
            object.forEach((key, value) -> all.put(String.valueOf(key), value));
        } catch (JacksonException e) {
            return Optional.empty();
        }
        if (all.get(name) instanceof Map<?, ?> before) {
            before.forEach((key, value) -> inner.put(String.valueOf(key), value));
        }
        Map<String, Object> untouched = new LinkedHashMap<>(inner);
        inner.putAll(members);
        if (inner.equals(untouched)) {
            return Optional.of(text);
        }
        all.put(name, inner);
        return Optional.of(of(all));
    }
}
