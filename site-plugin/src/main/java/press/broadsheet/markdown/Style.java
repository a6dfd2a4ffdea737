package press.broadsheet.markdown;

/**
 * For whom a text is converted.
 *
 * @param feed for feed readers: no ids, no anchors, and no script, iframe, style or form
 * @param labels the words put into the text, in its language
 */
public record Style(boolean feed, Labels labels) {
    /** The style of a page. */
    public static Style page(Labels labels) {
        return new Style(false, labels);
    }

    /** The style of a feed. */
    public static Style feed(Labels labels) {
        return new Style(true, labels);
    }
}
