package press.broadsheet.content;

import java.util.ArrayList;
import java.util.List;
import press.broadsheet.diagnostic.Position;

/** Parts one text at its commas. */
final class Commas {
    private Commas() {}

    /**
     * The parts, trimmed; empty ones are passed over.
     *
     * @param exact whether the text stands in the file character for character, so that each part has a place of its own
     */
    static List<Located<String>> part(Located<String> text, boolean exact) {
        List<Located<String>> parts = new ArrayList<>();
        String value = text.value();
        Position at = text.position();
        int start = 0;
        while (start <= value.length()) {
            int comma = value.indexOf(',', start);
            int end = comma < 0 ? value.length() : comma;
            while (start < end && Blanks.isBlank(value.charAt(start))) {
                start++;
            }
            if (start < end) {
                Position place = exact ? new Position(at.path(), at.line(), at.column() + start) : at;
                parts.add(new Located<>(Words.shared(Blanks.trim(value.substring(start, end))), place));
            }
            start = end + 1;
        }
        return List.copyOf(parts);
    }
}
