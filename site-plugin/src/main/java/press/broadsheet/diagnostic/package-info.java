/** What is told to the people who use Broadsheet: problems with their place, their code and their remedy. */
@NullMarked
package press.broadsheet.diagnostic;

import org.jspecify.annotations.NullMarked;
