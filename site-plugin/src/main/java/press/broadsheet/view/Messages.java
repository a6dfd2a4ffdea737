package press.broadsheet.view;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.util.List;

/** Puts arguments into the theme's words (ICU message syntax: plurals, numbers in the language's digits). */
final class Messages {
    private Messages() {}

    static String format(String pattern, ULocale locale, List<Object> arguments) {
        if (pattern.indexOf('{') < 0 && pattern.indexOf('\'') < 0) {
            return pattern;
        }
        Object[] values = arguments.stream()
                .map(argument -> argument instanceof Html html ? html.value() : argument)
                .toArray();
        return new MessageFormat(pattern, locale).format(values);
    }
}
