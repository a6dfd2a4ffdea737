package press.broadsheet.view;

/**
 * Mark-up that is safe to put into a page as it is.
 *
 * @param value balanced HTML
 */
public record Html(String value) {}
