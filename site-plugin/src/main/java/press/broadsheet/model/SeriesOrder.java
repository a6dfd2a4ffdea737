package press.broadsheet.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import press.broadsheet.content.Language;
import press.broadsheet.content.Located;
import press.broadsheet.content.TermHead;
import press.broadsheet.model.Parts.Part;

/**
 * Orders the stories of each series: as the series' file lists them, then by the part that they name, then by date. A
 * series of up to {@link #WHOLE} stories is shown whole with each of them. Of a longer one a story shows its nearest
 * parts, and no number that the place alone would give, so that one story more changes few pages.
 */
final class SeriesOrder {
    /** The most parts that each story of a series lists. */
    static final int WHOLE = 20;

    /** How many parts before and after a story it shows of a longer series. */
    private static final int NEAR = 2;

    private final Map<Scope, Parts> series = new HashMap<>();
    private final Map<Scope, Map<String, Integer>> places = new HashMap<>();

    SeriesOrder(Site site) {
        for (Term term : site.terms(Scope.Kind.SERIES).values()) {
            for (Language language : site.settings().languages()) {
                Scope scope = new Scope(Scope.Kind.SERIES, term.id(), language.prefix());
                Parts parts = parts(site, term, scope);
                Map<String, Integer> index = new HashMap<>();
                parts.list().forEach(part -> index.put(part.story(), index.size()));
                series.put(scope, parts);
                places.put(scope, index);
            }
        }
    }

    /** All parts of a series that is not too long for that; else none. */
    Parts whole(Scope id) {
        Parts parts = series.getOrDefault(id, Parts.NONE);
        return parts.list().size() > WHOLE ? Parts.NONE : parts;
    }

    /** The parts that a story of a series shows; none if it is not in that series. */
    Parts near(Scope id, String story) {
        Parts parts = series.getOrDefault(id, Parts.NONE);
        Integer place = places.getOrDefault(id, Map.of()).get(story);
        if (place == null) {
            return Parts.NONE;
        }
        if (parts.list().size() <= WHOLE) {
            return parts;
        }
        int from = Math.max(0, place - NEAR);
        int to = Math.min(parts.list().size(), place + NEAR + 1);
        return new Parts(List.copyOf(parts.list().subList(from, to)), parts.total());
    }

    private static Parts parts(Site site, Term term, Scope scope) {
        List<Article> live = new ArrayList<>(site.shown(scope));
        Map<String, Integer> listed = withVersions(site, listed(site, term), live);
        int after = (int) listed.values().stream().distinct().count();
        live.sort(Comparator.comparingInt((Article story) -> listed.getOrDefault(story.path(), Integer.MAX_VALUE))
                .thenComparingInt(story -> own(story).orElse(Integer.MAX_VALUE))
                .thenComparing(Article.OLDEST_FIRST));
        boolean whole = live.size() <= WHOLE;
        List<Part> parts = new ArrayList<>();
        int last = 0;
        for (Article story : live) {
            Integer place = listed.get(story.path());
            OptionalInt own = listed.isEmpty() ? own(story) : OptionalInt.empty();
            boolean told = place != null || own.isPresent();
            last = place != null ? place + 1 : own.orElse(Math.max(last, after) + 1);
            parts.add(new Part(story.path(), told || whole ? OptionalInt.of(last) : OptionalInt.empty()));
        }
        return new Parts(List.copyOf(parts), total(term, whole, Math.max(last, after), after));
    }

    /** A version stands where the story stands that the series' file lists, unless the file lists it itself. */
    private static Map<String, Integer> withVersions(Site site, Map<String, Integer> listed, List<Article> live) {
        Map<String, Integer> byKey = new HashMap<>();
        listed.forEach((path, place) -> site.article(path)
                .or(() -> Optional.ofNullable(site.keptBack().get(path)))
                .flatMap(article -> article.head().translation())
                .ifPresent(key -> byKey.putIfAbsent(key.value(), place)));
        Map<String, Integer> all = new LinkedHashMap<>(listed);
        for (Article story : live) {
            story.head()
                    .translation()
                    .map(key -> byKey.get(key.value()))
                    .ifPresent(place -> all.putIfAbsent(story.path(), place));
        }
        return all;
    }

    private static OptionalInt own(Article story) {
        return story.head().part().map(part -> OptionalInt.of(part.value())).orElse(OptionalInt.empty());
    }

    private static OptionalInt total(Term term, boolean whole, int last, int listed) {
        OptionalInt length = term.entry().map(entry -> entry.head().length()).orElse(OptionalInt.empty());
        if (whole) {
            return OptionalInt.of(Math.max(last, length.orElse(0)));
        }
        return listed > 0 ? OptionalInt.of(Math.max(listed, length.orElse(0))) : length;
    }

    /** The place of each story that the series' file lists, from 0; those yet to be published have one too. */
    static Map<String, Integer> listed(Site site, Term term) {
        Map<String, Integer> listed = new LinkedHashMap<>();
        List<Located<String>> written =
                term.entry().map(entry -> entry.head()).map(TermHead::parts).orElse(List.of());
        for (Located<String> reference : written) {
            Fronts.story(site, reference.value()).ifPresent(path -> listed.putIfAbsent(path, listed.size()));
        }
        return listed;
    }
}
