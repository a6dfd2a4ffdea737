package press.broadsheet.diff;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Pages of one site as they are shown in a frame: without scripts, films and whatever asks other hosts, with addresses
 * that hold wherever the folder lies, and with the style sheets and pictures they need beside them.
 */
final class Frames {
    private static final Pattern URL = Pattern.compile("url\\(\\s*(['\"]?)([^'\")]*)\\1\\s*\\)");
    private static final Set<String> REMOVED =
            Set.of("script", "iframe", "object", "embed", "base", "source", "track", "frame", "portal");

    private final Path folder;
    private final String name;
    private final Function<String, Optional<Path>> files;
    private final String url;
    private final Set<String> written = ConcurrentHashMap.newKeySet();

    /**
     * The frames of one side.
     *
     * @param folder the folder of the whole difference
     * @param name the folder of this side in it
     * @param files where the files of this side lie
     * @param url the public address of the site
     */
    Frames(Path folder, String name, Function<String, Optional<Path>> files, String url) {
        this.folder = folder;
        this.name = name;
        this.files = files;
        this.url = url;
    }

    /** Writes a page and says where it lies in the difference; any thread may ask. */
    String page(String path, Document page) {
        page.outputSettings().prettyPrint(false);
        page.select(String.join(",", REMOVED)).remove();
        page.select("meta[http-equiv], meta[charset]").remove();
        for (Element link : page.select("link")) {
            if (!link.attr("rel").equals("stylesheet")) {
                link.remove();
            }
        }
        String up = "../".repeat((int) path.chars().filter(each -> each == '/').count());
        for (Element element : page.getAllElements()) {
            mend(element, path, up);
        }
        for (Element style : page.select("style")) {
            String text = css(style.data(), path, up);
            style.empty().appendChild(new DataNode(text));
        }
        page.head()
                .prependElement("meta")
                .attr("http-equiv", "Content-Security-Policy")
                .attr(
                        "content",
                        "default-src 'none'; style-src 'self' file: 'unsafe-inline'; img-src 'self' file: data:; "
                                + "font-src 'self' file: data:");
        page.head().prependElement("meta").attr("charset", "utf-8");
        Bytes.write(folder.resolve(name).resolve(path), page.outerHtml().getBytes(StandardCharsets.UTF_8));
        return name + '/' + path;
    }

    /** Puts another file beside the pages and says where it lies in the difference. */
    String file(String path, Path file) {
        if (written.add(path)) {
            write(path, file);
        }
        return name + '/' + path;
    }

    private void mend(Element element, String path, String up) {
        for (Attribute attribute : List.copyOf(element.attributes().asList())) {
            String key = attribute.getKey();
            if (key.startsWith("on")
                    || Set.of("srcset", "action", "formaction", "ping", "autoplay")
                            .contains(key)) {
                element.removeAttr(key);
            }
        }
        boolean link = element.normalName().equals("a") || element.normalName().equals("area");
        if (link && element.hasAttr("href") && !element.attr("href").startsWith("#")) {
            element.attr("href", "#").removeAttr("target");
        }
        if (link) {
            element.removeAttr("xlink:href");
        }
        for (String key : List.of("src", "poster", "href", "xlink:href", "data", "background")) {
            String value = element.attr(key);
            boolean local = value.isEmpty() || value.startsWith("#") || value.startsWith("data:image/");
            if (!link && !local) {
                asset(value, path)
                        .ifPresentOrElse(found -> element.attr(key, up + found), () -> element.removeAttr(key));
            }
        }
        if (element.hasAttr("style")) {
            element.attr("style", css(element.attr("style"), path, up));
        }
    }

    /** The address of an asset from this side's folder, if the site has it; it will be there. */
    private Optional<String> asset(String address, String from) {
        Optional<String> path = path(address, from);
        Optional<Path> file = path.flatMap(files);
        if (path.isEmpty() || file.isEmpty()) {
            return Optional.empty();
        }
        file(path.get(), file.get());
        int hash = address.indexOf('#');
        String fragment = hash < 0 ? "" : address.substring(hash);
        return Optional.of(address(path.get()) + fragment);
    }

    /** A path as an address. */
    static String address(String path) {
        return path.replace("%", "%25").replace("#", "%23").replace("?", "%3F");
    }

    private void write(String path, Path file) {
        byte[] bytes = Bytes.of(file);
        if (path.endsWith(".css")) {
            String up =
                    "../".repeat((int) path.chars().filter(each -> each == '/').count());
            bytes = css(new String(bytes, StandardCharsets.UTF_8), path, up).getBytes(StandardCharsets.UTF_8);
        }
        Bytes.write(folder.resolve(name).resolve(path), bytes);
    }

    private String css(String text, String path, String up) {
        Matcher found = URL.matcher(text);
        return found.replaceAll(match -> {
            String address = match.group(2).strip();
            boolean stays = address.startsWith("data:") || address.startsWith("#");
            String there = stays
                    ? address
                    : asset(address, path).map(asset -> up + asset).orElse("data:,");
            return Matcher.quoteReplacement("url(\"" + there + "\")");
        });
    }

    /** The path in the site of an address that stands in a file of it; none if it leads elsewhere. */
    private Optional<String> path(String address, String from) {
        String plain = address.replaceFirst("[?#].*$", "");
        if (plain.startsWith(url + "/")) {
            plain = plain.substring(url.length());
        } else {
            String prefix = url.replaceFirst("^https?://[^/]*", "");
            plain = plain.startsWith(prefix + "/") ? plain.substring(prefix.length()) : plain;
        }
        if (plain.isEmpty() || plain.startsWith("//") || plain.matches("(?s)[A-Za-z][A-Za-z0-9+.-]*:.*")) {
            return Optional.empty();
        }
        try {
            Path root = Path.of("/site");
            Path place = plain.startsWith("/") ? root : root.resolve(from).resolveSibling(".");
            String decoded = URLDecoder.decode(plain.replace("+", "%2B"), StandardCharsets.UTF_8);
            Path found = place.resolve(decoded.replaceFirst("^/+", "")).normalize();
            return found.startsWith(root) && !found.equals(root)
                    ? Optional.of(root.relativize(found).toString().replace('\\', '/'))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
