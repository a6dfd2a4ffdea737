package press.broadsheet.markdown;

/**
 * The story an {@code [[also: …]]} line leads to.
 *
 * @param url its address, not escaped
 * @param headlineHtml its headline as {@link MarkdownConverter#inlineHtml} makes it
 */
public record Also(String url, String headlineHtml) {}
