/** Whole sites, built from folders and compared with what is kept beside them. */
@NullMarked
package press.broadsheet.golden;

import org.jspecify.annotations.NullMarked;
