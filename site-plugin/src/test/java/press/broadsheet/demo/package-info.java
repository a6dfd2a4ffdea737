/** The demo newsroom as its readers, their feed readers and the search engines meet it. */
@NullMarked
package press.broadsheet.demo;

import org.jspecify.annotations.NullMarked;
