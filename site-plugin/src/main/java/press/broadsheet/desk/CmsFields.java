package press.broadsheet.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import press.broadsheet.content.Key;
import press.broadsheet.content.KeyType;

/** The fields of a browser editor's form, made of the keys that are read. What no widget can write has none. */
final class CmsFields {
    private final List<String> sections;

    /** Fields for a newsroom with these sections. */
    CmsFields(List<String> sections) {
        this.sections = sections;
    }

    /** The fields of a kind of file, its text last. */
    List<Map<String, Object>> of(List<Key> keys) {
        List<Map<String, Object>> fields = fields(keys, false);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("name", "body");
        body.put("label", "Text");
        body.put("widget", "markdown");
        body.put("required", false);
        fields.add(body);
        return fields;
    }

    private List<Map<String, Object>> fields(List<Key> keys, boolean file) {
        List<Map<String, Object>> fields = new ArrayList<>();
        keys.forEach(key -> widget(key, file).ifPresent(widget -> {
            Map<String, Object> field = new LinkedHashMap<>();
            field.put("name", key.name());
            field.put("label", label(key.name()));
            field.putAll(widget);
            field.putIfAbsent("required", key.required());
            field.put("hint", key.description());
            fields.add(field);
        }));
        return fields;
    }

    private Optional<Map<String, Object>> widget(Key key, boolean file) {
        return switch (key.type()) {
            case FREE, PINS, FILL, SLOTS, MENU, NEWSLETTERS, HOOKS, LANGUAGES, TRANSLATIONS -> Optional.empty();
            case DATE -> Optional.of(date(key));
            case TEXT -> Optional.of(widget("text"));
            case TRUTH -> Optional.of(widget("boolean", "default", key.name().equals("draft")));
            case NUMBER -> Optional.of(widget("number", "value_type", "int"));
            case CHOICE -> Optional.of(widget("select", "options", key.choices()));
            case CHOICES -> Optional.of(widget("select", "options", key.choices(), "multiple", true));
            case TERMS, TEXTS, STORIES, ADDRESSES -> Optional.of(widget("list"));
            case AUTHORS -> Optional.of(authors());
            case PICTURE, MAPPING ->
                Optional.of(
                        widget("object", "fields", optional(fields(key.inner(), isRecording(key))), "collapsed", true));
            case PICTURES, CORRECTIONS ->
                Optional.of(widget("list", "fields", fields(key.inner(), isRecording(key)), "collapsed", true));
            case LINE, ADDRESS, LANGUAGE, COORDINATES -> Optional.of(line(key, file));
        };
    }

    /** The editor asks for what an object requires even where the whole object is left out, so nothing in it is. */
    private static List<Map<String, Object>> optional(List<Map<String, Object>> fields) {
        fields.forEach(field -> field.put("required", false));
        return fields;
    }

    private static Map<String, Object> date(Key key) {
        Map<String, Object> widget = widget("datetime", "format", "YYYY-MM-DD HH:mm");
        if (key.required()) {
            widget.put("default", "{{now}}");
        }
        return widget;
    }

    private Map<String, Object> line(Key key, boolean file) {
        if (key.name().equals("section") && !sections.isEmpty()) {
            // Not required: the stories that are there have it from their folder, and could not be saved.
            return widget("select", "options", sections);
        }
        return key.name().equals("src") ? widget(file ? "file" : "image", "choose_url", false) : widget("string");
    }

    /** Whether its {@code src} is no picture. */
    private static boolean isRecording(Key key) {
        return key.type() != KeyType.MAPPING
                && key.inner().stream().noneMatch(inner -> inner.name().equals("alt"));
    }

    private static Map<String, Object> authors() {
        Map<String, Object> widget = widget("relation", "collection", "authors", "multiple", true);
        widget.put("search_fields", List.of("name"));
        widget.put("display_fields", List.of("name"));
        widget.put("value_field", "{{slug}}");
        return widget;
    }

    private static Map<String, Object> widget(String name) {
        Map<String, Object> widget = new LinkedHashMap<>();
        widget.put("widget", name);
        return widget;
    }

    private static Map<String, Object> widget(String name, String option, Object value) {
        Map<String, Object> widget = widget(name);
        widget.put(option, value);
        return widget;
    }

    private static Map<String, Object> widget(String name, String option, Object value, String other, Object second) {
        Map<String, Object> widget = widget(name, option, value);
        widget.put(other, second);
        return widget;
    }

    /** {@code Key points} for {@code keyPoints}. */
    private static String label(String name) {
        String words = name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
