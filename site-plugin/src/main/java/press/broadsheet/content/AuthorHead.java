package press.broadsheet.content;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * The front matter of an author file.
 *
 * @param name the name shown
 * @param person whether it is a person ({@code kind: person}) or, by default, a desk of the newsroom or another body
 * @param agency whether it is a news agency ({@code kind: agency})
 * @param role what they do, such as {@code Political correspondent}
 * @param links addresses elsewhere, absolute URLs or {@code mailto:}
 * @param translations by language tag
 */
public record AuthorHead(
        String name,
        boolean person,
        boolean agency,
        Optional<String> role,
        Optional<String> summary,
        Optional<Located<Picture>> picture,
        List<String> links,
        Optional<String> email,
        Optional<Located<String>> slug,
        List<Located<String>> synonyms,
        List<Located<String>> aliases,
        SortedMap<String, Translated> translations,
        Params params) {}
