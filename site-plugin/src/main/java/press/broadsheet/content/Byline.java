package press.broadsheet.content;

/**
 * One name of the line that says who did what.
 *
 * @param author an author's id, or a name as written
 * @param role what they did ({@code Photographs}), or empty for the writing itself
 * @param guest whether it is a person who writes this once and has no file
 */
public record Byline(String author, String role, boolean guest) {}
