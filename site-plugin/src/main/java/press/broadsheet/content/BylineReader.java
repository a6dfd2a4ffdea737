package press.broadsheet.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import press.broadsheet.content.Value.Mapping;
import press.broadsheet.content.Value.Sequence;
import press.broadsheet.diagnostic.Code;

/** Reads who made a story: ids, names, and mappings with a role. */
final class BylineReader {
    private final Fields fields;
    private final Problems problems;

    BylineReader(Fields fields) {
        this.fields = fields;
        this.problems = fields.problems();
    }

    /** Who wrote it. */
    List<Located<Byline>> authors(Key key) {
        List<Located<Byline>> authors = new ArrayList<>();
        List<Value> items = fields.items(key);
        for (Value item : items) {
            author(key, item).ifPresent(authors::add);
        }
        return List.copyOf(authors);
    }

    private Optional<Located<Byline>> author(Key key, Value item) {
        if (item instanceof Mapping mapping) {
            Fields inner = new Fields(mapping, BylineKeys.TABLE, mapping.position(), problems);
            return named(inner, mapping);
        }
        if (item instanceof Sequence) {
            problems.report(
                    Code.WRONG_TYPE,
                    item.position(),
                    "an author is a list, a text or a mapping was expected",
                    "write one author for each item of " + key.name());
            return Optional.empty();
        }
        return fields.line(key, item).map(text -> new Located<>(new Byline(text.value(), "", false), text.position()));
    }

    private Optional<Located<Byline>> named(Fields inner, Mapping mapping) {
        Optional<Located<String>> id = inner.line(BylineKeys.ID);
        Optional<Located<String>> guest = inner.line(BylineKeys.GUEST);
        String role = inner.words(BylineKeys.ROLE).orElse("");
        if (id.isPresent() && guest.isPresent()) {
            problems.report(
                    Code.CONFLICTING_KEYS,
                    guest.get().position(),
                    "an author of a story has id and guest",
                    "keep one of the two; a guest is somebody without an author file");
            return Optional.empty();
        }
        Optional<Located<String>> name = id.or(() -> guest);
        if (name.isEmpty()) {
            problems.report(
                    Code.MISSING_KEY,
                    mapping.position(),
                    "an author of a story needs id or name",
                    "add id: and the name of the author's file, or guest: and a name");
            return Optional.empty();
        }
        return Optional.of(new Located<>(
                new Byline(name.get().value(), role, guest.isPresent()),
                name.get().position()));
    }
}
