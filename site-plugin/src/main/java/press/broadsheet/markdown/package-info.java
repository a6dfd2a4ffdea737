/** Markdown bodies to HTML, by syntax tree, with every link and picture resolved by the caller. */
@NullMarked
package press.broadsheet.markdown;

import org.jspecify.annotations.NullMarked;
