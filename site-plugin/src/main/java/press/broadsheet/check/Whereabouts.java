package press.broadsheet.check;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Locale;

/** Where an address leads that a file names: into the site, out of it, or nowhere that is asked. */
final class Whereabouts {
    private final String origin;
    private final String base;
    private final String scheme;

    Whereabouts(URI site) {
        String path = site.getPath();
        this.base = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        this.scheme = site.getScheme().toLowerCase(Locale.ROOT);
        this.origin = "//" + site.getRawAuthority().toLowerCase(Locale.ROOT);
    }

    /** Where an address leads. */
    sealed interface Target {}

    /**
     * Into the site.
     *
     * @param address from the site's root, percent signs undone, such as {@code /world/}
     * @param fragment the part of the page; empty for the page itself
     */
    record Inside(String address, String fragment) implements Target {}

    /** To another site, by an address without a fragment. */
    record Outside(String address) implements Target {}

    /** To a mail program, a telephone, into a script. */
    record Elsewhere() implements Target {}

    /**
     * Where a written address leads.
     *
     * @param page the address of the page it stands in
     */
    Target target(String page, String written) {
        String plain = written.strip();
        int sharp = plain.indexOf('#');
        String fragment = sharp < 0 ? "" : plain.substring(sharp + 1);
        String bare = sharp < 0 ? plain : plain.substring(0, sharp);
        int colon = bare.indexOf(':');
        boolean schemed = colon > 0 && bare.substring(0, colon).matches("[a-zA-Z][a-zA-Z0-9+.-]*");
        if (schemed) {
            String its = bare.substring(0, colon).toLowerCase(Locale.ROOT);
            return its.equals("http") || its.equals("https")
                    ? absolute(its, bare.substring(colon + 1), fragment)
                    : new Elsewhere();
        } else if (bare.startsWith("//")) {
            return absolute(scheme, bare, fragment);
        }
        String path = unqueried(bare);
        if (path.isEmpty()) {
            return new Inside(page, part(fragment));
        } else if (path.startsWith("/")) {
            return rooted(path, fragment);
        }
        return new Inside(normal(page.substring(0, page.lastIndexOf('/') + 1) + decoded(path)), part(fragment));
    }

    private Target absolute(String its, String rest, String fragment) {
        int slash = rest.indexOf('/', 2);
        String authority = slash < 0 ? rest : rest.substring(0, slash);
        if (unqueried(authority).toLowerCase(Locale.ROOT).equals(origin)) {
            String path = unqueried(slash < 0 ? "/" : rest.substring(slash));
            Target target = rooted(path, fragment);
            return target instanceof Outside ? new Outside(its + ':' + rest) : target;
        }
        return new Outside(its + ':' + rest);
    }

    private Target rooted(String path, String fragment) {
        String plain = normal(decoded(path));
        if (base.isEmpty()) {
            return new Inside(plain, part(fragment));
        } else if (plain.equals(base)) {
            return new Inside("/", part(fragment));
        } else if (plain.startsWith(base + "/")) {
            return new Inside(plain.substring(base.length()), part(fragment));
        }
        return new Outside(scheme + ':' + origin + path);
    }

    private static String unqueried(String address) {
        int mark = address.indexOf('?');
        return mark < 0 ? address : address.substring(0, mark);
    }

    /** A fragment as the name of a part; what asks the browser to mark a text is none (URL Fragment Text Directives). */
    private static String part(String fragment) {
        int directive = fragment.indexOf(":~:");
        return decoded(directive < 0 ? fragment : fragment.substring(0, directive));
    }

    static String decoded(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text; // a percent sign that escapes nothing
        }
    }

    private static String normal(String path) {
        if (!path.contains("/.") && !path.contains("//")) {
            return path;
        }
        ArrayDeque<String> parts = new ArrayDeque<>();
        for (String part : path.split("/", -1)) {
            if (part.equals("..")) {
                parts.pollLast();
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.addLast(part);
            }
        }
        boolean folder = path.endsWith("/") || path.endsWith("/.") || path.endsWith("/..");
        return '/' + String.join("/", parts) + (folder && !parts.isEmpty() ? "/" : "");
    }
}
