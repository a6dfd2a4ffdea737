package press.broadsheet.model;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import press.broadsheet.search.Buckets;
import press.broadsheet.search.Terms;

/** By what a story can be found besides its words: the section, authors, tags, series and places it belongs to. */
public final class SearchTerms {
    private static final List<Scope.Kind> KINDS =
            List.of(Scope.Kind.SECTION, Scope.Kind.AUTHOR, Scope.Kind.TAG, Scope.Kind.SERIES, Scope.Kind.PLACE);

    private SearchTerms() {}

    /** Each as it narrows results, such as {@code @section/world}. */
    public static List<String> of(Article story) {
        List<String> terms = new ArrayList<>();
        for (Scope.Kind kind : KINDS) {
            String sign = Buckets.SIGN + kind.name().toLowerCase(Locale.ROOT) + '/';
            story.terms(kind).stream().distinct().forEach(id -> terms.add(sign + id));
        }
        return terms;
    }

    /** The words in their ids, which find a story as those of its standfirst do. */
    public static Set<String> words(Article story) {
        Set<String> words = new LinkedHashSet<>();
        for (Scope.Kind kind : KINDS) {
            story.terms(kind).forEach(id -> Terms.each(id, words::add));
        }
        return words;
    }
}
