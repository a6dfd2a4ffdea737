package press.broadsheet.view;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Puts arguments into the theme's words (ICU message syntax: plurals, numbers in the language's digits). */
final class Messages {
    /** Words with texts put in and nothing else, which most are: they need no parser of ICU's. */
    private static final Pattern SIMPLE = Pattern.compile("(?:[^{}'|#]|\\{[0-9]})*");

    private Messages() {}

    static String format(String pattern, ULocale locale, List<Object> arguments) {
        if (pattern.indexOf('{') < 0 && pattern.indexOf('\'') < 0) {
            return pattern;
        }
        Object[] values = arguments.stream()
                .map(argument -> argument instanceof Html html ? html.value() : argument)
                .toArray();
        if (SIMPLE.matcher(pattern).matches() && Arrays.stream(values).allMatch(String.class::isInstance)) {
            return simple(pattern, values);
        }
        return new MessageFormat(pattern, locale).format(values);
    }

    private static String simple(String pattern, Object[] values) {
        StringBuilder words = new StringBuilder(pattern.length() + 32);
        int from = 0;
        for (int at = pattern.indexOf('{'); at >= 0; at = pattern.indexOf('{', from)) {
            int number = pattern.charAt(at + 1) - '0';
            words.append(pattern, from, at);
            // ICU leaves a place for which there is no value as it is written.
            words.append(number < values.length ? values[number] : pattern.substring(at, at + 3));
            from = at + 3;
        }
        return words.append(pattern, from, pattern.length()).toString();
    }
}
