package press.broadsheet.feed;

import java.util.List;
import java.util.Map;
import press.broadsheet.content.Settings;
import press.broadsheet.view.Desk;

/**
 * {@code .htaccess} for Apache httpd 2.4 where {@code AllowOverride FileInfo} holds (mod_rewrite, mod_headers,
 * ErrorDocument). A module that is not there is done without: the pages at old addresses lead on all the same.
 */
final class ApacheFile {
    private ApacheFile() {}

    static String of(Desk desk) {
        ServerRules rules = new ServerRules(desk);
        StringBuilder text =
                new StringBuilder("# Made by Broadsheet: set aliases, expires and host.headers instead.\n");
        text.append("ErrorDocument 404 ").append(rules.notFound()).append('\n');
        text.append("ErrorDocument 410 ").append(rules.notFound()).append('\n');
        text.append("<IfModule mod_rewrite.c>\nRewriteEngine On\n");
        if (desk.setting("host", Settings.Host.class).precompress()) {
            precompressed(text);
        }
        int root = desk.href("/").length();
        rules.redirects()
                .forEach((from, to) -> text.append("RewriteRule \"^")
                        .append(ServerRules.literal(from.substring(root)))
                        .append("$\" \"")
                        .append(substitution(to))
                        .append("\" [R=301,L,NE]\n"));
        for (String address : rules.gone()) {
            text.append("RewriteRule \"^")
                    .append(ServerRules.literal(address.substring(root)))
                    .append("$\" \"-\" [G]\n");
        }
        text.append("</IfModule>\n<IfModule mod_headers.c>\n");
        HeadersFile.rules(desk).forEach((pattern, headers) -> headers(text, pattern, headers, desk));
        return text.append("</IfModule>\n").toString();
    }

    /** A gzip that lies beside a file goes to whom takes one, as the file it is of. */
    private static void precompressed(StringBuilder text) {
        text.append("RewriteCond \"%{HTTP:Accept-Encoding}\" \"gzip\"\n")
                .append("RewriteCond \"%{REQUEST_FILENAME}.gz\" \"-f\"\n")
                .append("RewriteRule \"^(.+)\\.(html|css|js|json|xml|svg|txt|webmanifest)$\" \"$1.$2.gz\" [L]\n");
        text.append("AddEncoding gzip .gz\n");
        for (List<String> type : List.of(
                List.of("html", "text/html; charset=utf-8"),
                List.of("css", "text/css; charset=utf-8"),
                List.of("js", "text/javascript; charset=utf-8"),
                List.of("json", "application/json"),
                List.of("xml", "application/xml"),
                List.of("svg", "image/svg+xml"),
                List.of("txt", "text/plain; charset=utf-8"),
                List.of("webmanifest", "application/manifest+json"))) {
            text.append("RewriteRule \"\\.")
                    .append(type.get(0))
                    .append("\\.gz$\" \"-\" [T=\"")
                    .append(type.get(1))
                    .append("\",E=no-gzip:1]\n");
        }
    }

    private static void headers(StringBuilder text, String pattern, Map<String, String> headers, Desk desk) {
        StringBuilder lines = new StringBuilder();
        // What is sent as its gzip is asked for by another name from there on.
        boolean renamed = desk.setting("host", Settings.Host.class).precompress();
        headers.forEach((name, found) -> {
            String value = renamed ? HeadersFile.named(desk, pattern, found) : found;
            if (value.contains(HeadersFile.SELF)) {
                lines.append("Header set ")
                        .append(name)
                        .append(" \"expr=")
                        .append(value.replace("\\", "\\\\")
                                .replace("\"", "\\\"")
                                .replace(HeadersFile.SELF, HeadersFile.origin(desk) + "%{REQUEST_URI}"))
                        .append("\"\n");
            } else if (!value.isEmpty()) {
                lines.append("Header always set ")
                        .append(name)
                        .append(" \"")
                        .append(value.replace("\\", "\\\\")
                                .replace("\"", "\\\"")
                                .replace("%", "%%"))
                        .append("\"\n");
            }
        });
        if (lines.length() > 0) {
            text.append("<If \"%{REQUEST_URI} =~ m#")
                    .append(ServerRules.expression(pattern))
                    .append("#\">\n")
                    .append(lines)
                    .append("</If>\n");
        }
    }

    /** A target in which nothing refers back to the pattern. */
    private static String substitution(String target) {
        return target.replace("\\", "%5C")
                .replace("$", "%24")
                .replace("\"", "%22")
                .replace("%", "\\%");
    }
}
