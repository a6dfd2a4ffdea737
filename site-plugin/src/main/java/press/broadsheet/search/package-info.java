/** Words as readers look for them, and the files in which a browser finds the stories that hold them. */
@NullMarked
package press.broadsheet.search;

import org.jspecify.annotations.NullMarked;
