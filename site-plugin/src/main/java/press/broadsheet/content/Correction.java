package press.broadsheet.content;

/**
 * One correction of a story.
 *
 * @param date when it was made
 * @param text what was wrong and what is right, one paragraph of inline Markdown
 */
public record Correction(Moment date, String text) {}
