package press.broadsheet.content;

import java.util.List;
import java.util.Optional;

/** The front matter of a plain page: about, contact, policies. */
public record PageHead(
        String title,
        Optional<String> summary,
        Optional<Moment> updated,
        Optional<Located<Picture>> image,
        boolean draft,
        Optional<Located<String>> slug,
        Optional<Located<String>> permalink,
        List<Located<String>> aliases,
        Optional<Located<String>> language,
        Optional<Located<String>> translation,
        Optional<Located<String>> layout,
        Params params) {}
