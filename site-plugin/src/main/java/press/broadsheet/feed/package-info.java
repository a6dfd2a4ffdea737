/** Feeds, sitemaps and the files hosts read. */
@NullMarked
package press.broadsheet.feed;

import org.jspecify.annotations.NullMarked;
