/** Tests of the desk. */
@NullMarked
package press.broadsheet.desk;

import org.jspecify.annotations.NullMarked;
