/** Templates to pages. */
@NullMarked
package press.broadsheet.render;

import org.jspecify.annotations.NullMarked;
