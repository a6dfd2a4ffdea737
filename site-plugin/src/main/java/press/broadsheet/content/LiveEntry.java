package press.broadsheet.content;

import java.time.OffsetDateTime;

/**
 * One entry of a live story, and where it stands in the story's text.
 *
 * @param at its time, in the site's zone or with the offset written
 * @param headline inline Markdown, not empty
 * @param anchor the id that links to it: unique in its story, and the same whatever is added later
 * @param key whether it is marked as a key moment
 * @param line the line of the story's text on which its own text begins, from 0
 * @param column where its heading says the time, from 1; for messages
 * @param from where its text begins, an offset in the story's text
 * @param to where its text ends
 */
public record LiveEntry(
        OffsetDateTime at, String headline, String anchor, boolean key, int line, int column, int from, int to) {}
