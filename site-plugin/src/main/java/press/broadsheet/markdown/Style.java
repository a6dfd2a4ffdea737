package press.broadsheet.markdown;

import java.util.List;

/**
 * For whom a text is converted.
 *
 * @param feed for feed readers: no ids, no anchors, and no script, iframe, style or form
 * @param labels the words put into the text, in its language
 * @param ids what every id begins with
 * @param name what tells this text from others of its page, for names of regions; empty for the only one
 * @param top the level of the highest headings, 2 or 3: a text under the headline goes no lower than it must, one
 *     under a heading of a page begins just below that
 */
public record Style(boolean feed, Labels labels, String ids, String name, int top) {
    /** The style of a page. */
    public static Style page(Labels labels) {
        return new Style(false, labels, "", "", 2);
    }

    /** The style of a feed. */
    public static Style feed(Labels labels) {
        return new Style(true, labels, "", "", 2);
    }

    /** The same for a part of a page that has this id, and a title for its heading of the second level. */
    public Style within(String id, String title) {
        return new Style(feed, labels, id + "--", title, 3);
    }

    /**
     * The attributes of what scrolls by itself where it is too wide, so that keys reach it; none for feeds.
     *
     * @param words what it is
     * @param number which of them in this text, from 1
     */
    List<String> scrolling(String words, int number) {
        return feed
                ? List.of()
                : List.of("role", "region", "tabindex", "0", "aria-label", region(words + ' ' + number));
    }

    /** The name of a region of this text. */
    String region(String words) {
        return name.isEmpty() ? words : words + ": " + name;
    }
}
