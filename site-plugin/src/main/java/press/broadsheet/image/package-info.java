/** Pictures: what they are, as far as their bytes tell. */
@NullMarked
package press.broadsheet.image;

import org.jspecify.annotations.NullMarked;
