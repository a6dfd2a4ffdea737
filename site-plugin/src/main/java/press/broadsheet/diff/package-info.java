/** What changes on a site, as a small site of its own: each changed page before and after, for editors to approve. */
@NullMarked
package press.broadsheet.diff;

import org.jspecify.annotations.NullMarked;
