package press.broadsheet.desk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import press.broadsheet.content.Key;
import press.broadsheet.content.KeyTable;

/**
 * The JSON Schema of a table of keys, in draft 7, which editors of YAML know best (json-schema.org, draft-07). It refuses
 * no file that is read without a warning; not all that a build refuses can be said in a schema. An empty value is as
 * absent, so it is valid wherever a key is not required.
 */
final class Schema {
    private static final List<String> SCALAR = List.of("string", "number", "boolean");
    private static final List<String> SCALAR_OR_NONE = List.of("string", "number", "boolean", "null");

    /** Text on one line: the dot matches no line break (ECMA-262, section 22.2.2.7). */
    private static final String LINE = "^\\s*(\\S.*)?\\s*$";

    private static final String FULL_LINE = "^\\s*\\S.*\\s*$";
    private static final String TIME = "[Tt\\s]\\s*\\d{1,2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?";
    private static final String OFFSET = "\\s*([Zz]|[+-]\\d{1,2}(:?\\d{2})?)?";
    private static final String MARKS = "[\\s\\u200b-\\u200f\\u202a-\\u202e\\u2060\\ufeff]*";
    private static final String DATE =
            "^(" + MARKS + "[1-9]\\d{3}-\\d{2}-\\d{2}(" + TIME + OFFSET + ")?" + MARKS + "|\\s*)$";
    private static final String ADDRESS = "^\\s*(/\\S*)?\\s*$";

    private final Words words;
    private final Map<String, Object> definitions = new TreeMap<>();

    private Schema(Words words) {
        this.words = words;
    }

    /** The schema of a kind of file. */
    static Map<String, Object> of(KeyTable table, Words words) {
        Schema schema = new Schema(words);
        Map<String, Object> mapping = schema.mapping(table.keys());
        Map<String, Object> whole = new LinkedHashMap<>();
        whole.put("$schema", "http://json-schema.org/draft-07/schema#");
        whole.put("title", "Keys of " + table.of());
        whole.putAll(mapping);
        if (!schema.definitions.isEmpty()) {
            whole.put("definitions", schema.definitions);
        }
        return whole;
    }

    private Map<String, Object> mapping(List<Key> keys) {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        for (Key key : keys) {
            Map<String, Object> value = value(key);
            properties.put(key.name(), described(key.description(), value));
            key.synonyms()
                    .forEach(synonym -> properties.put(
                            synonym, described("Means the same as " + key.name() + ". " + key.description(), value)));
            if (key.required() && key.synonyms().isEmpty()) {
                required.add(key.name());
            }
        }
        Map<String, Object> mapping = new LinkedHashMap<>();
        mapping.put("type", "object");
        mapping.put("properties", properties);
        mapping.put("additionalProperties", false);
        if (!required.isEmpty()) {
            mapping.put("required", required);
        }
        return mapping;
    }

    private static Map<String, Object> described(String description, Map<String, Object> value) {
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("description", description);
        described.putAll(value);
        return described;
    }

    /** What stands after a key; nothing too, unless it is required. */
    private Map<String, Object> value(Key key) {
        Map<String, Object> value = given(key);
        boolean scalar = value.get("type") instanceof List<?> types && types.equals(SCALAR);
        if (key.required()) {
            return value;
        }
        if (scalar) {
            Map<String, Object> any = new LinkedHashMap<>(value);
            any.put("type", SCALAR_OR_NONE);
            return any;
        }
        return anyOf(value, Map.of("type", "null"));
    }

