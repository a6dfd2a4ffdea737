package press.broadsheet.feed;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import press.broadsheet.plan.Output;
import press.broadsheet.trace.SiteFact;
import press.broadsheet.view.Desk;

/** What web servers are told that read neither {@code _redirects} nor {@code _headers}. */
final class ServerRules {
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

    /** The addresses of stories that are gone, decoded. */
    List<String> gone() {
        return desk.read(new SiteFact.GoneAddresses()).stream()
                .map(address -> decoded(desk.href(address)))
                .toList();
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
