package press.broadsheet.check;

import java.util.HashMap;
import java.util.Map;
import press.broadsheet.content.Entry;
import press.broadsheet.diagnostic.Position;

/** Where the values of the keys at the left margin of a front matter stand. */
final class HeadLines {
    private final Position file;
    private final Map<String, Position> places = new HashMap<>();

    private HeadLines(Position file) {
        this.file = file;
    }

    /** The places in a source, of which an entry was read. */
    static HeadLines of(String source, Entry<?> entry) {
        String shown = entry.file().shown();
        HeadLines lines = new HeadLines(Position.ofFile(shown));
        String[] text = source.split("\n", -1);
        for (int i = 0; i < Math.min(text.length, entry.bodyLine()); i++) {
            int sign = text[i].indexOf(text[i].startsWith("+++") ? '+' : ':');
            int equals = text[i].indexOf('=');
            int end = sign < 0 || (equals >= 0 && equals < sign) ? equals : sign;
            if (end > 0) {
                int value = end + 1;
                while (value < text[i].length() && text[i].charAt(value) == ' ') {
                    value++;
                }
                String key = text[i].substring(0, end).strip().replace("\"", "");
                lines.places.putIfAbsent(key, new Position(shown, i + 1, value + 1));
            }
        }
        return lines;
    }

    /** The place of a key's value; the file if that is not found. */
    Position of(String key) {
        return places.getOrDefault(key, file);
    }
}
