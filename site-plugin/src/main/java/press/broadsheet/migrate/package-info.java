/** Moving in: what other systems keep, as files of a newsroom. */
@NullMarked
package press.broadsheet.migrate;

import org.jspecify.annotations.NullMarked;
