/** What follows a publish: telling others what changed, and looking at what readers are really given. */
@NullMarked
package press.broadsheet.after;

import org.jspecify.annotations.NullMarked;
