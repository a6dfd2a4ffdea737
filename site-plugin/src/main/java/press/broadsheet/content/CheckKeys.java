package press.broadsheet.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The keys of {@code check} in {@code site.yaml}. */
final class CheckKeys {
    static final Key PAGE_KILOBYTES = Key.optional(
            "pageKilobytes",
            KeyType.NUMBER,
            "What a page may make a phone load at once, in 1,000 bytes; " + Checks.KILOBYTES + " by default.");
    static final Key IGNORE =
            Key.optional("ignore", KeyType.TEXTS, "Addresses of links that are not checked, with * for any letters.");

    static final List<Key> ALL = all();

    private CheckKeys() {}

    static Key of(CheckKind kind) {
        return Key.optional(
                        kind.key(),
                        KeyType.CHOICE,
                        kind.description() + "; " + kind.level().name().toLowerCase(Locale.ROOT) + " by default.")
                .withChoices(SettingsKeys.words(Checks.Level.values()));
    }

    private static List<Key> all() {
        List<Key> keys = new ArrayList<>();
        for (CheckKind kind : CheckKind.values()) {
            keys.add(of(kind));
        }
        keys.add(PAGE_KILOBYTES);
        keys.add(IGNORE);
        return List.copyOf(keys);
    }
}
