package press.broadsheet.publish;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import press.broadsheet.host.HostException;

/** A record at a place: a first line that says what it is, then lines of a word and a text, for people to read too. */
final class Sheet {
    private static final String MAKER = "broadsheet ";
    private static final String FORMAT = " 1";

    private final String kind;
    private final List<String> lines = new ArrayList<>();

    Sheet(String kind) {
        this.kind = kind;
    }

    Sheet add(String word, Object text) {
        lines.add(word + ' ' + escaped(text.toString()));
        return this;
    }

    Sheet add(String word, Optional<?> text) {
        text.ifPresent(each -> add(word, each));
        return this;
    }

    byte[] bytes() {
        StringBuilder text =
                new StringBuilder(MAKER).append(kind).append(FORMAT).append('\n');
        lines.forEach(line -> text.append(line).append('\n'));
        return text.toString().getBytes(UTF_8);
    }

    /**
     * Reads a record.
     *
     * @throws HostException if it is none of the kind
     */
    static Sheet of(String kind, String name, byte[] bytes) throws HostException {
        List<String> read = new String(bytes, UTF_8).lines().toList();
        if (read.isEmpty() || !read.get(0).equals(MAKER + kind + FORMAT)) {
            throw damaged(name, new IllegalArgumentException("another first line"));
        }
        Sheet sheet = new Sheet(kind);
        sheet.lines.addAll(read.subList(1, read.size()));
        return sheet;
    }

    static HostException damaged(String name, RuntimeException cause) {
        return HostException.lasting(
                "the record " + name
                        + " of the place cannot be read: it is damaged, or of another version of Broadsheet",
                cause);
    }

    List<String> all(String word) {
        return lines.stream()
                .filter(line -> line.startsWith(word + ' '))
                .map(line -> unescaped(line.substring(word.length() + 1)))
                .toList();
    }

    Optional<String> find(String word) {
        return all(word).stream().findFirst();
    }

    /** What must be there. */
    String get(String word) {
        return find(word).orElseThrow(() -> new IllegalArgumentException("it says nothing of " + word));
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
    }

    private static String unescaped(String text) {
        if (text.indexOf('\\') < 0) {
            return text;
        }
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length()) {
                char next = text.charAt(++i);
                plain.append(next == 'n' ? '\n' : next == 'r' ? '\r' : next);
            } else {
                plain.append(c);
            }
        }
        return plain.toString();
    }
}
