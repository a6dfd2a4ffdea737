package press.broadsheet.model;

import java.util.Optional;
import press.broadsheet.content.Entry;
import press.broadsheet.content.TermHead;
import press.broadsheet.content.Translated;

/**
 * A section, tag, series or place that live stories carry, or that has a file.
 *
 * @param kind which of these
 * @param id the slug
 * @param title the title of its file, or the commonest spelling
 * @param address its front
 * @param entry its file, if there is one
 */
public record Term(Scope.Kind kind, String id, String title, String address, Optional<Entry<TermHead>> entry) {
    /** The title in a language, if its file has one. */
    public String title(String language) {
        return translated(language).flatMap(Translated::title).orElse(title);
    }

    /** What its file says of it in a language. */
    public Optional<Translated> translated(String language) {
        return entry.map(file -> file.head().translations().get(language));
    }
}
