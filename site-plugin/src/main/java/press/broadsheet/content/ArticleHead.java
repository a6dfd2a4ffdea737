package press.broadsheet.content;

import java.util.List;
import java.util.Optional;

/**
 * The front matter of a story, typed and checked by itself; what needs other files is checked by the model.
 * Lists keep the order written; texts are trimmed and not empty.
 *
 * @param live what makes a live story one: of all that is read here, this alone stands in the text below
 */
public record ArticleHead(
        String title,
        Located<Moment> date,
        List<Located<Byline>> authors,
        Optional<Located<String>> section,
        List<Located<String>> tags,
        List<Located<String>> series,
        Optional<Located<Integer>> part,
        List<Located<String>> places,
        Optional<String> summary,
        Optional<String> kicker,
        Optional<String> label,
        Optional<Located<Picture>> image,
        Exhibits exhibits,
        Optional<Moment> updated,
        List<Correction> corrections,
        ArticleType type,
        List<Located<String>> related,
        Optional<Moment> embargo,
        Optional<Moment> expires,
        Optional<Withdrawal> withdrawn,
        Optional<String> note,
        boolean draft,
        Optional<Located<String>> slug,
        Optional<Located<String>> permalink,
        List<Located<String>> aliases,
        Optional<Located<String>> language,
        Optional<Located<String>> translation,
        Optional<Located<String>> layout,
        Optional<Live> live,
        Params params) {
    /**
     * The head without what a story alone shows: while this stays the same, an edit of the head moves no story, and
     * changes no address, no term, and nothing that is told of other files.
     */
    public ArticleHead frame() {
        return new ArticleHead(
                "",
                date,
                authors,
                section,
                tags,
                series,
                part,
                places,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                image,
                exhibits,
                Optional.empty(),
                corrections,
                type,
                related,
                embargo,
                expires,
                withdrawn,
                Optional.empty(),
                draft,
                slug,
                permalink,
                aliases,
                language,
                translation,
                layout,
                live,
                params);
    }
}
