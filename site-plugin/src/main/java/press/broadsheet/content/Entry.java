package press.broadsheet.content;

import press.broadsheet.source.Digest;
import press.broadsheet.source.SourceFile;

/**
 * One parsed Markdown file: its typed head, and where its body is. The body's text is not held.
 *
 * @param <H> the kind of head
 * @param file the file
 * @param head the front matter
 * @param bodyLine the line of the file on which the body begins, from 1
 * @param body the digest of the body's text
 * @param excerpt the first paragraph as plain text, cut at a word; empty when there is none, and of a story with a summary
 * @param words how many words the body has
 */
public record Entry<H>(SourceFile file, H head, int bodyLine, Digest body, String excerpt, int words) {
    /** The file's name without {@code .md}: an author's or a term's id. */
    public String stem() {
        String name = file.name();
        return name.substring(0, name.length() - ".md".length());
    }
}
