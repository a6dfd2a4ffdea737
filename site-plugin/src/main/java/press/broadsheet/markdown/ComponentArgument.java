package press.broadsheet.markdown;

import press.broadsheet.diagnostic.Position;

/**
 * One {@code key=value} of a component.
 *
 * @param name the key as written
 * @param at where the key stands
 * @param value the value, without the quotes around it
 * @param valueAt where the value stands
 */
public record ComponentArgument(String name, Position at, String value, Position valueAt) {}
