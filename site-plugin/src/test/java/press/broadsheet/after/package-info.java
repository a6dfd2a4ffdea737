@NullMarked
package press.broadsheet.after;

import org.jspecify.annotations.NullMarked;
