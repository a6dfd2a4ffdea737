/** Structured data (JSON-LD) as records. */
@NullMarked
package press.broadsheet.structured;

import org.jspecify.annotations.NullMarked;
