package press.broadsheet.model;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * One issue of a newsletter.
 *
 * @param at when it goes out, in the site's zone: what appeared since the issue before, this instant included, is in it
 * @param stories paths of the newest, newest first, as many as the newsletter shows
 * @param more how many stories it leaves out
 * @param corrections those made in the same time to stories that the newsletter takes and that are not shown in it,
 *     newest first
 */
public record Issue(OffsetDateTime at, List<String> stories, int more, List<Amendment> corrections) {}
