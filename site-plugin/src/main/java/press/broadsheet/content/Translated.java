package press.broadsheet.content;

import java.util.Optional;

/**
 * What a term or an author is called in another language.
 *
 * @param title the name
 * @param about a sentence or two
 * @param role what an author does; of no term
 */
public record Translated(Optional<String> title, Optional<String> about, Optional<String> role) {}
