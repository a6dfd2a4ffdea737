package press.broadsheet.desk;

import java.util.Optional;

/**
 * What a new file is to be.
 *
 * @param title the headline, the page's title, the author's name; a line break counts as a blank
 * @param type of a story or an author; the kind's first by default
 * @param section of a story: an id or its title; the site's default section by default
 * @param authors of a story: ids or names, parted by commas
 * @param language of a story or page, as a BCP 47 tag; the site's by default
 * @param slug the file's name without {@code .md}; made of the title by default
 * @param publish whether the file goes out with the next build, and is no draft
 */
public record Assignment(
        Kind kind,
        String title,
        Optional<String> type,
        Optional<String> section,
        Optional<String> authors,
        Optional<String> language,
        Optional<String> slug,
        boolean publish) {

    /** A title without blanks around it or line breaks in it. */
    public Assignment {
        title = title.strip().replaceAll("\\s+", " ");
    }
}
