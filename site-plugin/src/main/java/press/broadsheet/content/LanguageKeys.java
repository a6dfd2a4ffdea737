package press.broadsheet.content;

import static press.broadsheet.content.KeyType.LINE;

import java.util.List;
import java.util.Map;

/** The keys of one language of the settings. */
final class LanguageKeys {
    static final Key NAME =
            Key.optional("name", LINE, "The language's name in itself; by default that of Unicode, such as Español.");
    static final Key PREFIX = Key.optional(
            "prefix", LINE, "The folder of all its addresses; the code by default. The main language has none.");
    static final Key TITLE = Key.optional("title", LINE, "The site's name in this language.");
    static final Key TAGLINE = Key.optional("tagline", LINE, "The line under the name in this language.");
    static final Key DESCRIPTION = Key.optional("description", KeyType.TEXT, "What the site is, in this language.");
    static final Key COPYRIGHT = Key.optional("copyright", LINE, "The copyright line in this language.");
    static final Key MENU = Key.optional(
                    "menu",
                    KeyType.MAPPING,
                    "The menus in this language; by default the sections of the site's menu, and its pages that have"
                            + " a version.")
            .withInner(List.of(MenuKeys.HEADER, MenuKeys.FOOTER));
    static final Key MISSING_TRANSLATION = Key.optional(
                    "missingTranslation",
                    KeyType.CHOICE,
                    "The same for this language alone, where it differs from that of the site.")
            .withChoices(SettingsKeys.words(Settings.MissingTranslation.values()));
    static final List<Key> ALL =
            List.of(NAME, PREFIX, TITLE, TAGLINE, DESCRIPTION, COPYRIGHT, MENU, MISSING_TRANSLATION);
    static final KeyTable TABLE = new KeyTable(
            "a language", ALL, Map.of("label", "name", "path", "prefix", "subtitle", "tagline", "slogan", "tagline"));

    private LanguageKeys() {}
}
