package press.broadsheet.model;

import java.util.Optional;
import press.broadsheet.content.AuthorHead;
import press.broadsheet.content.Entry;
import press.broadsheet.content.Translated;

/**
 * Someone bylined: a person, a desk, an agency.
 *
 * @param id the file's name without ending, or the slug of the name
 * @param name the name shown
 * @param address the author page
 * @param guest whether it is a guest, a person without a file
 * @param entry the author's file, if there is one
 */
public record Author(String id, String name, String address, boolean guest, Optional<Entry<AuthorHead>> entry) {
    /** The name in a language: that of the file's translation, else the name. */
    public String name(String language) {
        return translated(language).flatMap(Translated::title).orElse(name);
    }

    /** What the file says in a language. */
    public Optional<Translated> translated(String language) {
        return entry.map(file -> file.head().translations().get(language));
    }
}
