package press.broadsheet.search;

/**
 * What of a story can be found, as plain text.
 *
 * @param title its headline
 * @param summary its kicker, label and standfirst, the headlines of its entries and its key points
 * @param body the rest
 */
public record StoryText(String title, String summary, String body) {}
