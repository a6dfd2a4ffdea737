package press.broadsheet.markdown;

import java.util.Locale;
import java.util.Set;

/** Tells addresses that would run code, or that lead into the reader's own machine. */
final class Schemes {
    private static final Set<String> DANGEROUS = Set.of(
            "javascript",
            "vbscript",
            "livescript",
            "mocha",
            "data",
            "file",
            "blob",
            "filesystem",
            "about",
            "jar",
            "view-source");
    private static final Set<String> PICTURE_DATA =
            Set.of("image/png", "image/jpeg", "image/gif", "image/webp", "image/avif");

    private Schemes() {}

    /** Whether a link may not lead there. */
    static boolean isDangerousLink(String url) {
        return DANGEROUS.contains(schemeOf(url));
    }

    /** Whether a picture may not come from there; a picture within the address itself may, if it can hold no script. */
    static boolean isDangerousPicture(String url) {
        String scheme = schemeOf(url);
        if (scheme.equals("data")) {
            String bare = url.strip();
            int end = bare.indexOf(';');
            String type = end < 0 ? "" : bare.substring("data:".length(), end);
            return !PICTURE_DATA.contains(type.toLowerCase(Locale.ROOT));
        }
        return DANGEROUS.contains(scheme);
    }

    /** The scheme as a browser reads it: blanks and control characters do not count (WHATWG URL, 4.4). */
    private static String schemeOf(String url) {
        StringBuilder scheme = new StringBuilder();
        for (int i = 0; i < url.length(); i++) {
            char c = url.charAt(i);
            if (c == ':') {
                return scheme.toString().toLowerCase(Locale.ROOT);
            }
            if (c == '/' || c == '?' || c == '#' || scheme.length() > 20) {
                return "";
            }
            if (c > ' ' && !Character.isISOControl(c) && c != '\u00AD' && !Character.isSpaceChar(c)) {
                scheme.append(c);
            }
        }
        return "";
    }
}
