package press.broadsheet.content;

/**
 * One name of the line that says who did what.
 *
 * @param author an author's id, or a name as written
 * @param role what they did ({@code Photographs}), or empty for the writing itself
 */
public record Byline(String author, String role) {}
