package press.broadsheet.content;

import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import press.broadsheet.content.Value.Mapping;
import press.broadsheet.content.Value.Member;
import press.broadsheet.content.Value.Scalar;
import press.broadsheet.content.Value.Sequence;
import press.broadsheet.diagnostic.Code;
import press.broadsheet.diagnostic.Position;

/** Reads the languages of the settings: a list of codes, or a mapping that says more of each. */
final class LanguageReader {
    private final String main;
    private final Problems problems;
    private final List<Written> written = new ArrayList<>();
    private final SortedMap<String, Settings.EditionWords> words = new TreeMap<>();

    /** A language before its name is known: of two of one kind the names tell which. */
    private record Written(
            String code, String prefix, Optional<String> name, Optional<Settings.MissingTranslation> missing) {}

    LanguageReader(String main, Problems problems) {
        this.main = main;
        this.problems = problems;
    }

    /** The site's own language. */
    static String main(HeadReader reader) {
        return reader.language(SettingsKeys.LANGUAGE).map(Located::value).orElse("en");
    }

    /** What the editions of other languages say for themselves, by code; after {@link #languages}. */
    SortedMap<String, Settings.EditionWords> words() {
        return Collections.unmodifiableSortedMap(words);
    }

    /** All languages: the main one, then the others in the order written. */
    List<Language> languages(Fields fields) {
        written.add(new Written(main, "", Optional.empty(), Optional.empty()));
        fields.value(SettingsKeys.LANGUAGES).ifPresent(this::read);
        Settings.MissingTranslation missing =
                missing(fields, SettingsKeys.MISSING_TRANSLATION).orElse(Settings.MissingTranslation.LINK);
        return written.stream()
                .map(each -> new Language(
                        each.code(),
                        each.prefix(),
                        each.name().orElseGet(() -> name(each.code())),
                        each.missing().orElse(missing)))
                .toList();
    }

    private static Optional<Settings.MissingTranslation> missing(Fields fields, Key key) {
        return fields.choice(key).map(word -> Settings.MissingTranslation.valueOf(word.toUpperCase(Locale.ROOT)));
    }

    private void read(Value value) {
        if (value instanceof Mapping mapping) {
            mapping.members().forEach(this::member);
        } else if (value instanceof Sequence list) {
            list.items().forEach(item -> one(text(item), item.position(), nothing(item.position())));
        } else {
            problems.report(
                    Code.WRONG_TYPE,
                    value.position(),
                    "languages is " + value.words() + ", a mapping or a list was expected",
                    "write each code as a key, such as hi:, or the codes as a list");
        }
    }

    private void member(Member member) {
        if (member.value() instanceof Mapping mapping) {
            one(member.key(), member.place(), mapping);
        } else if (Fields.isEmpty(member.value())) {
            one(member.key(), member.place(), nothing(member.place()));
        } else {
            problems.report(
                    Code.WRONG_TYPE,
                    member.value().position(),
                    "what is said of " + member.key() + " is " + member.value().words() + ", a mapping was expected",
                    "write name: and the like under it, or nothing");
        }
    }

    private static Mapping nothing(Position place) {
        return new Mapping(place, List.of());
    }

    private static String text(Value item) {
        return item instanceof Scalar scalar ? Blanks.trim(scalar.text()) : "";
    }

    private void one(String code, Position place, Mapping mapping) {
        Optional<String> tag = HeadReader.tag(code, place, problems);
        if (tag.isEmpty()) {
            return;
        }
        Fields fields = new Fields(mapping, LanguageKeys.TABLE, place, problems);
        Optional<String> name = fields.words(LanguageKeys.NAME);
        if (tag.get().equals(main)) {
            ofMain(fields, name);
            return;
        }
        String prefix = prefix(fields, tag.get());
        boolean taken = written.stream()
                .anyMatch(other ->
                        other.code().equals(tag.get()) || other.prefix().equals(prefix));
        if (taken) {
            bad(
                    place,
                    "the language " + tag.get() + " or its prefix " + prefix + " stands here twice",
                    "keep one of the two, or give one another prefix");
            return;
        }
        written.add(new Written(tag.get(), prefix, name, missing(fields, LanguageKeys.MISSING_TRANSLATION)));
        Fields menu = fields.inner(LanguageKeys.MENU);
        words.put(
                tag.get(),
                new Settings.EditionWords(
                        fields.words(LanguageKeys.TITLE),
                        fields.words(LanguageKeys.TAGLINE),
                        fields.words(LanguageKeys.DESCRIPTION),
                        fields.words(LanguageKeys.COPYRIGHT),
                        fields.value(LanguageKeys.MENU).map(given -> new MenuReader(problems).menu(menu))));
    }

    /** The main language may be named too; what else there is of it stands at the top of the settings. */
    private void ofMain(Fields fields, Optional<String> name) {
        for (Key key : LanguageKeys.ALL) {
            if (!key.equals(LanguageKeys.NAME) && fields.value(key).isPresent()) {
                String instead = key.equals(LanguageKeys.TITLE) ? SettingsKeys.NAME.name() : key.name();
                bad(
                        fields.position(key),
                        key.name() + " is of the site's main language, " + main,
                        key.equals(LanguageKeys.PREFIX)
                                ? "remove it: the main language has no prefix"
                                : "write it as " + instead + ": of the site");
            }
        }
        written.set(0, new Written(main, "", name, Optional.empty()));
    }

    private String prefix(Fields fields, String code) {
        return '/'
                + fields.line(LanguageKeys.PREFIX)
                        .filter(part -> Addresses.isPart("prefix", part, problems))
                        .map(Located::value)
                        .orElseGet(() -> code.toLowerCase(Locale.ROOT));
    }

    private void bad(Position place, String what, String remedy) {
        problems.report(Code.BAD_VALUE, place, what, remedy);
    }

    /** The name of a language in itself, with its region or script where two languages here differ by that alone. */
    private String name(String code) {
        ULocale locale = ULocale.forLanguageTag(code);
        long alike = written.stream()
                .filter(other ->
                        ULocale.forLanguageTag(other.code()).getLanguage().equals(locale.getLanguage()))
                .count();
        return alike > 1 ? Language.titled(locale, locale.getDisplayNameWithDialect(locale)) : Language.nameOf(code);
    }
}
