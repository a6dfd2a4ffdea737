package press.broadsheet.content;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The front matter of a section or tag file.
 *
 * @param order the place among sections that the settings do not order
 * @param synonyms other spellings that mean the same term (tags)
 */
public record TermHead(
        Optional<String> title,
        Optional<String> description,
        OptionalInt order,
        List<Located<String>> synonyms,
        Optional<Located<Picture>> image,
        List<Located<String>> aliases,
        Params params) {}
