package press.broadsheet.feed;

import java.util.Map;
import press.broadsheet.content.Settings;
import press.broadsheet.source.MediaType;
import press.broadsheet.view.Desk;

/**
 * {@code .htaccess} for Apache httpd 2.4 where {@code AllowOverride FileInfo} holds (mod_rewrite, mod_headers,
 * ErrorDocument). A module that is not there is done without: the pages at old addresses lead on all the same.
 */
final class ApacheFile {
    private ApacheFile() {}

    static String of(Desk desk) {
        ServerRules rules = new ServerRules(desk);
        boolean precompress = desk.setting("host", Settings.Host.class).precompress();
        StringBuilder text =
                new StringBuilder("# Made by Broadsheet: set aliases, expires and host.headers instead.\n");
        text.append("ErrorDocument 404 ").append(rules.notFound()).append('\n');
        text.append("ErrorDocument 410 ").append(rules.notFound()).append('\n');
        text.append("<IfModule mod_mime.c>\n");
        text.append("AddType application/octet-stream .bin\n");
        for (String extension : MediaType.extensions()) {
            text.append("AddType \"")
                    .append(CachePolicy.mediaType("file." + extension))
                    .append("\" .")
                    .append(extension)
                    .append('\n');
        }
        text.append("</IfModule>\n<IfModule mod_rewrite.c>\nRewriteEngine On\n");
        // the halves of files among them that publishing by SFTP has not moved into their places yet
        text.append("RewriteRule \"(^|/)\\.(?!well-known/)\" \"-\" [R=404,L]\n");
        int root = desk.href("/").length();
        rules.redirects()
                .forEach((from, to) -> text.append("RewriteRule \"^")
                        .append(ServerRules.literal(from.substring(root)))
                        .append("$\" \"")
                        .append(substitution(to))
                        .append("\" [R=301,L,NE]\n"));
        for (String address : rules.gone()) {
            refused(text, address.substring(root), "G");
        }
        for (String address : rules.internal()) {
            refused(text, address.substring(root), "R=404,L");
        }
        if (precompress) {
            precompressed(text);
        }
        text.append("</IfModule>\n<IfModule mod_headers.c>\n");
        rules.headers().forEach((pattern, headers) -> headers(text, pattern, headers, desk, precompress));
        if (precompress) {
            text.append("<If \"%{REQUEST_URI} =~ m#\\.(")
                    .append(String.join("|", MediaType.packable()))
                    .append(")(\\.gz)?$#\">\nHeader merge Vary Accept-Encoding\n</If>\n");
        }
        return text.append("</IfModule>\n").toString();
    }

    private static void refused(StringBuilder text, String path, String flags) {
        text.append("RewriteRule \"^")
                .append(ServerRules.literal(path))
                .append("$\" \"-\" [")
                .append(flags)
                .append("]\n");
    }

    /** A gzip that lies beside a file goes to whom takes one, as the file it is of. */
    private static void precompressed(StringBuilder text) {
        text.append("RewriteCond \"%{HTTP:Accept-Encoding}\" \"gzip\"\n")
                .append("RewriteCond \"%{REQUEST_FILENAME}.gz\" \"-f\"\n")
                .append("RewriteRule \"^(.+)\\.(")
                .append(String.join("|", MediaType.packable()))
                .append(")$\" \"$1.$2.gz\" [L]\n");
        text.append("AddEncoding gzip .gz\n");
        for (String extension : MediaType.packable()) {
            text.append("RewriteRule \"\\.")
                    .append(extension)
                    .append("\\.gz$\" \"-\" \"[T=")
                    .append(CachePolicy.mediaType("file." + extension))
                    .append(",E=no-gzip:1]\"\n");
        }
    }

    /** A file that is sent as its gzip is asked for by the name of that from there on, and keeps its headers. */
    private static void headers(
            StringBuilder text, String pattern, Map<String, String> headers, Desk desk, boolean precompress) {
        StringBuilder lines = new StringBuilder();
        headers.forEach((name, found) -> {
            String value = precompress ? HeadersFile.named(desk, pattern, found) : found;
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
            String expression = ServerRules.expression(pattern);
            text.append("<If \"%{REQUEST_URI} =~ m#")
                    .append(precompress ? expression.replaceFirst("\\$$", "(\\\\.gz)?\\$") : expression)
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
