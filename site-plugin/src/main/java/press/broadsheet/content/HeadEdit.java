package press.broadsheet.content;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import press.broadsheet.content.Value.Mapping;
import press.broadsheet.content.Value.Member;
import press.broadsheet.content.Value.Scalar;
import press.broadsheet.content.Value.Sequence;
import press.broadsheet.diagnostic.Code;
import press.broadsheet.diagnostic.Diagnostics;
import press.broadsheet.diagnostic.Position;
import press.broadsheet.source.SourceText;

/**
 * Changes single values of a file's front matter and leaves every other byte as it is: comments, order, quotation marks,
 * line ends, a byte order mark. After each change the file is read again; one that does not say what was meant is refused.
 */
public final class HeadEdit {
    private static final String BY_HAND = "change it by hand, and merge again";

    private final String shown;
    private final Diagnostics diagnostics;
    private byte[] bytes;
    private Document document;

    private HeadEdit(String shown, byte[] bytes, Document document, Diagnostics diagnostics) {
        this.shown = shown;
        this.bytes = bytes;
        this.document = document;
        this.diagnostics = diagnostics;
    }

    /** The front matter of a file; empty, with a diagnostic, if it cannot be read. */
    public static Optional<HeadEdit> of(String shown, byte[] bytes, Diagnostics diagnostics) {
        return parse(shown, bytes, diagnostics)
                .map(document -> new HeadEdit(shown, bytes.clone(), document, diagnostics));
    }

