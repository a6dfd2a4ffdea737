package press.broadsheet.model;

import java.time.OffsetDateTime;

/**
 * What is shown of one entry of a live story beside its text.
 *
 * @param at its time, in the site's zone
 * @param headline inline Markdown
 * @param anchor the id that links to it
 * @param key whether it is marked as a key moment
 */
public record Update(OffsetDateTime at, String headline, String anchor, boolean key) {}
