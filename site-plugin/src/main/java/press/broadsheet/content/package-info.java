/** Front matter and settings, read into typed records that remember where each value stood. */
@NullMarked
package press.broadsheet.content;

import org.jspecify.annotations.NullMarked;
