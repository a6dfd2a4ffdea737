package press.broadsheet.serve;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * The editor that links of the preview open.
 *
 * @param link its address for a file, with <code>{path}</code> and <code>{line}</code>; empty for none
 */
record Editor(String link) {
    /** Where to open a file at a line; empty if no editor is named. */
    String href(Path file, int line) {
        String slashed = file.toString().replace('\\', '/');
        String path = URLEncoder.encode(slashed.startsWith("/") ? slashed : '/' + slashed, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%2F", "/")
                .replace("%3A", ":");
        return link.replace("{path}", path).replace("{line}", String.valueOf(line));
    }
}
