package press.broadsheet.markdown;

/**
 * A heading of a converted text, as a table of contents needs it.
 *
 * @param level 2 to 6
 * @param id the fragment that leads to it, unique in its text; empty in a feed
 * @param text its words without mark-up, not escaped
 */
public record Heading(int level, String id, String text) {}
