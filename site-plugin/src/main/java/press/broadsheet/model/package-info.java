/** The site at one instant: stories, terms, addresses and the indexes that answer questions about them. */
@NullMarked
package press.broadsheet.model;

import org.jspecify.annotations.NullMarked;
