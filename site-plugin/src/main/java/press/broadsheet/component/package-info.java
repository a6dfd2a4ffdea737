/** Components of bodies: what a component's template declares, what a text gives it, what its template then sees. */
@NullMarked
package press.broadsheet.component;

import org.jspecify.annotations.NullMarked;
