/** Help for those who write: new files, what editors need to know of a newsroom's keys. Reads content, builds nothing. */
@NullMarked
package press.broadsheet.desk;

import org.jspecify.annotations.NullMarked;
