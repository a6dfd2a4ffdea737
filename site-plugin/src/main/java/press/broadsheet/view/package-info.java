/** The objects that templates see; every property read is recorded. */
@NullMarked
package press.broadsheet.view;

import org.jspecify.annotations.NullMarked;
