/** Every output of a site, one owner per path. */
@NullMarked
package press.broadsheet.plan;

import org.jspecify.annotations.NullMarked;
