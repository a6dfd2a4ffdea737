package press.broadsheet.markdown;

/**
 * What a list shows of a text.
 *
 * @param text its first paragraph without mark-up, not escaped, cut at a word; empty if it holds no words
 * @param words how many words the text has, counted lexically over its Markdown
 */
public record Excerpt(String text, int words) {}
