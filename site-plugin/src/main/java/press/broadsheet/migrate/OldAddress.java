package press.broadsheet.migrate;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** Addresses as other systems had them. */
final class OldAddress {
    private static final String SOURCE = "source:";

    private OldAddress() {}

    /** The address by which a text is found whose file is known. */
    static String source(String path) {
        return SOURCE + '/' + path;
    }

    static boolean isSource(String address) {
        return address.startsWith(SOURCE);
    }

    /** The host of an absolute address without {@code www.}; empty if it is none. */
    static String host(String address) {
        String text = address.strip().toLowerCase(Locale.ROOT);
        int from = text.indexOf("//");
        boolean absolute = from == 0 || text.startsWith("http://") || text.startsWith("https://");
        if (!absolute) {
            return "";
        }
        String rest = text.substring(from + 2).replaceFirst("[/?#].*$", "");
        return rest.replaceFirst("^www\\.", "").replaceFirst(":\\d+$", "");
    }

    /** The address without its host: path, query and fragment. */
    static String withoutHost(String address) {
        String text = address.strip();
        if (host(text).isEmpty()) {
            return text;
        }
        String rest = text.substring(text.indexOf("//") + 2);
        int end = rest.replaceAll("[?#]", "/").indexOf('/');
        return end < 0 ? "/" : rest.charAt(end) == '/' ? rest.substring(end) : "/" + rest.substring(end);
    }

    /** The path alone, percent-escapes undone. */
    static String path(String address) {
        return decoded(withoutHost(address).replaceFirst("[?#].*$", ""));
    }

    /** What follows the path, its sign included. */
    static String rest(String address) {
        String whole = withoutHost(address);
        return whole.substring(whole.replaceFirst("[?#].*$", "").length());
    }

    static String decoded(String path) {
        if (path.indexOf('%') < 0) {
            return path;
        }
        try {
            String decoded = URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
            return decoded.indexOf('\ufffd') >= 0 ? path : decoded;
        } catch (IllegalArgumentException e) {
            return path;
        }
    }

    /** The form in which addresses are compared: no slash at the end, no {@code index.html}, lower case. */
    static String key(String path) {
        String trimmed = path.replaceFirst("(?i)/index\\.html?$", "/").replaceFirst("/+$", "");
        return trimmed.toLowerCase(Locale.ROOT);
    }

    /** The address as an alias; empty if no file can stand for it. */
    static Optional<String> alias(String address) {
        if (!withoutHost(address)
                .replaceFirst("#.*$", "")
                .equals(withoutHost(address).replaceFirst("[?#].*$", ""))) {
            return Optional.empty();
        }
        String path = path(address).replaceFirst("(?i)/index\\.html?$", "/").replaceAll("/{2,}", "/");
        boolean bad = !path.startsWith("/")
                || path.equals("/")
                || path.length() > 900
                || path.chars()
                        .anyMatch(
                                c -> c <= ' ' || c == 0x7f || "\\?#\"<>%".indexOf(c) >= 0 || Character.isSpaceChar(c));
        for (String part : path.split("/", -1)) {
            bad |= part.equals(".") || part.equals("..") || part.getBytes(StandardCharsets.UTF_8).length > 240;
        }
        if (bad) {
            return Optional.empty();
        }
        String last = path.substring(path.lastIndexOf('/') + 1);
        boolean file = last.matches(".*\\.(?:html?|php|aspx?|jsp|xml|shtml)");
        return Optional.of(file || path.endsWith("/") ? path : path + '/');
    }
}
