package press.broadsheet.migrate;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what stands in square brackets and is an order to WordPress, innermost first. */
final class Shortcodes {
    private static final Pattern OPENING = Pattern.compile(
            "(?<!\\[)\\[([A-Za-z][\\w-]*)((?:\\s+(?:[^\\[\\]\"']++|\"[^\"]*\"|'[^']*')*+)?)(/?)\\](?!\\])");
    private static final Pattern ATTRIBUTE =
            Pattern.compile("([\\w-]+)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s\"']+))|\"([^\"]*)\"|(\\S+)");

    private Shortcodes() {}

    /**
     * One of them.
     *
     * @param attributes by name; those without are named by their place, from 0
     * @param content what stands between it and its end; empty if it has none
     * @param paired whether it has an end
     */
    record Call(String name, Map<String, String> attributes, String content, boolean paired) {
        String get(String key) {
            return attributes.getOrDefault(key, "");
        }
    }

    /** Writes one anew; empty if it is none and stays as it is. */
    interface Expander {
        Optional<String> expand(Call call, int offset);
    }

    static String expand(String text, Expander expander) {
        StringBuilder out = new StringBuilder();
        Matcher opening = OPENING.matcher(text);
        int at = 0;
        while (opening.find(at)) {
            String name = opening.group(1);
            String written = opening.group(2).stripTrailing();
            boolean closed = !opening.group(3).isEmpty() || written.endsWith("/");
            int end = !closed ? endOf(text, name, opening.end()) : -1;
            boolean paired = end >= 0;
            String inner = paired ? expand(text.substring(opening.end(), end), expander) : "";
            Call call = new Call(
                    name.toLowerCase(java.util.Locale.ROOT), attributes(written.replaceFirst("/$", "")), inner, paired);
            Optional<String> shown = expander.expand(call, opening.start());
            out.append(text, at, opening.start());
            if (shown.isPresent()) {
                out.append(shown.get());
                at = paired ? text.indexOf(']', end) + 1 : opening.end();
            } else {
                out.append(opening.group());
                at = opening.end();
            }
        }
        return out.append(text.substring(at)).toString();
    }

    /** Where the end of one begins, those of its name within it passed over; -1 if it has none. */
    private static int endOf(String text, String name, int from) {
        if (text.indexOf("[/" + name, from) < 0) {
            return -1;
        }
        Matcher tag = Pattern.compile("\\[(/?)" + Pattern.quote(name) + "(?=[\\s\\]/])[^\\]]*\\]")
                .matcher(text);
        int depth = 1;
        int at = from;
        while (tag.find(at)) {
            boolean closing = !tag.group(1).isEmpty();
            depth += closing ? -1 : 1;
            if (depth == 0) {
                return tag.start();
            }
            at = tag.end();
        }
        return text.indexOf("[/" + name + "]", from);
    }

    static Map<String, String> attributes(String written) {
        Map<String, String> attributes = new LinkedHashMap<>();
        Matcher matcher = ATTRIBUTE.matcher(written);
        int place = 0;
        while (matcher.find()) {
            if (matcher.group(1) == null) {
                attributes.put(String.valueOf(place++), matcher.group(5) == null ? matcher.group(6) : matcher.group(5));
            } else {
                String value = matcher.group(2) != null
                        ? matcher.group(2)
                        : matcher.group(3) != null ? matcher.group(3) : matcher.group(4);
                attributes.put(matcher.group(1), value);
            }
        }
        return attributes;
    }
}
