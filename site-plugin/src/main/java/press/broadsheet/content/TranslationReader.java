package press.broadsheet.content;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import press.broadsheet.content.Value.Mapping;
import press.broadsheet.content.Value.Member;
import press.broadsheet.diagnostic.Code;

/** Reads what a section, tag, series, place or author is called in other languages. */
final class TranslationReader {
    static final Key TITLE = Key.optional("title", KeyType.LINE, "Its name in this language.");
    static final Key NAME = Key.optional("name", KeyType.LINE, "The name in this language.");
    static final Key DESCRIPTION = Key.optional("description", KeyType.TEXT, "What it is, in this language.");
    static final Key ROLE = Key.optional("role", KeyType.LINE, "What they do, in this language.");
    static final Key SUMMARY = Key.optional("summary", KeyType.TEXT, "Who they are, in this language.");

    static final Key OF_TERM = Key.optional(
                    "translations", KeyType.TRANSLATIONS, "What it is called in other languages of the site.")
            .withInner(List.of(TITLE, DESCRIPTION));
    static final Key OF_AUTHOR = Key.optional(
                    "translations", KeyType.TRANSLATIONS, "What they are called in other languages of the site.")
            .withInner(List.of(NAME, ROLE, SUMMARY));

    private static final KeyTable TERM =
            new KeyTable("a translation", OF_TERM.inner(), java.util.Map.of("name", "title"));
    private static final KeyTable AUTHOR = new KeyTable(
            "a translation", OF_AUTHOR.inner(), java.util.Map.of("title", "name", "description", "summary"));

    private TranslationReader() {}

    static SortedMap<String, Translated> ofTerm(Fields fields, Problems problems) {
        return read(fields, OF_TERM, TERM, problems);
    }

    static SortedMap<String, Translated> ofAuthor(Fields fields, Problems problems) {
        return read(fields, OF_AUTHOR, AUTHOR, problems);
    }

    private static SortedMap<String, Translated> read(Fields fields, Key key, KeyTable table, Problems problems) {
        SortedMap<String, Translated> all = new TreeMap<>();
        for (Member member : fields.mapping(key).map(Mapping::members).orElse(List.of())) {
            Optional<String> tag = HeadReader.tag(member.key(), member.place(), problems);
            if (tag.isEmpty()) {
                continue;
            }
            if (member.value() instanceof Mapping mapping) {
                Fields inner = new Fields(mapping, table, member.place(), problems);
                boolean author = table == AUTHOR;
                all.put(
                        tag.get(),
                        new Translated(
                                inner.words(author ? NAME : TITLE),
                                inner.words(author ? SUMMARY : DESCRIPTION),
                                author ? inner.words(ROLE) : Optional.empty()));
            } else {
                problems.report(
                        Code.WRONG_TYPE,
                        member.value().position(),
                        "the translation into " + member.key() + " is "
                                + member.value().words() + ", a mapping was expected",
                        "write " + (table == AUTHOR ? "name" : "title") + ": and the text under it");
            }
        }
        return Collections.unmodifiableSortedMap(all);
    }
}
