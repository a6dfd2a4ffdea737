package press.broadsheet.content;

/** What is taken from a body when it is read: done by whoever knows Markdown. Called from several threads. */
@FunctionalInterface
public interface Excerpts {
    /** What a body gives. */
    Excerpt of(String body);

    /**
     * What lists show of a body.
     *
     * @param text the first paragraph as plain text, cut at a word; empty when there is none
     * @param words how many words the body has
     */
    record Excerpt(String text, int words) {}
}
