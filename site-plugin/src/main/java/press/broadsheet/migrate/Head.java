package press.broadsheet.migrate;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import press.broadsheet.content.Datum;
import press.broadsheet.content.HeadEdit;

/** Front matter in the making: keys in the order they are put, written as YAML that our reader takes as it is meant. */
final class Head {
    private static final int LONGEST_FLOW = 100;

    private final Map<String, Datum> values = new LinkedHashMap<>();

    /** Puts a value; an empty text, list or mapping is left out. */
    Head put(String key, Datum value) {
        boolean empty = (value instanceof Datum.Text text && text.value().isBlank())
                || (value instanceof Datum.Items items && items.values().isEmpty())
                || (value instanceof Datum.Fields fields && fields.values().isEmpty())
                || value instanceof Datum.Nothing;
        if (!empty) {
            values.put(key, value);
        }
        return this;
    }

    Head put(String key, String text) {
        return put(key, new Datum.Text(text.strip()));
    }

    Head put(String key, List<String> texts) {
        return put(key, texts(texts));
    }

    Head put(String key, OffsetDateTime time) {
        return put(key, Times.written(time));
    }

    Head put(String key, boolean truth) {
        return put(key, new Datum.Truth(truth));
    }

    /** Puts a value for templates. */
    Head param(String key, Datum value) {
        SortedMap<String, Datum> params = new TreeMap<>();
        if (values.get("params") instanceof Datum.Fields fields) {
            params.putAll(fields.values());
        }
        if (!(value instanceof Datum.Nothing)) {
            params.put(key, value);
        }
        return put("params", new Datum.Fields(params));
    }

    Optional<Datum> get(String key) {
        return Optional.ofNullable(values.get(key));
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    String text(String key) {
        return values.get(key) instanceof Datum.Text text ? text.value() : "";
    }

    static Datum texts(List<String> texts) {
        return new Datum.Items(texts.stream()
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .distinct()
                .<Datum>map(Datum.Text::new)
                .toList());
    }

    static Datum fields(Map<String, String> texts) {
        SortedMap<String, Datum> fields = new TreeMap<>();
        texts.forEach((key, text) -> {
            if (!text.isBlank()) {
                fields.put(key, new Datum.Text(text.strip()));
            }
        });
        return new Datum.Fields(fields);
    }

    void remove(String key) {
        values.remove(key);
    }

    Head copy() {
        Head copy = new Head();
        copy.values.putAll(values);
        return copy;
    }

    boolean isEmpty() {
        return values.isEmpty();
    }

    /** The front matter between its fences. */
    String yaml() {
        return "---\n" + lines() + "---\n";
    }

    /** The values alone, as a file of settings or data has them. */
    String lines() {
        StringBuilder out = new StringBuilder();
        boolean params = values.containsKey("params");
        values.forEach((key, value) -> {
            if (!key.equals("params")) {
                member(out, "", key, value);
            }
        });
        if (params) {
            member(out, "", "params", values.getOrDefault("params", new Datum.Nothing()));
        }
        return out.toString();
    }

    private static void member(StringBuilder out, String indent, String key, Datum value) {
        out.append(indent).append(scalar(key)).append(':');
        if (value instanceof Datum.Items items && !items.values().isEmpty()) {
            items(out, indent, items);
        } else if (value instanceof Datum.Fields fields && !fields.values().isEmpty()) {
            out.append('\n');
            fields.values().forEach((name, inner) -> member(out, indent + "  ", name, inner));
        } else {
            out.append(' ').append(simple(value)).append('\n');
        }
    }

    private static void items(StringBuilder out, String indent, Datum.Items items) {
        boolean simple =
                items.values().stream().noneMatch(item -> item instanceof Datum.Items || item instanceof Datum.Fields);
        String flow = simple
                ? "["
                        + String.join(
                                ", ", items.values().stream().map(Head::simple).toList()) + "]"
                : "";
        if (simple && flow.length() <= LONGEST_FLOW) {
            out.append(' ').append(flow).append('\n');
            return;
        }
        out.append('\n');
        for (Datum item : items.values()) {
            if (item instanceof Datum.Fields fields && !fields.values().isEmpty()) {
                StringBuilder inner = new StringBuilder();
                fields.values().forEach((name, value) -> member(inner, indent + "    ", name, value));
                out.append(indent).append("  - ").append(inner.substring(indent.length() + 4));
            } else if (item instanceof Datum.Items nested && !nested.values().isEmpty()) {
                out.append(indent).append("  -");
                items(out, indent + "  ", nested);
            } else {
                out.append(indent).append("  - ").append(simple(item)).append('\n');
            }
        }
    }

    private static String simple(Datum value) {
        if (value instanceof Datum.Text text) {
            return scalar(text.value());
        } else if (value instanceof Datum.Numeral numeral) {
            BigDecimal number = numeral.value();
            return number.scale() <= 0 ? number.toBigInteger().toString() : number.toPlainString();
        } else if (value instanceof Datum.Truth truth) {
            return Boolean.toString(truth.value());
        } else if (value instanceof Datum.Items) {
            return "[]";
        }
        return value instanceof Datum.Fields ? "{}" : "null";
    }

    /** A text as YAML holds it on one line (YAML 1.2, section 5.7 for what is escaped). */
    static String scalar(String text) {
        boolean special = text.chars()
                .anyMatch(c -> c < ' ' || c == 0x7f || c == 0x85 || c == 0x2028 || c == 0x2029 || c == 0xfeff);
        if (text.matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d[+-]\\d\\d:\\d\\d")) {
            return text;
        }
        if (!special) {
            return text.isEmpty() ? "\"\"" : HeadEdit.yaml(text);
        }
        StringBuilder out = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\t' -> out.append("\\t");
                default -> {
                    // other controls are no characters of any page
                    boolean control = c < ' ' || c == 0x7f || c == 0xfeff;
                    out.append(control ? "" : c == 0x85 || c == 0x2028 || c == 0x2029 ? " " : String.valueOf(c));
                }
            }
        }
        return out.append('"').toString();
    }
}
