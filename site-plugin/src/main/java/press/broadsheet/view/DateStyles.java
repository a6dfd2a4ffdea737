package press.broadsheet.view;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.OffsetDateTime;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Dates in the words of a language: by ICU and not the JDK, whose names of months differ between versions.
 * Finding the pattern of a style is dear, so each is found once.
 */
public final class DateStyles {
    private final Map<Style, DateFormat> formats = new ConcurrentHashMap<>();
    /** A format may be used by one thread at a time: each thread has its copies. */
    private final ThreadLocal<Map<Style, DateFormat>> copies = ThreadLocal.withInitial(HashMap::new);

    private record Style(String skeleton, ULocale locale, int offset) {}

    String format(OffsetDateTime at, String skeleton, ULocale locale) {
        Style style = new Style(skeleton, locale, at.getOffset().getTotalSeconds());
        DateFormat format = copies.get().computeIfAbsent(style, key -> copy(key, at));
        return format.format(Date.from(at.toInstant()));
    }

    private DateFormat copy(Style style, OffsetDateTime at) {
        return formats.computeIfAbsent(style, key -> make(key, at.getOffset().getId()))
                .clone();
    }

    private static DateFormat make(Style style, String offset) {
        DateFormat format = DateFormat.getInstanceForSkeleton(style.skeleton(), style.locale());
        format.setTimeZone(TimeZone.getTimeZone(style.offset() == 0 ? "GMT" : "GMT" + offset));
        return format;
    }
}
