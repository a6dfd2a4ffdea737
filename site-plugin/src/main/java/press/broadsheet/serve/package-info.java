/** The preview: a site on this machine alone, built anew whenever something changes. */
@NullMarked
package press.broadsheet.serve;

import org.jspecify.annotations.NullMarked;
