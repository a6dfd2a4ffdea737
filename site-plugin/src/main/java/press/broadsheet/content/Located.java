package press.broadsheet.content;

import press.broadsheet.diagnostic.Position;

/**
 * A value together with the place it was read from.
 *
 * @param value the value
 * @param position where it stands in its file
 */
public record Located<T>(T value, Position position) {}
