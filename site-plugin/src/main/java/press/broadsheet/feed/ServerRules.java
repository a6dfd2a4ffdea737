package press.broadsheet.feed;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import press.broadsheet.plan.Output;
import press.broadsheet.plan.Output.HostFile;
import press.broadsheet.trace.SiteFact;
import press.broadsheet.view.Desk;

/** What web servers are told that read neither {@code _redirects} nor {@code _headers}. */
final class ServerRules {
    private static final String CACHING = "Cache-Control";

    private final Desk desk;

    ServerRules(Desk desk) {
        this.desk = desk;
    }

    /** Old addresses as they stand in requests, decoded, and where each leads, encoded. */
    Map<String, String> redirects() {
        Map<String, String> redirects = new LinkedHashMap<>();
        RedirectsFile.rules(desk.read(new SiteFact.Aliases()))
                .forEach((from, to) -> redirects.put(decoded(desk.href(from)), desk.href(to)));
        return redirects;
    }

    /** The addresses of stories that are gone, decoded; those of folders with and without their slash. */
    List<String> gone() {
        return desk.read(new SiteFact.GoneAddresses()).stream()
                .map(address -> decoded(desk.href(address)))
                .flatMap(address -> address.endsWith("/") && address.length() > 1
                        ? Stream.of(address.substring(0, address.length() - 1), address)
                        : Stream.of(address))
                .toList();
    }

    /** The files for other hosts, and for the server itself, that readers have no use for. */
    List<String> internal() {
        return Stream.of(HostFile.Kind.HEADERS, HostFile.Kind.REDIRECTS, HostFile.Kind.NGINX, HostFile.Kind.CNAME)
                .map(kind -> desk.href(new HostFile(kind).address()))
                .toList();
    }

    /** The pattern of {@code _headers} that fits every address. */
    String everything() {
        return desk.href("") + HeadersFile.EVERYTHING;
    }

    /**
     * The headers of each pattern. Of what no rule says how long it keeps, browsers would decide by its age (RFC 9111,
     * section 4.2.2); here the last pattern that fits holds, so all of it can be told.
     */
    Map<String, Map<String, String>> headers() {
        Map<String, Map<String, String>> headers = HeadersFile.rules(desk);
        Map<String, String> all = headers.computeIfAbsent(everything(), key -> new LinkedHashMap<>());
        if (all.keySet().stream().noneMatch(CACHING::equalsIgnoreCase)) {
            all.put(CACHING, CachePolicy.PAGE);
        }
        return headers;
    }

    String notFound() {
        return desk.href(new Output.NotFoundPage().address());
    }

    /** A pattern of {@code _headers} as a regular expression for decoded paths: * is anything, :name one part. */
    static String expression(String pattern) {
        StringBuilder expression = new StringBuilder("^");
        String[] parts = pattern.split("/", -1);
        for (int i = 0; i < parts.length; i++) {
            expression.append(i == 0 ? "" : "/");
            if (parts[i].startsWith(":")) {
                expression.append("[^/]+");
            } else {
                String[] pieces = parts[i].split("\\*", -1);
                for (int k = 0; k < pieces.length; k++) {
                    expression.append(k == 0 ? "" : ".*").append(literal(decoded(pieces[k])));
                }
            }
        }
        return expression.append('$').toString();
    }

    /** Whether two patterns may both fit an address; said of some that do not. */
    static boolean meet(String one, String other) {
        String[] parts = one.split("/", -1);
        String[] others = other.split("/", -1);
        for (int i = 0; i < Math.min(parts.length, others.length); i++) {
            int wild = parts[i].indexOf('*');
            int otherWild = others[i].indexOf('*');
            if (wild >= 0 || otherWild >= 0) {
                String start = wild < 0 ? parts[i] : parts[i].substring(0, wild);
                String otherStart = otherWild < 0 ? others[i] : others[i].substring(0, otherWild);
                String end = parts[parts.length - 1].replaceFirst(".*\\*", "");
                String otherEnd = others[others.length - 1].replaceFirst(".*\\*", "");
                return (start.startsWith(otherStart)
                                || otherStart.startsWith(start)
                                || isName(start)
                                || isName(otherStart))
                        && (end.endsWith(otherEnd) || otherEnd.endsWith(end) || isName(end) || isName(otherEnd));
            }
            if (!parts[i].equals(others[i]) && !isName(parts[i]) && !isName(others[i])) {
                return false;
            }
        }
        return parts.length == others.length;
    }

    private static boolean isName(String part) {
        return part.startsWith(":");
    }

    /** A text that fits itself alone (PCRE), without quotes, blanks and control characters. */
    static String literal(String text) {
        StringBuilder literal = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (c <= ' ' || c == '"' || c == '#' || c == '\\') {
                literal.append(String.format(java.util.Locale.ROOT, "\\x%02x", c));
            } else if (".[]{}()*+?^$|".indexOf(c) >= 0) {
                literal.append('\\').appendCodePoint(c);
            } else {
                literal.appendCodePoint(c);
            }
        });
        return literal.toString();
    }

    private static String decoded(String address) {
        return URLDecoder.decode(address.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
