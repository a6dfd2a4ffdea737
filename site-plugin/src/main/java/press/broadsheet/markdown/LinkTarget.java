package press.broadsheet.markdown;

/** Where a link leads, as its caller resolved it. */
public sealed interface LinkTarget {
    /**
     * An address.
     *
     * @param url as it is to stand in the HTML, not escaped
     * @param external whether it leaves the site
     */
    record To(String url, boolean external) implements LinkTarget {}

    /** Nowhere: the words are kept, the link is not. */
    record TextOnly() implements LinkTarget {}
}
