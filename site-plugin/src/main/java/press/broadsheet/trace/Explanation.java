package press.broadsheet.trace;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import press.broadsheet.model.Article;
import press.broadsheet.model.Neighbours;
import press.broadsheet.model.Scope;
import press.broadsheet.model.Slice;

/** Says in words why a fact made an output stale. */
final class Explanation {
    /** So many stories are named on each side; the rest is counted. */
    private static final int MOST = 5;

    private Explanation() {}

    /** {@code newest(world, 10) changed: +port-strike -old-news}. */
    static String of(Fact<?> fact, Trace trace, Facts facts) {
        return FactWords.of(fact).words() + " changed" + difference(fact, trace, facts);
    }

    /**
     * The stories that came into a list, and those that went. What the list was is not kept; what the output showed
     * is, and that tells it unless a template shows only a part of what it asks for.
     */
    private static String difference(Fact<?> fact, Trace trace, Facts facts) {
        List<String> now = stories(fact, facts);
        Set<String> shown = new HashSet<>();
        Set<String> linked = new HashSet<>();
        Set<String> listed = new HashSet<>();
        for (Fact<?> read : trace.facts()) {
            if (read instanceof StoryFact.StoryCard card) {
                shown.add(card.path());
            } else if (read instanceof StoryFact.RouteOf route) {
                linked.add(route.path());
            } else {
                own(read).ifPresent(linked::add);
                listed.addAll(stories(read, facts));
            }
        }
        Optional<Scope> scope = scope(fact);
        boolean comparable = !shown.isEmpty() && (now.isEmpty() || now.stream().anyMatch(shown::contains));
        if (!comparable) {
            return "";
        }
        List<String> came = now.stream().filter(path -> !shown.contains(path)).toList();
        List<String> went = scope.isEmpty()
                ? List.of()
                : shown.stream()
                        .filter(path -> !listed.contains(path) && !linked.contains(path))
                        .filter(path -> mayHaveBeenIn(scope.get(), path, facts))
                        .sorted()
                        .toList();
        String signs = signed('+', came) + signed('-', went);
        return signs.isEmpty() ? "" : ":" + signs;
    }

    /** The story that an output is about: it is shown, and in no list. */
    private static Optional<String> own(Fact<?> fact) {
        if (fact instanceof StoryFact.NeighboursOf neighbours) {
            return Optional.of(neighbours.path());
        }
        return fact instanceof StoryFact.RelatedTo related ? Optional.of(related.path()) : Optional.empty();
    }

    /** A story that is live still is where it was, unless its head changed; one that is gone may have been anywhere. */
    private static boolean mayHaveBeenIn(Scope scope, String path, Facts facts) {
        Optional<Article> article = facts.inputs().article(path);
        return article.isEmpty() || facts.inputs().site().shown(scope).contains(article.get());
    }

    private static String signed(char sign, Collection<String> paths) {
        StringBuilder words = new StringBuilder();
        paths.stream()
                .limit(MOST)
                .forEach(path -> words.append(' ').append(sign).append(FactWords.slug(path)));
        if (paths.size() > MOST) {
            words.append(' ').append(sign).append(paths.size() - MOST).append(" more");
        }
        return words.toString();
    }

    private static Optional<Scope> scope(Fact<?> fact) {
        if (fact instanceof ListFact.Newest newest) {
            return Optional.of(newest.scope());
        } else if (fact instanceof ListFact.SliceOf slice) {
            return Optional.of(slice.scope());
        } else if (fact instanceof ListFact.AllOf all) {
            return Optional.of(all.scope());
        } else if (fact instanceof ListFact.MonthRun run) {
            return Optional.of(Scope.month(run.month()).in(run.edition()));
        } else if (fact instanceof ListFact.NewsWindow window) {
            return Optional.of(Scope.all(window.edition()));
        }
        return Optional.empty();
    }

    /** The stories of a fact that lists stories. */
    private static List<String> stories(Fact<?> fact, Facts facts) {
        if (fact instanceof ListFact.SliceOf slice) {
            Slice answer = facts.answer(slice);
            return answer.paths();
        } else if (fact instanceof StoryFact.RelatedTo related) {
            return facts.answer(related);
        } else if (fact instanceof StoryFact.NeighboursOf neighbours) {
            Neighbours answer = facts.answer(neighbours);
            List<String> both = new ArrayList<>();
            answer.earlier().ifPresent(both::add);
            answer.later().ifPresent(both::add);
            return both;
        } else if (fact instanceof ListFact.Newest newest) {
            return facts.answer(newest);
        } else if (fact instanceof ListFact.AllOf all) {
            return facts.answer(all);
        } else if (fact instanceof ListFact.MonthRun run) {
            return facts.answer(run);
        } else if (fact instanceof ListFact.NewsWindow window) {
            return facts.answer(window);
        }
        return List.of();
    }
}
