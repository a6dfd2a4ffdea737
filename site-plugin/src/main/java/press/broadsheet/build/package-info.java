/** The build from a request to a report. */
@NullMarked
package press.broadsheet.build;

import org.jspecify.annotations.NullMarked;
