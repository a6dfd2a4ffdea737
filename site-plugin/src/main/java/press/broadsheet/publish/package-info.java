/** Bringing the finished site to a place that serves it: only what changed, in a safe order, with a way back. */
@NullMarked
package press.broadsheet.publish;

import org.jspecify.annotations.NullMarked;
