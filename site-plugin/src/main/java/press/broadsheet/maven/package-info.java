/** The edge to Maven: parameters in, log lines and exceptions out. */
@NullMarked
package press.broadsheet.maven;

import org.jspecify.annotations.NullMarked;
