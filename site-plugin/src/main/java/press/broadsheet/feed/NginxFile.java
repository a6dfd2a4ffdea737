package press.broadsheet.feed;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import press.broadsheet.content.Settings;
import press.broadsheet.diagnostic.Code;
import press.broadsheet.view.Desk;

/**
 * {@code _nginx.conf}, to be included in a {@code server} of nginx. A {@code location} that sets a header has none of
 * those set above it (ngx_http_headers_module), so each repeats what holds for everything.
 */
final class NginxFile {
    private static final String TYPE = "Content-Type";

    private NginxFile() {}

    static String of(Desk desk) {
        ServerRules rules = new ServerRules(desk);
        StringBuilder text = new StringBuilder(
                "# Made by Broadsheet, to be included in a server: include /srv/www/news/_nginx.conf;\n");
        text.append("error_page 404 410 ").append(rules.notFound()).append(";\n");
        text.append("absolute_redirect off;\ncharset utf-8;\n");
        text.append("charset_types text/plain text/css text/csv text/vtt text/xml application/xml text/javascript")
                .append(" application/javascript;\n");
        if (desk.setting("host", Settings.Host.class).precompress()) {
            text.append("gzip_static on;\ngzip_vary on;\n");
        }
        for (String address : rules.internal()) {
            text.append("location = ").append(quoted(address)).append(" { return 404; }\n");
        }
        // the halves of files among them that publishing by SFTP has not moved into their places yet
        text.append("location ~ \"/\\.(?!well-known/)\" { return 404; }\n");
        rules.redirects()
                .forEach((from, to) -> text.append("location = ")
                        .append(quoted(from))
                        .append(" { return 301 ")
                        .append(target(to))
                        .append("; }\n"));
        for (String address : rules.gone()) {
            text.append("location = ").append(quoted(address)).append(" { return 410; }\n");
        }
        Map<String, Map<String, String>> headers = rules.headers();
        // nginx itself does not know subtitles
        headers.putIfAbsent(desk.href("") + "/*.vtt", Map.of(TYPE, CachePolicy.mediaType("file.vtt")));
        Map<String, String> all = headers.getOrDefault(rules.everything(), Map.of());
        text.append(lines(desk, all, ""));
        places(headers, rules.everything())
                .forEach((expression, own) -> text.append("location ~ \"")
                        .append(expression)
                        .append("\" {\n")
                        .append(lines(desk, own, "  "))
                        .append("}\n"));
        return text.toString();
    }

    /**
     * The headers of each place, by the expression it fits. Of the places that fit an address nginx takes the first
     * alone, so those come first that two patterns fit, with the headers of both.
     */
    private static Map<String, Map<String, String>> places(
            Map<String, Map<String, String>> headers, String everything) {
        Map<String, String> all = headers.getOrDefault(everything, Map.of());
        List<Map.Entry<String, Map<String, String>>> rules = headers.entrySet().stream()
                .filter(rule -> !rule.getKey().equals(everything))
                .toList();
        Map<String, Map<String, String>> places = new LinkedHashMap<>();
        for (int i = 0; i < rules.size(); i++) {
            Map.Entry<String, Map<String, String>> first = rules.get(i);
            for (Map.Entry<String, Map<String, String>> second : rules.subList(i + 1, rules.size())) {
                if (ServerRules.meet(first.getKey(), second.getKey())) {
                    places.put(
                            "^(?=" + ServerRules.expression(first.getKey()).substring(1) + ")"
                                    + ServerRules.expression(second.getKey()).substring(1),
                            both(both(all, first.getValue()), second.getValue()));
                }
            }
        }
        rules.forEach(rule -> places.put(ServerRules.expression(rule.getKey()), both(all, rule.getValue())));
        return places;
    }

    /** Headers, those of the second for those of the first that have the same name. */
    private static Map<String, String> both(Map<String, String> first, Map<String, String> second) {
        Map<String, String> both = new LinkedHashMap<>(first);
        second.forEach((name, value) -> {
            both.keySet().removeIf(name::equalsIgnoreCase);
            both.put(name, value);
        });
        return both;
    }

    /** Where an alias leads, with the query that was asked with it. */
    private static String target(String to) {
        String literal = quoted(to.replace("$", "%24"));
        boolean ends = to.contains("?") || to.contains("#");
        return ends ? literal : literal.substring(0, literal.length() - 1) + "$is_args$args\"";
    }

    private static String lines(Desk desk, Map<String, String> headers, String indent) {
        StringBuilder lines = new StringBuilder();
        headers.forEach((name, value) -> {
            if (value.contains("$")) {
                desk.setting("host", Settings.Host.class)
                        .kind()
                        .ifPresent(kind -> desk.diagnostics()
                                .report(
                                        Code.HOST_LIMIT,
                                        kind.position(),
                                        "the header " + name + " holds a $, which nginx takes for a variable",
                                        "set that header in the configuration of nginx itself"));
            } else if (name.equals(TYPE) && !value.isEmpty()) {
                lines.append(indent).append("types { }\n");
                lines.append(indent)
                        .append("default_type ")
                        .append(quoted(value))
                        .append(";\n");
            } else if (value.contains(HeadersFile.SELF)) {
                // As it was asked for, so that nothing decoded gets into a header; and not with errors.
                lines.append(indent)
                        .append("add_header ")
                        .append(name)
                        .append(' ')
                        .append(quoted(value.replace(HeadersFile.SELF, HeadersFile.origin(desk) + "$request_uri")))
                        .append(";\n");
            } else if (!value.isEmpty()) {
                lines.append(indent)
                        .append("add_header ")
                        .append(name)
                        .append(' ')
                        .append(quoted(value))
                        .append(" always;\n");
            }
        });
        return lines.toString();
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
