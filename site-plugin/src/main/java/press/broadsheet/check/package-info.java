/** What must hold of a finished site, looked for in its files and not in what made them. */
@NullMarked
package press.broadsheet.check;

import org.jspecify.annotations.NullMarked;
