package press.broadsheet.content;

import java.util.Optional;
import press.broadsheet.diagnostic.Position;

/** How deep brackets nest in a TOML text: the TOML library recurses into them and has no limit of its own. */
final class TomlDepth {
    private TomlDepth() {}

    /** The place of the first bracket nested deeper than a limit, outside of texts and comments. */
    static Optional<Position> beyond(Lines lines, int limit) {
        String text = lines.text();
        int depth = 0;
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c == '"' || c == '\'') {
                i = afterText(text, i, c);
                continue;
            }
            if (c == '#') {
                int feed = text.indexOf('\n', i);
                i = feed < 0 ? text.length() : feed;
            } else if (c == '[' || c == '{') {
                depth++;
                if (depth > limit) {
                    return Optional.of(lines.atOffset(i));
                }
            } else if (c == ']' || c == '}') {
                depth = Math.max(0, depth - 1);
            }
            i++;
        }
        return Optional.empty();
    }

    private static int afterText(String text, int from, char quote) {
        String triple = String.valueOf(quote).repeat(3);
        boolean isLong = text.startsWith(triple, from);
        int i = from + (isLong ? 3 : 1);
        while (i < text.length()) {
            char c = text.charAt(i);
            if (quote == '"' && c == '\\') {
                i++;
            } else if (isLong ? text.startsWith(triple, i) : c == quote) {
                return i + (isLong ? 3 : 1);
            } else if (!isLong && c == '\n') {
                return i;
            }
            i++;
        }
        return text.length();
    }
}
