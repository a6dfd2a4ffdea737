package press.broadsheet.content;

import java.util.List;
import press.broadsheet.diagnostic.Position;

/** A value as written in YAML, TOML or JSON, with its place: what the three formats have in common. */
sealed interface Value {
    /** Where the value begins. */
    Position position();

    /** What kind of value it is, with its article, as told to the user. */
    String words();

    /** What an unquoted scalar means. */
    enum Kind {
        TEXT,
        NUMBER,
        TRUTH,
        NULL
    }

    /**
     * A single value.
     *
     * @param text the value as text: of a number or a truth, as it was written
     * @param plain whether it stood without quotes in YAML
     */
    record Scalar(Position position, String text, Kind kind, boolean plain) implements Value {
        @Override
        public String words() {
            return switch (kind) {
                case TEXT -> "a text";
                case NUMBER -> "a number";
                case TRUTH -> "true or false";
                case NULL -> "nothing";
            };
        }
    }

    /** A list. */
    record Sequence(Position position, List<Value> items) implements Value {
        @Override
        public String words() {
            return "a list";
        }
    }

    /** A mapping, in the order written; no key stands twice. */
    record Mapping(Position position, List<Member> members) implements Value {
        @Override
        public String words() {
            return "a mapping";
        }
    }

    /**
     * One line of a mapping.
     *
     * @param key the key, without blanks and zero-width characters around it
     * @param place where the key begins
     */
    record Member(String key, Position place, Value value) {}
}
