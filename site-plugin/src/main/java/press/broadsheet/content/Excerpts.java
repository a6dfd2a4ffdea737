package press.broadsheet.content;

/** What is taken from a story's body when it is read: done by whoever knows Markdown. Called from several threads. */
public interface Excerpts {
    /** The body's first paragraph as plain text, cut at a word; empty when there is none. */
    String of(String body);

    /** How many words the body has. */
    int words(String body);
}
