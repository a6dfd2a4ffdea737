package press.broadsheet.content;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How a finished site is checked.
 *
 * @param levels how grave each kind of finding is, by its key; a kind that is not there is as grave as by default
 * @param pageKilobytes what a page may make a phone load at once, in 1,000 bytes
 * @param ignore addresses of links that are not checked, with {@code *} for any letters
 */
public record Checks(SortedMap<String, Level> levels, int pageKilobytes, List<String> ignore) {
    /** The weight that a page may have by default. */
    static final int KILOBYTES = 1500;

    /** A copy that cannot change. */
    public Checks {
        levels = Collections.unmodifiableSortedMap(new TreeMap<>(levels));
        ignore = List.copyOf(ignore);
    }

    /** How grave a kind of finding is. */
    public enum Level {
        ERROR,
        WARNING,
        /** It is not looked for. */
        OFF
    }

    /** How grave a kind of finding is. */
    public Level level(CheckKind kind) {
        return levels.getOrDefault(kind.key(), kind.level());
    }

    static Checks read(Fields fields) {
        SortedMap<String, Level> levels = new TreeMap<>();
        for (CheckKind kind : CheckKind.values()) {
            fields.choice(CheckKeys.of(kind))
                    .ifPresent(word -> levels.put(kind.key(), Level.valueOf(word.toUpperCase(Locale.ROOT))));
        }
        return new Checks(
                levels,
                fields.number(CheckKeys.PAGE_KILOBYTES, 1, 1_000_000).orElse(KILOBYTES),
                fields.texts(CheckKeys.IGNORE).stream().map(Located::value).toList());
    }
}
