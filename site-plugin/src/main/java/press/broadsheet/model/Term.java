package press.broadsheet.model;

import java.util.Optional;
import press.broadsheet.content.Entry;
import press.broadsheet.content.TermHead;

/**
 * A section, tag, series or place that live stories carry, or that has a file.
 *
 * @param kind which of these
 * @param id the slug
 * @param title the title of its file, or the commonest spelling
 * @param address its front
 * @param entry its file, if there is one
 */
public record Term(Scope.Kind kind, String id, String title, String address, Optional<Entry<TermHead>> entry) {}
