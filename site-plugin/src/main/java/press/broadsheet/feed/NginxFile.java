package press.broadsheet.feed;

import java.util.LinkedHashMap;
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
        if (desk.setting("host", Settings.Host.class).precompress()) {
            text.append("gzip_static on;\n");
        }
        text.append("location = ").append(quoted(desk.href("/_nginx.conf"))).append(" { return 404; }\n");
        rules.redirects()
                .forEach((from, to) -> text.append("location = ")
                        .append(quoted(from))
                        .append(" { return 301 ")
                        .append(quoted(to.replace("$", "%24")))
                        .append("; }\n"));
        for (String address : rules.gone()) {
            text.append("location = ").append(quoted(address)).append(" { return 410; }\n");
        }
        Map<String, Map<String, String>> headers = HeadersFile.rules(desk);
        String everything = desk.href("") + "/*";
        Map<String, String> all = headers.getOrDefault(everything, Map.of());
        text.append(lines(desk, all, ""));
        headers.forEach((pattern, own) -> {
            if (!pattern.equals(everything)) {
                Map<String, String> both = new LinkedHashMap<>(all);
                both.putAll(own);
                text.append("location ~ \"")
                        .append(ServerRules.expression(pattern))
                        .append("\" {\n")
                        .append(lines(desk, both, "  "))
                        .append("}\n");
            }
        });
        return text.toString();
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
