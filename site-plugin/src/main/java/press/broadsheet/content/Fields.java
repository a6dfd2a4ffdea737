package press.broadsheet.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import press.broadsheet.content.Value.Kind;
import press.broadsheet.content.Value.Mapping;
import press.broadsheet.content.Value.Member;
import press.broadsheet.content.Value.Scalar;
import press.broadsheet.content.Value.Sequence;
import press.broadsheet.diagnostic.Code;
import press.broadsheet.diagnostic.Position;

/**
 * A mapping read by a table of keys: tells what is unknown, missing or written twice, and hands out values by key. A
 * value of the wrong type is reported and then counts as absent. An empty value is as absent.
 */
final class Fields {
    private final KeyTable table;
    private final Position place;
    private final Problems problems;
    private final Map<String, Member> members = new HashMap<>();
    private final List<Member> unknown = new ArrayList<>();

    /**
     * @param place told when a required key is missing
     */
    Fields(Mapping mapping, KeyTable table, Position place, Problems problems) {
        this.table = table;
        this.place = place;
        this.problems = problems;
        for (Member member : mapping.members()) {
            Optional<Key> key = table.find(member.key());
            if (key.isEmpty()) {
                tellUnknown(member);
                continue;
            }
            Member other = members.putIfAbsent(key.get().name(), member);
            if (other != null) {
                problems.report(
                        Code.CONFLICTING_KEYS,
                        member.place(),
                        member.key() + " and " + other.key() + " say the same thing, first at " + other.place(),
                        "keep one of the two, " + key.get().name() + " by preference");
            }
        }
    }

    Problems problems() {
        return problems;
    }

    private void tellUnknown(Member member) {
        unknown.add(member);
        boolean free = table.find("params").isPresent();
        String otherwise = free ? "put it under params if a template reads it" : "remove it";
        problems.report(
                Code.UNKNOWN_KEY,
                member.place(),
                (member.key().isEmpty() ? "an empty text" : Blanks.shown(member.key())) + " is not a key of "
                        + table.of(),
                table.nearest(member.key())
                        .map(near -> "did you mean " + near + "? if not, " + otherwise)
                        .orElse(otherwise));
    }

    /** What is written for a key, unless it is empty; a required key that is missing or empty is reported. */
    Optional<Value> value(Key key) {
        Member member = members.get(key.name());
        if (member == null) {
            if (key.required()) {
                problems.report(
                        Code.MISSING_KEY,
                        place,
                        table.of() + " needs " + key.name(),
                        "add " + key.name() + ": "
                                + (key.choices().isEmpty()
                                        ? "a " + key.type().words()
                                        : "one of " + String.join(", ", key.choices())));
            }
            return Optional.empty();
        }
        if (isEmpty(member.value())) {
            if (key.required()) {
                problems.report(
                        Code.MISSING_KEY,
                        member.value().position(),
                        key.name() + " is empty",
                        "write a " + key.type().words() + ", in quotes if it begins with #");
            }
            return Optional.empty();
        }
        return Optional.of(member.value());
    }

    static boolean isEmpty(Value value) {
        return value instanceof Scalar scalar
                && (scalar.kind() == Kind.NULL
                        || Blanks.isBlank(scalar.text(), 0, scalar.text().length()));
    }

    /** Where a key's value stands, for problems that lie in its meaning. */
    Position position(Key key) {
        Member member = members.get(key.name());
        return member == null ? place : member.value().position();
    }

    /** A text, trimmed. */
    Optional<Located<String>> text(Key key) {
        return value(key).flatMap(value -> text(key, value));
    }

    /** A text, trimmed, of one line. */
    Optional<Located<String>> line(Key key) {
        return text(key).flatMap(text -> oneLine(key, text));
    }

    /** The text of a key, without its place. */
    Optional<String> words(Key key) {
        return (key.type() == KeyType.LINE ? line(key) : text(key)).map(Located::value);
    }

    /** A single item of a key's list as a text of one line. */
    Optional<Located<String>> line(Key key, Value item) {
        return text(key, item).flatMap(text -> oneLine(key, text));
    }

    private Optional<Located<String>> oneLine(Key key, Located<String> text) {
        if (text.value().indexOf('\n') < 0) {
            return Optional.of(text);
        }
        problems.report(
                Code.BAD_VALUE, text.position(), key.name() + " has more than one line", "write it on one line");
        return Optional.empty();
    }

