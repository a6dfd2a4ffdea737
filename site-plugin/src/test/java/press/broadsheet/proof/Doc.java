package press.broadsheet.proof;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** A Markdown file of a newsroom while it is edited: its place, the lines of its head, its body. */
final class Doc {
    String path;
    final Map<String, String> head;
    String body;

    Doc(String path, Map<String, String> head, String body) {
        this.path = path;
        this.head = new LinkedHashMap<>(head);
        this.body = body;
    }

    Doc copy() {
        return new Doc(path, head, body);
    }

    /** The word that every address of this file holds: its name, or that of its folder. */
    String token() {
        return token(path);
    }

    static String token(String path) {
        String plain = path.endsWith("/index.md") ? path.substring(0, path.length() - 9) : path;
        String name = plain.substring(plain.lastIndexOf('/') + 1);
        int dot = name.indexOf('.');
        String stem = dot < 0 ? name : name.substring(0, dot);
        return stem.matches("\\d{4}-\\d{2}-\\d{2}-.*") ? stem.substring(11) : stem;
    }

    byte[] bytes() {
        StringBuilder text = new StringBuilder("---\n");
        head.forEach((key, value) -> text.append(key.startsWith("#") ? "# " : key + ": ")
                .append(value)
                .append('\n'));
        return text.append("---\n").append(body).append('\n').toString().getBytes(StandardCharsets.UTF_8);
    }
}
