package press.broadsheet.markdown;

import java.nio.charset.StandardCharsets;

/** Text and addresses made fit to stand in HTML that is also well-formed XML. */
final class Escape {
    private static final String HEX = "0123456789ABCDEF";

    private Escape() {}

    /**
     * The first unit at or after {@code from} that no page can carry, or -1: a control character other than tab
     * and line feed, half a surrogate pair, U+FFFE or U+FFFF (XML 1.0, 2.2; HTML, 13.2.3.5).
     */
    static int firstUnfit(CharSequence text, int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isPlain(c)) {
                continue;
            }
            if (c < ' ' || c <= 0x9F || c >= 0xFFFE) {
                return i;
            }
            if (Character.isSurrogate(c)) {
                boolean paired = Character.isHighSurrogate(c)
                        && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1));
                if (!paired) {
                    return i;
                }
                i++;
            }
        }
        return -1;
    }

    private static boolean isPlain(char c) {
        return (c >= ' ' && c < 0x7F) || c == '\n' || c == '\t' || (c > 0x9F && c < 0xD800);
    }

    /** Whether a text surely has nothing to clean; of one with characters beyond the first plane that is not sure. */
    private static boolean fits(char[] units) {
        for (char c : units) {
            if (!isPlain(c)) {
                return false;
            }
        }
        return true;
    }

    /** The text without control characters, and with U+FFFD for half a surrogate pair. */
    static String clean(String text) {
        if (fits(text.toCharArray())) {
            return text;
        }
        int unfit = firstUnfit(text, 0);
        if (unfit < 0) {
            return text;
        }
        StringBuilder clean = new StringBuilder(text.length());
        int from = 0;
        for (; unfit >= 0; unfit = firstUnfit(text, from)) {
            clean.append(text, from, unfit);
            if (Character.isSurrogate(text.charAt(unfit))) {
                clean.append('\uFFFD');
            }
            from = unfit + 1;
        }
        return clean.append(text, from, text.length()).toString();
    }

    /** Text as character data, fit for an attribute in double quotes too. */
    static String text(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '&' || c == '<' || c == '>' || c == '"' || !isPlain(c)) {
                StringBuilder out = new StringBuilder(text.length() + 32);
                text(out, text);
                return out.toString();
            }
        }
        return text;
    }

    /** Appends text as character data, fit for an attribute in double quotes too. */
    static void text(StringBuilder out, String text) {
        String clean = clean(text);
        // An array is read without the checks of charAt, which cost more than all the rest of this loop.
        char[] units = clean.toCharArray();
        int from = 0;
        for (int i = 0; i < units.length; i++) {
            String reference = switch (units[i]) {
                case '&' -> "&amp;";
                case '<' -> "&lt;";
                case '>' -> "&gt;";
                case '"' -> "&quot;";
                default -> "";
            };
            if (!reference.isEmpty()) {
                out.append(clean, from, i).append(reference);
                from = i + 1;
            }
        }
        out.append(clean, from, clean.length());
    }

    /** The address with everything percent-encoded that a URI cannot hold (RFC 3986, 2); escapes are left alone. */
    static String url(String url) {
        String clean = clean(url);
        int first = 0;
        while (first < clean.length() && fitsUri(clean, first)) {
            first++;
        }
        if (first == clean.length()) {
            return clean;
        }
        StringBuilder encoded = new StringBuilder(clean.length() + 16).append(clean, 0, first);
        for (int i = first; i < clean.length(); ) {
            int c = clean.codePointAt(i);
            if (fitsUri(clean, i)) {
                encoded.append((char) c);
            } else {
                for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                    encoded.append('%').append(HEX.charAt((b >> 4) & 15)).append(HEX.charAt(b & 15));
                }
            }
            i += Character.charCount(c);
        }
        return encoded.toString();
    }

    private static boolean fitsUri(String url, int at) {
        char c = url.charAt(at);
        if (c == '%') {
            return at + 2 < url.length()
                    && Character.digit(url.charAt(at + 1), 16) >= 0
                    && Character.digit(url.charAt(at + 2), 16) >= 0;
        }
        boolean alphanumeric = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        return alphanumeric || "-._~:/?#@!$&'()*+,;=".indexOf(c) >= 0;
    }
}
