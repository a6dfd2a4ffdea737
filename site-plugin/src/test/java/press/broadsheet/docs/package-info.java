/** The promise that what the documentation shows is so. */
@NullMarked
package press.broadsheet.docs;

import org.jspecify.annotations.NullMarked;
