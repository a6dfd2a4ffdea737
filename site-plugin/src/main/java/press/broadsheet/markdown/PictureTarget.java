package press.broadsheet.markdown;

/** What is shown for a picture, as its caller resolved it. */
public sealed interface PictureTarget {
    /**
     * A picture.
     *
     * @param url as it is to stand in the HTML, not escaped
     * @param width in pixels; 0 if unknown
     * @param height in pixels; 0 if unknown
     * @param srcset its smaller copies in the same kind, as HTML writes them; empty if there are none
     * @param webp its copies in WebP likewise
     * @param sizes how wide it is shown, as HTML says it; empty if there are no copies
     * @param tone the class of its colour; empty if it has none
     * @param credit who made it, if its file says so
     */
    record Show(String url, int width, int height, String srcset, String webp, String sizes, String tone, String credit)
            implements PictureTarget {
        /** A picture of which nothing else is known. */
        public static Show of(String url) {
            return new Show(url, 0, 0, "", "", "", "", "");
        }
    }

    /** No picture: it is left out, with its caption. */
    record Leave() implements PictureTarget {}
}
