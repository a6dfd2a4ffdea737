/** Places that a site is published to: what publishing asks of each, and those that come with the plugin. */
@NullMarked
package press.broadsheet.host;

import org.jspecify.annotations.NullMarked;
