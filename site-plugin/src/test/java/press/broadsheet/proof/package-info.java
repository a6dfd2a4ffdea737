/**
 * The proof that an incremental build is a clean one: random newsrooms are changed by random edits, and after each of
 * them the tree is compared with that of a clean build, byte for byte.
 */
@NullMarked
package press.broadsheet.proof;

import org.jspecify.annotations.NullMarked;