    private Map<String, Object> given(Key key) {
        return switch (key.type()) {
            case TEXT -> scalar(key.required() ? "\\S" : "");
            case LINE -> one(key);
            case DATE -> scalar(DATE);
            case ADDRESS -> scalar(ADDRESS);
            case LANGUAGE, CHOICE -> key.choices().isEmpty() ? one(key) : Map.of("enum", key.choices());
            case TRUTH -> Map.of("type", "boolean");
            case NUMBER -> Map.of("type", "integer");
            case TERMS, TEXTS, STORIES -> anyOf(list(one(key)), scalar(LINE));
            case ADDRESSES -> oneOrMore(scalar(ADDRESS));
            case CHOICES -> anyOf(list(Map.of("enum", key.choices())), scalar(LINE));
            case AUTHORS -> oneOrMore(anyOf(one(key), author(key)));
            case PICTURE -> anyOf(scalar(LINE), mapping(key.inner()));
            case PICTURES, PINS, MENU -> oneOrMore(anyOf(scalar(LINE), mapping(key.inner())));
            case CORRECTIONS, NEWSLETTERS, HOOKS -> oneOrMore(mapping(key.inner()));
            case FILL -> anyOf(Map.of("enum", List.of("newest")), mapping(key.inner()));
            case SLOTS -> each(mapping(key.inner()));
            case COORDINATES -> anyOf(scalar(LINE), list(Map.of("type", SCALAR)));
            case MAPPING -> mapping(key.inner());
            case LANGUAGES -> anyOf(oneOrMore(scalar(LINE)), each(anyOf(mapping(key.inner()), Map.of("type", "null"))));
            case TRANSLATIONS -> each(mapping(key.inner()));
            case FREE -> key.choices().isEmpty() ? Map.of("type", "object") : each(Map.of("enum", key.choices()));
        };
    }

    /** One text of a key: a name that the newsroom knows, or any. */
    private Map<String, Object> one(Key key) {
        return Words.Names.of(key).map(this::name).orElse(scalar(key.required() ? FULL_LINE : LINE));
    }

    private Map<String, Object> name(Words.Names names) {
        Collection<String> known = words.of(names);
        if (known.isEmpty()) {
            return scalar(LINE);
        }
        String id = names.name().toLowerCase(Locale.ROOT);
        Map<String, Object> offered = Map.of("enum", List.copyOf(known));
        definitions.put(id, names.closed() ? offered : anyOf(offered, scalar(LINE)));
        return Map.of("$ref", "#/definitions/" + id);
    }

    /** An author as a mapping: its id is one of the newsroom's, the name of a guest is not. */
    private Map<String, Object> author(Key authors) {
        Map<String, Object> mapping = mapping(authors.inner());
        Map<String, Object> properties = new LinkedHashMap<>();
        ((Map<?, ?>) Optional.ofNullable(mapping.get("properties")).orElseThrow())
                .forEach((name, value) ->
                        properties.put(String.valueOf(name), name.equals("id") ? name(Words.Names.AUTHORS) : value));
        mapping.put("properties", properties);
        return mapping;
    }

    private static Map<String, Object> scalar(String pattern) {
        Map<String, Object> scalar = new LinkedHashMap<>();
        scalar.put("type", SCALAR);
        if (!pattern.isEmpty()) {
            scalar.put("pattern", pattern);
        }
        return scalar;
    }

    private static Map<String, Object> list(Map<String, Object> item) {
        return typed("array", "items", anyOf(item, Map.of("type", "null")));
    }

    private static Map<String, Object> oneOrMore(Map<String, Object> item) {
        return anyOf(list(item), item);
    }

    private static Map<String, Object> each(Map<String, Object> value) {
        return typed("object", "additionalProperties", value);
    }

    private static Map<String, Object> typed(String type, String of, Object value) {
        Map<String, Object> typed = new LinkedHashMap<>();
        typed.put("type", type);
        typed.put(of, value);
        return typed;
    }

    /** Either of two schemas; one that is a choice itself is taken apart. */
    private static Map<String, Object> anyOf(Map<String, Object> one, Map<String, Object> other) {
        List<Object> all = new ArrayList<>();
        for (Map<String, Object> schema : List.of(one, other)) {
            if (schema.get("anyOf") instanceof List<?> inner) {
                all.addAll(inner);
            } else {
                all.add(schema);
            }
        }
        return Map.of("anyOf", all);
    }
}
