/** A newsroom in memory, for tests of what is made of one. */
@NullMarked
package press.broadsheet.testsite;

import org.jspecify.annotations.NullMarked;
