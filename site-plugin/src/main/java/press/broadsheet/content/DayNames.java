package press.broadsheet.content;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The names of months and weekdays, long and short, in the languages that reporters write date lines in. */
final class DayNames {
    private static final List<String> LANGUAGES =
            List.of("en", "as", "bn", "hi", "ar", "es", "fr", "de", "it", "nl", "pt");
    private static final List<TextStyle> STYLES =
            List.of(TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE);

    private final Map<String, Month> months = new HashMap<>();
    private final Map<String, DayOfWeek> weekdays = new HashMap<>();

    DayNames() {
        Set<String> doubtful = new HashSet<>();
        for (String language : LANGUAGES) {
            Locale locale = Locale.forLanguageTag(language);
            for (TextStyle style : STYLES) {
                for (Month month : Month.values()) {
                    put(months, month.getDisplayName(style, locale), month, doubtful);
                }
                for (DayOfWeek day : DayOfWeek.values()) {
                    put(weekdays, day.getDisplayName(style, locale), day, doubtful);
                }
            }
        }
        put(months, "sept", Month.SEPTEMBER, doubtful);
        // a name that means one month here and another there means none
        doubtful.forEach(months::remove);
        doubtful.forEach(weekdays::remove);
    }

    private static <T> void put(Map<String, T> names, String name, T value, Set<String> doubtful) {
        String folded = fold(name);
        T before = names.putIfAbsent(folded, value);
        if (before != null && !before.equals(value)) {
            doubtful.add(folded);
        }
    }

    /** The month of a name, in whatever case, with or without a point. */
    Optional<Month> month(String name) {
        return Optional.ofNullable(months.get(fold(name)));
    }

    /** The weekday of a name. */
    Optional<DayOfWeek> weekday(String name) {
        return Optional.ofNullable(weekdays.get(fold(name)));
    }

    private static String fold(String name) {
        return name.toLowerCase(Locale.ROOT).replace(".", "");
    }
}
