/** Facts, what each output read of them, and whether that still holds. */
@NullMarked
package press.broadsheet.trace;

import org.jspecify.annotations.NullMarked;
