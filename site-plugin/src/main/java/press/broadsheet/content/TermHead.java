package press.broadsheet.content;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;

/**
 * The front matter of a section, tag, series or place file.
 *
 * @param order the place among sections that the settings do not order
 * @param synonyms other spellings that mean the same term; none of sections
 * @param kind what a tag stands for
 * @param links a tag's or a place's pages elsewhere
 * @param coordinates where a place lies
 * @param parts the stories of a series in its order, by path or slug
 * @param length how many parts a series will have
 * @param translations by language tag
 */
public record TermHead(
        Optional<String> title,
        Optional<String> description,
        OptionalInt order,
        List<Located<String>> synonyms,
        TopicKind kind,
        List<String> links,
        Optional<Coordinates> coordinates,
        List<Located<String>> parts,
        OptionalInt length,
        Optional<Located<Picture>> image,
        List<Located<String>> aliases,
        SortedMap<String, Translated> translations,
        Params params) {}
