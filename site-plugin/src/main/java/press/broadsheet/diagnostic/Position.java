package press.broadsheet.diagnostic;

import java.util.Comparator;

/**
 * A place in a source file.
 *
 * @param path the file's path relative to the project, with forward slashes
 * @param line the line, from 1; 0 when the whole file is meant
 * @param column the column in UTF-16 units, from 1; 0 when the whole line is meant
 */
public record Position(String path, int line, int column) implements Comparable<Position> {
    private static final Comparator<Position> ORDER = Comparator.comparing(Position::path)
            .thenComparingInt(Position::line)
            .thenComparingInt(Position::column);

    /** The position of a file as a whole. */
    public static Position ofFile(String path) {
        return new Position(path, 0, 0);
    }

    @Override
    public int compareTo(Position other) {
        return ORDER.compare(this, other);
    }

    /** {@code path:line:column}; line and column read 1 for a whole file, so that editors can follow it. */
    @Override
    public String toString() {
        return path + ':' + Math.max(1, line) + ':' + Math.max(1, column);
    }
}
