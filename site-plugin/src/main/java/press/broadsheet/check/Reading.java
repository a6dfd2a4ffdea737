package press.broadsheet.check;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A finished file as somebody reads it who wants to know what is in it.
 *
 * @param whole its text with all mark-up, escapes of JSON, HTML and XML undone
 * @param plain the same without tags: what emphasis parts is one word again
 */
record Reading(String whole, String plain) {
    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:u([0-9a-fA-F]{4})|([\"\\\\/bfnrt]))");
    private static final Pattern TARGET = Pattern.compile("\\]\\([^)\\n]*\\)|\\{[^}\\n]*\\}");
    private static final Pattern ENTITY = Pattern.compile("&(?:#(\\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z]{2,6}));");
    private static final Pattern TAG = Pattern.compile("<!\\[CDATA\\[|\\]\\]>|</?([a-zA-Z][a-zA-Z0-9:-]*)[^<>]*>");
    private static final Map<String, String> NAMED =
            Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", " ", "shy", "");

    /** Elements that part no words. */
    private static final Set<String> INLINE = Set.of(
            "a", "abbr", "b", "bdi", "cite", "code", "del", "dfn", "em", "i", "ins", "kbd", "mark", "q", "s", "small",
            "span", "strong", "sub", "sup", "time", "u", "wbr");

    /** Reads a file; one that is no text has nothing to read. */
    static Reading of(byte[] bytes) {
        return isText(bytes) ? of(new String(bytes, StandardCharsets.UTF_8)) : new Reading("", "");
    }

    /** Whether a file can be read as a text. */
    static boolean isText(byte[] bytes) {
        for (int i = 0; i < Math.min(bytes.length, 4096); i++) {
            if (bytes[i] == 0) {
                return false;
            }
        }
        return true;
    }

    /** What a reader gets of Markdown: no targets of links, no attributes, no tags. */
    static String ofMarkdown(String text) {
        return of(TARGET.matcher(text).replaceAll("]")).plain().replace("[", "").replace("]", "");
    }

    /** Reads a text. */
    static Reading of(String text) {
        // A feed holds HTML inside XML or JSON, and a page JSON inside HTML: each layer is taken off in turn.
        String whole = text;
        for (int layer = 0; layer < 3; layer++) {
            String under = entities(escapes(whole));
            if (under.equals(whole)) {
                break;
            }
            whole = under;
        }
        return new Reading(whole, untagged(whole));
    }

    private static String escapes(String text) {
        return text.indexOf('\\') < 0 ? text : ESCAPE.matcher(text).replaceAll(Reading::unescaped);
    }

    private static String unescaped(java.util.regex.MatchResult escape) {
        String plain;
        if (escape.group(1) != null) {
            plain = String.valueOf((char) Integer.parseInt(escape.group(1), 16));
        } else {
            String sign = escape.group(2);
            plain = "bfnrt".contains(sign) ? " " : sign;
        }
        return Matcher.quoteReplacement(plain);
    }

    private static String entities(String text) {
        return text.indexOf('&') < 0 ? text : ENTITY.matcher(text).replaceAll(Reading::character);
    }

    private static String character(java.util.regex.MatchResult entity) {
        String plain;
        if (entity.group(3) != null) {
            plain = NAMED.getOrDefault(entity.group(3), entity.group());
        } else {
            boolean decimal = entity.group(1) != null;
            int code = Integer.parseInt(decimal ? entity.group(1) : entity.group(2), decimal ? 10 : 16);
            plain = Character.isValidCodePoint(code) ? Character.toString(code) : " ";
        }
        return Matcher.quoteReplacement(plain);
    }

    private static String untagged(String text) {
        if (text.indexOf('<') < 0) {
            return text;
        }
        return TAG.matcher(text)
                .replaceAll(tag ->
                        tag.group(1) != null && INLINE.contains(tag.group(1).toLowerCase(java.util.Locale.ROOT))
                                ? ""
                                : " ");
    }
}
