package press.broadsheet.after;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.util.Locale;

/** Where readers find a file of the site. */
final class WebAddress {
    private static final String INDEX = "index.html";

    /** What stands in a path as it is (RFC 3986, section 3.3), but for letters and digits. */
    private static final String PLAIN = "/-._~!$&'()*+,;=:@";

    private WebAddress() {}

    /** The address of a file from the site's root: that of {@code council/index.html} is {@code /council/}. */
    static String of(String path) {
        String shown = path.equals(INDEX) || path.endsWith('/' + INDEX)
                ? path.substring(0, path.length() - INDEX.length())
                : path;
        return '/' + shown;
    }

    /** The URL of a file. */
    static String url(URI site, String path) {
        return at(site, of(path));
    }

    /** The URL of an address from the site's root. */
    static String at(URI site, String address) {
        return bare(site) + escaped(address);
    }

    /** The path of a URL's address as a server and its caches know it: with the site's own path before it. */
    static String path(URI site, String path) {
        return URI.create(url(site, path)).getRawPath();
    }

    /** The site's URL without a slash at its end. */
    static String bare(URI site) {
        String text = site.toString();
        return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }

    private static String escaped(String address) {
        StringBuilder text = new StringBuilder();
        for (byte each : address.getBytes(UTF_8)) {
            char c = (char) (each & 0xff);
            boolean letter = c < 0x80 && Character.isLetterOrDigit(c);
            if (letter || PLAIN.indexOf(c) >= 0) {
                text.append(c);
            } else {
                text.append(String.format(Locale.ROOT, "%%%02X", (int) c));
            }
        }
        return text.toString();
    }
}
