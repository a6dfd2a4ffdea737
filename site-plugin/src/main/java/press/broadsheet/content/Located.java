package press.broadsheet.content;

import press.broadsheet.diagnostic.Position;

/**
 * A value together with the place it was read from. An archive has millions: the place is kept in parts.
 *
 * @param value the value
 * @param path the file's path relative to the project, with forward slashes
 * @param line the line, from 1; 0 when the whole file is meant
 * @param column the column in UTF-16 units, from 1; 0 when the whole line is meant
 */
public record Located<T>(T value, String path, int line, int column) {
    /** A value at a place. */
    public Located(T value, Position position) {
        this(value, position.path(), position.line(), position.column());
    }

    /** Where it stands in its file. */
    public Position position() {
        return new Position(path, line, column);
    }
}