    private Optional<Located<String>> text(Key key, Value value) {
        if (!(value instanceof Scalar scalar)) {
            problems.report(
                    Code.WRONG_TYPE,
                    value.position(),
                    key.name() + " is " + value.words() + ", a text was expected",
                    value instanceof Mapping
                            ? "write it on one line, in quotes if it has a colon"
                            : "write it on one line, in quotes if it begins with a bracket");
            return Optional.empty();
        }
        String text = Words.shared(Blanks.trim(scalar.text()));
        OptionalInt forbidden = Blanks.forbidden(text);
        if (forbidden.isPresent()) {
            problems.report(
                    Code.BAD_VALUE,
                    scalar.position(),
                    String.format(
                            Locale.ROOT,
                            "%s holds the character U+%04X, which no page may hold",
                            key.name(),
                            forbidden.getAsInt()),
                    "remove it");
            return Optional.empty();
        }
        return Optional.of(new Located<>(text, scalar.position()));
    }

    /** True or false; false when absent. */
    boolean truth(Key key) {
        Optional<Value> value = value(key);
        if (value.isEmpty()) {
            return false;
        }
        if (value.get() instanceof Scalar scalar && scalar.kind() == Kind.TRUTH) {
            return scalar.text().equalsIgnoreCase("true");
        }
        problems.report(
                Code.WRONG_TYPE,
                value.get().position(),
                key.name() + " is " + value.get().words() + ", true or false was expected",
                "write true or false, without quotes");
        return false;
    }

    /** A whole number within bounds. */
    OptionalInt number(Key key, int least, int most) {
        Optional<Value> value = value(key);
        if (value.isEmpty()) {
            return OptionalInt.empty();
        }
        if (!(value.get() instanceof Scalar scalar && scalar.kind() == Kind.NUMBER)) {
            problems.report(
                    Code.WRONG_TYPE,
                    value.get().position(),
                    key.name() + " is " + value.get().words() + ", a whole number was expected",
                    "write it in digits, without quotes");
            return OptionalInt.empty();
        }
        try {
            int number = Integer.parseInt(((Scalar) value.get()).text());
            if (number >= least && number <= most) {
                return OptionalInt.of(number);
            }
        } catch (NumberFormatException e) {
            // told below, like a number out of bounds
        }
        problems.report(
                Code.BAD_VALUE,
                value.get().position(),
                key.name() + " is out of bounds",
                "write a whole number from " + least + " to " + most);
        return OptionalInt.empty();
    }

    /** The items of a list, or the one value that stands for a list of one; empty items are passed over. */
    List<Value> items(Key key) {
        Optional<Value> value = value(key);
        if (value.isEmpty()) {
            return List.of();
        }
        if (value.get() instanceof Sequence sequence) {
            return sequence.items().stream().filter(item -> !isEmpty(item)).toList();
        }
        return List.of(value.get());
    }

    /** A list of texts of one line each, or one of them. */
    List<Located<String>> texts(Key key) {
        List<Located<String>> texts = new ArrayList<>();
        for (Value item : items(key)) {
            line(key, item).ifPresent(texts::add);
        }
        return List.copyOf(texts);
    }

    /** A list of texts of one line each, or one text whose commas part the items. */
    List<Located<String>> terms(Key key) {
        boolean single = value(key).filter(Scalar.class::isInstance).isPresent();
        return single ? line(key).map(text -> parted(key, text)).orElse(List.of()) : texts(key);
    }

    private List<Located<String>> parted(Key key, Located<String> text) {
        boolean exact = value(key)
                .filter(value -> value instanceof Scalar scalar
                        && scalar.plain()
                        && scalar.text().equals(text.value()))
                .isPresent();
        return Commas.part(text, exact);
    }

    /** One of the key's words. */
    Optional<String> choice(Key key) {
        return line(key).filter(word -> Choices.check(key, word, problems)).map(Located::value);
    }

    /** A list of the key's words; empty when absent. */
    List<String> choices(Key key) {
        return terms(key).stream()
                .filter(word -> Choices.check(key, word, problems))
                .map(Located::value)
                .distinct()
                .toList();
    }

    /** A mapping with keys of its own; an empty one when absent. */
    Fields inner(Key key) {
        return inner(key, KeyTable.within(key));
    }

    Fields inner(Key key, KeyTable keys) {
        Optional<Mapping> mapping = mapping(key);
        return new Fields(
                mapping.orElseGet(() -> new Mapping(place, List.of())),
                keys,
                mapping.map(Mapping::position).orElse(place),
                problems);
    }

    /** A mapping whose keys are free. */
    Optional<Mapping> mapping(Key key) {
        Optional<Value> value = value(key);
        if (value.isPresent() && !(value.get() instanceof Mapping)) {
            problems.report(
                    Code.WRONG_TYPE,
                    value.get().position(),
                    key.name() + " is " + value.get().words() + ", a mapping was expected",
                    "write keys and values on lines of their own, indented under " + key.name());
            return Optional.empty();
        }
        return value.map(Mapping.class::cast);
    }

    /** What stands under {@code params}, and every unknown key. */
    Params params() {
        return FreeValues.of(unknown, mapping(ArticleKeys.PARAMS), problems);
    }
}
