package press.broadsheet.content;

import press.broadsheet.content.Value.Mapping;
import press.broadsheet.diagnostic.Position;

/**
 * A Markdown file split into its front matter and its body.
 *
 * @param fence where the front matter begins: told when something is missing from it
 * @param head the front matter
 * @param body the rest, from a line's beginning; line ends are line feeds
 * @param bodyLine the line of the file on which the body begins, from 1
 */
record Document(Position fence, Mapping head, String body, int bodyLine) {}
