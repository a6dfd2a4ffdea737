/** Writing outputs, and only those whose bytes changed. */
@NullMarked
package press.broadsheet.output;

import org.jspecify.annotations.NullMarked;
