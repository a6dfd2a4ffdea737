package press.broadsheet.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import press.broadsheet.content.Language;
import press.broadsheet.content.Located;
import press.broadsheet.content.Settings;
import press.broadsheet.diagnostic.Code;
import press.broadsheet.diagnostic.Diagnostics;
import press.broadsheet.diagnostic.Position;

/**
 * Says of each file which language it is in, and which edition that puts it in. A file's {@code language} says so;
 * else its first folder, if that is the code of a language of the site; else it is in the site's own.
 */
final class Editions {
    private final Settings settings;
    private final boolean several;
    private final Diagnostics diagnostics;
    private final Map<String, Located<String>> keys = new HashMap<>();
    private final Map<String, Undeclared> undeclared = new java.util.TreeMap<>();

    private record Undeclared(Position first, int files) {}

    /** Which language a file is in, and the prefix of its edition. */
    record Place(String language, String edition) {}

    Editions(Settings settings, Diagnostics diagnostics) {
        this.settings = settings;
        this.several = settings.languages().size() > 1;
        this.diagnostics = diagnostics;
    }

    /**
     * The place of a file.
     *
     * @param language its {@code language}, as it is written
     * @param root the folder that its folders are counted from, {@code articles/}
     */
    Place of(Optional<Located<String>> language, String path, String root) {
        Optional<String> written = language.map(Located::value);
        if (!several) {
            return new Place(written.orElse(settings.language()), "");
        }
        if (written.isEmpty()) {
            Language own = folder(path, root).orElseGet(() -> settings.language(""));
            return new Place(own.code(), own.prefix());
        }
        Optional<Language> declared = settings.declared(written.get());
        if (declared.isEmpty()) {
            undeclared.merge(
                    written.get(),
                    new Undeclared(language.get().position(), 1),
                    (known, another) -> new Undeclared(known.first(), known.files() + 1));
        }
        return new Place(written.get(), declared.map(Language::prefix).orElse(""));
    }

    /** The language that the first folder of a path names, if the site has several and it names one. */
    private Optional<Language> folder(String path, String root) {
        String first = first(path, root.length());
        return settings.languages().stream()
                .filter(language -> language.is(first))
                .findFirst();
    }

    /** A folder of a path from a place on; empty if there is none. */
    static String first(String path, int from) {
        int end = path.indexOf('/', from);
        return end < 0 ? "" : path.substring(from, end);
    }

    /** The place in a path after the folder of a language, if it has one, else after {@code root}. */
    int afterLanguage(String path, String root) {
        return several && folder(path, root).isPresent() ? path.indexOf('/', root.length()) + 1 : root.length();
    }

    /** Refuses a second version of one story, or of one page, in one language. */
    void claim(String kind, Optional<Located<String>> key, Place place) {
        if (!several || key.isEmpty() || settings.declared(place.language()).isEmpty()) {
            return;
        }
        Located<String> before =
                keys.putIfAbsent(kind + ' ' + place.edition() + ' ' + key.get().value(), key.get());
        if (before != null) {
            diagnostics.report(
                    Code.SECOND_VERSION,
                    key.get().position(),
                    "the " + kind + " \"" + key.get().value() + "\" has a version in "
                            + settings.language(place.edition()).code() + " already, "
                            + before.position().path(),
                    "give one of them another translation key, or the language it is in");
        }
    }

    /** Warns of languages that the site is not published in, once each. */
    void report() {
        List<String> codes = new ArrayList<>();
        settings.languages().forEach(language -> codes.add(language.code()));
        undeclared.forEach((tag, found) -> diagnostics.report(
                Code.UNDECLARED_LANGUAGE,
                found.first(),
                "the site is not published in " + tag
                        + (found.files() == 1 ? "" : " (and " + (found.files() - 1) + " more files)"),
                "add it to languages in site.yaml, or write one of " + String.join(", ", codes)));
    }
}
