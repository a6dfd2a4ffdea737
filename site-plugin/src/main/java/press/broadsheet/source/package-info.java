/** The files a site is made of, as bytes and digests, and text decoded from them. */
@NullMarked
package press.broadsheet.source;

import org.jspecify.annotations.NullMarked;