    private static Optional<Document> parse(String shown, byte[] bytes, Diagnostics diagnostics) {
        Optional<String> text = SourceText.decode(shown, bytes, diagnostics);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(DocumentParser.parse(shown, text.get()));
        } catch (Unreadable e) {
            new Problems(diagnostics).report(e);
            return Optional.empty();
        }
    }

    /** A value as YAML writes it. */
    public static String yaml(String value) {
        return Written.yaml(value);
    }

    /** The file with all changes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** Writes another tag for some in a story; the places changed. */
    public List<Position> renameTags(Predicate<String> is, String into) {
        return rename(ArticleKeys.TABLE, ArticleKeys.TAGS, is, into);
    }

    /** Writes another author for some in a story; the places changed. */
    public List<Position> renameAuthors(Predicate<String> is, String into) {
        return rename(ArticleKeys.TABLE, ArticleKeys.AUTHORS, is, into);
    }

    /** Adds synonyms to a tag's or an author's file; those that were not there. */
    public List<String> addSynonyms(List<String> synonyms) {
        return add("synonyms", synonyms);
    }

    /** Adds aliases to a tag's or an author's file; those that were not there. */
    public List<String> addAliases(List<String> aliases) {
        return add("aliases", aliases);
    }

    /**
     * Takes a story back, if it was not before.
     *
     * @param since a moment as front matter writes it
     * @return whether the file now says so
     */
    public boolean withdraw(String since, String note, boolean gone) {
        Optional<Member> member = member(document, ArticleKeys.TABLE, ArticleKeys.WITHDRAWN);
        Map<String, String> values = new LinkedHashMap<>();
        values.put("date", since);
        values.put("note", note);
        if (gone) {
            values.put("notice", "gone");
        }
        RawText raw = new RawText(bytes);
        if (member.isPresent()) {
            refuse(member.get().place());
            return false;
        }
        new ListGrowth(raw, document, false).mapping("withdrawn", values);
        byte[] changed = raw.bytes();
        Optional<Document> after = parse(shown, changed, new Diagnostics());
        boolean meant = after.isPresent()
                && others(after.get(), ArticleKeys.TABLE, ArticleKeys.WITHDRAWN)
                        .equals(others(document, ArticleKeys.TABLE, ArticleKeys.WITHDRAWN))
                && after.get().body().equals(document.body())
                && member(after.get(), ArticleKeys.TABLE, ArticleKeys.WITHDRAWN)
                        .filter(found -> texts(found.value()).equals(values))
                        .isPresent();
        if (!meant) {
            refuse(document.fence());
            return false;
        }
        bytes = changed;
        document = after.get();
        return true;
    }

    private static Map<String, String> texts(Value value) {
        Map<String, String> texts = new LinkedHashMap<>();
        if (value instanceof Mapping mapping) {
            mapping.members()
                    .forEach(member ->
                            texts.put(member.key(), member.value() instanceof Scalar scalar ? scalar.text() : ""));
        }
        return texts;
    }

    private List<Position> rename(KeyTable table, Key key, Predicate<String> is, String into) {
        List<Position> places = new ArrayList<>();
        Optional<Member> member = member(document, table, key);
        if (member.isEmpty()) {
            return places;
        }
        RawText raw = new RawText(bytes);
        List<Item> items = Item.of(member.get().value(), key.type() == KeyType.TERMS, raw);
        boolean stands = items.stream().anyMatch(item -> item.text().equals(into));
        ItemEdit edit = new ItemEdit(raw, items, into, stands);
        for (Item item : items) {
            if (is.test(item.text())) {
                places.add(item.scalar().position());
                if (!edit.apply(item)) {
                    refuse(item.scalar().position());
                    return List.of();
                }
            }
        }
        if (places.isEmpty()) {
            return places;
        }
        Set<String> expected = new LinkedHashSet<>();
        items.forEach(item -> expected.add(is.test(item.text()) ? into : item.text()));
        return accept(raw, table, key, expected, member.get().value().position()) ? places : List.of();
    }

    private List<String> add(String name, List<String> wanted) {
        KeyTable table = name.equals("synonyms") ? SYNONYMS : ALIASES;
        Key key = table.keys().get(0);
        Optional<Member> member = member(document, table, key);
        RawText raw = new RawText(bytes);
        Set<String> all = new LinkedHashSet<>();
        List<Item> items = member.map(found -> Item.of(found.value(), key.type() == KeyType.TERMS, raw))
                .orElse(List.of());
        items.forEach(item -> all.add(item.text()));
        List<String> added = wanted.stream().filter(all::add).distinct().toList();
        if (added.isEmpty()) {
            return added;
        }
        Position place = member.map(found -> found.value().position()).orElse(document.fence());
        boolean done = new ListGrowth(raw, document, key.type() == KeyType.TERMS).add(name, member, items, added);
        if (!done) {
            refuse(place);
            return List.of();
        }
        return accept(raw, table, key, all, place) ? added : List.of();
    }

    private static final KeyTable SYNONYMS = new KeyTable("a term", List.of(TermKeys.SYNONYMS), java.util.Map.of());
    private static final KeyTable ALIASES = new KeyTable("a term", List.of(ArticleKeys.ALIASES), java.util.Map.of());

    private static Optional<Member> member(Document document, KeyTable table, Key key) {
        return document.head().members().stream()
                .filter(member -> table.find(member.key()).equals(Optional.of(key)))
                .findFirst();
    }

    /** Takes the changes over, if the file then says what it should, and all else that it said. */
    private boolean accept(RawText raw, KeyTable table, Key key, Set<String> expected, Position place) {
        byte[] changed = raw.bytes();
        Optional<Document> after = parse(shown, changed, new Diagnostics());
        if (after.isEmpty() || !isMeant(after.get(), new RawText(changed), table, key, expected)) {
            refuse(place);
            return false;
        }
        bytes = changed;
        document = after.get();
        return true;
    }

    private boolean isMeant(Document after, RawText raw, KeyTable table, Key key, Set<String> expected) {
        Set<String> found = new LinkedHashSet<>();
        member(after, table, key)
                .ifPresent(member -> Item.of(member.value(), key.type() == KeyType.TERMS, raw)
                        .forEach(item -> found.add(item.text())));
        return found.equals(expected)
                && others(after, table, key).equals(others(document, table, key))
                && after.body().equals(document.body());
    }

    private static List<String> others(Document document, KeyTable table, Key key) {
        return document.head().members().stream()
                .filter(member -> !table.find(member.key()).equals(Optional.of(key)))
                .map(member -> member.key() + '=' + told(member.value()))
                .sorted()
                .toList();
    }

    /** A value without its places. */
    private static String told(Value value) {
        if (value instanceof Scalar scalar) {
            return scalar.kind() + Written.quoted(scalar.text());
        } else if (value instanceof Sequence sequence) {
            return sequence.items().stream().map(HeadEdit::told).toList().toString();
        }
        return ((Mapping) value)
                .members().stream()
                        .map(member -> Written.quoted(member.key()) + '=' + told(member.value()))
                        .toList()
                        .toString();
    }

    private void refuse(Position place) {
        diagnostics.report(Code.NOT_EDITED, place, "this is written in a way that is not edited", BY_HAND);
    }
}
