/** A newsroom in memory, for tests of what is made of one, and the programs of this machine that tests need. */
@NullMarked
package press.broadsheet.testsite;

import org.jspecify.annotations.NullMarked;
