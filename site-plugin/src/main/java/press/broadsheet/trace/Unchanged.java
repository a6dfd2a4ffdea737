package press.broadsheet.trace;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import press.broadsheet.model.Article;
import press.broadsheet.model.Scope;
import press.broadsheet.model.SearchSegment;
import press.broadsheet.model.Site;

/**
 * Says of many facts that their answers are those of the last build without working them out. It may say
 * "not surely" of anything; what it says is sure must be, because each answer is a function of what was
 * compared:
 *
 * <ul>
 *   <li>a story's card, detail and body: of its file, of the settings and of what the site decided about it;
 *   <li>a list, a page of it, its length: of which stories are in it and when they were published;
 *   <li>a story's neighbours: of the list of its section; the stories related to it: of the older parts of
 *       the lists of its tags, unless it names some itself;
 *   <li>a story's versions: of the stories that share its key;
 *   <li>the words and the stories of a part of the search index: of the stories of its months;
 *   <li>a picture and its copies: of its bytes and the settings;
 *   <li>names, addresses, lists, pictures and all that is of the site as a whole but its clock: of all but the texts
 *       of stories, where nothing else was changed.
 * </ul>
 */
final class Unchanged {
    private final Site site;
    private final SiteStamps before;
    private final SiteStamps now;
    private final boolean settings;
    private final boolean frame;
    /** Lists in which a story came, went or moved, with the earliest time of such a change. */
    private final Map<Scope, Instant> moved = new HashMap<>();
    /** Lists with a story that changed in any way. */
    private final Set<Scope> touched = new HashSet<>();
    /** The months of either, by the prefixes of their editions. */
    private final Map<String, NavigableSet<YearMonth>> movedMonths;

    private final Map<String, NavigableSet<YearMonth>> touchedMonths;
    /** Stories that came, went or changed in any way. */
    private final Set<String> differing = new HashSet<>();

    /**
     * @param edited the paths of the live stories but for whose texts the site is the last one, at an instant up to
     *     which the clock changes nothing, with the same other sources and the same plan; empty if it is another
     */
    Unchanged(Site site, SiteStamps before, SiteStamps now, Optional<List<String>> edited) {
        this.site = site;
        this.frame = edited.isPresent();
        this.before = before;
        this.now = now;
        this.settings = !before.equals(SiteStamps.NONE) && before.settings().equals(now.settings());
        if (settings && frame) {
            edited.orElseThrow().forEach(this::edit);
        } else if (settings) {
            before.stories().forEach((path, story) -> {
                SiteStamps.Story later = now.stories().get(path);
                if (later == null) {
                    differing.add(path);
                    move(story, story.scopes());
                } else if (!later.digest().equals(story.digest())) {
                    differing.add(path);
                    compare(story, later);
                } else if (!later.scopes().equals(story.scopes())) {
                    // a version elsewhere came or went: other editions list this story, or no longer do
                    compare(story, later);
                }
            });
            now.stories().forEach((path, story) -> {
                if (!before.stories().containsKey(path)) {
                    differing.add(path);
                    move(story, story.scopes());
                }
            });
        }
        this.movedMonths = months(moved.keySet());
        this.touchedMonths = months(touched);
    }

    private void edit(String path) {
        differing.add(path);
        touched.addAll(requireNonNull(now.stories().get(path)).scopes());
    }

    private static Map<String, NavigableSet<YearMonth>> months(Collection<Scope> scopes) {
        Map<String, NavigableSet<YearMonth>> months = new HashMap<>();
        for (Scope scope : scopes) {
            if (scope.kind() == Scope.Kind.MONTH) {
                months.computeIfAbsent(scope.edition(), edition -> new TreeSet<>())
                        .add(YearMonth.parse(scope.id()));
            }
        }
        return months;
    }

    private void compare(SiteStamps.Story old, SiteStamps.Story later) {
        touched.addAll(old.scopes());
        touched.addAll(later.scopes());
        if (old.published().equals(later.published())) {
            move(old, without(old.scopes(), later.scopes()));
            move(later, without(later.scopes(), old.scopes()));
        } else {
            move(old, old.scopes());
            move(later, later.scopes());
        }
    }

    private static List<Scope> without(List<Scope> scopes, List<Scope> others) {
        return scopes.stream().filter(scope -> !others.contains(scope)).toList();
    }

    private void move(SiteStamps.Story story, List<Scope> scopes) {
        touched.addAll(scopes);
        for (Scope scope : scopes) {
            moved.merge(scope, story.published(), (a, b) -> a.isBefore(b) ? a : b);
        }
    }

    /** Whether the answer is surely that of the last build. */
    boolean surely(Fact<?> fact) {
        if (!settings) {
            return false;
        }
        if (frame) {
            return inFrame(fact);
        }
        if (fact instanceof StoryFact.StoryCard card) {
            return sameStory(card.path());
        } else if (fact instanceof StoryFact.StoryDetail detail) {
            return sameStory(detail.path());
        } else if (fact instanceof StoryFact.CoverageOf coverage) {
            return sameStory(coverage.path());
        } else if (fact instanceof StoryFact.LatestUpdates latest) {
            return sameStory(latest.path());
        } else if (fact instanceof StoryFact.LastChange change) {
            return sameStory(change.path());
        } else if (fact instanceof StoryFact.BodyText body) {
            return sameStory(body.path());
        } else if (fact instanceof StoryFact.BodyLine line) {
            return sameStory(line.path());
        } else if (fact instanceof StoryFact.VersionsOf versions) {
            return sameVersions(versions.path());
        } else if (fact instanceof StoryFact.NeighboursOf neighbours) {
            return sameNeighbours(neighbours.path());
        } else if (fact instanceof StoryFact.RelatedTo related) {
            return sameRelated(related.path());
        } else if (fact instanceof ListFact.SliceOf slice) {
            return !moved.containsKey(slice.scope());
        } else if (fact instanceof ListFact.Newest newest) {
            return !moved.containsKey(newest.scope());
        } else if (fact instanceof ListFact.AllOf all) {
            return !moved.containsKey(all.scope());
        } else if (fact instanceof ListFact.CountOf count) {
            return !moved.containsKey(count.scope());
        } else if (fact instanceof ListFact.MonthRun run) {
            return !moved.containsKey(Scope.month(run.month()).in(run.edition()));
        } else if (fact instanceof ListFact.MonthChanged month) {
            return !touched.contains(Scope.month(month.month()).in(month.edition()));
        } else if (fact instanceof SearchFact.SearchWords words) {
            return none(touchedMonths, words.segment());
        } else if (fact instanceof SearchFact.SearchRun run) {
            return none(movedMonths, run.segment());
        } else if (fact instanceof FileFact.MediaOf media) {
            return sameMedia(media.path());
        } else if (fact instanceof FileFact.MediaAddress address) {
            return sameMedia(address.path());
        } else if (fact instanceof FileFact.MediaLength length) {
            return sameMedia(length.path());
        } else if (fact instanceof FileFact.CopiesOf copies) {
            return sameMedia(copies.path());
        } else if (fact instanceof FileFact.CopyLength length) {
            return sameMedia(length.path());
        }
        return false;
    }

    /** The same where nothing but the texts of some live stories differs. */
    private boolean inFrame(Fact<?> fact) {
        if (fact instanceof StoryFact.StoryCard card) {
            return !differing.contains(card.path());
        } else if (fact instanceof StoryFact.StoryDetail detail) {
            return !differing.contains(detail.path());
        } else if (fact instanceof StoryFact.CoverageOf coverage) {
            return !differing.contains(coverage.path());
        } else if (fact instanceof StoryFact.LatestUpdates latest) {
            return !differing.contains(latest.path());
        } else if (fact instanceof StoryFact.LastChange change) {
            return !differing.contains(change.path());
        } else if (fact instanceof StoryFact.BodyText body) {
            return !differing.contains(body.path());
        } else if (fact instanceof StoryFact.BodyLine line) {
            return !differing.contains(line.path());
        } else if (fact instanceof ListFact.MonthChanged month) {
            return !touched.contains(Scope.month(month.month()).in(month.edition()));
        } else if (fact instanceof SearchFact.SearchWords words) {
            return none(touchedMonths, words.segment());
        }
        return !(fact instanceof ListFact.NewsWindow
                || fact instanceof SiteFact.Now
                || fact instanceof SiteFact.Today
                || fact instanceof SiteFact.ThisYear
                // what is wrong with data is told when it is read
                || fact instanceof FileFact.DataAt);
    }

    private boolean sameStory(String path) {
        return now.stories().containsKey(path) && !differing.contains(path);
    }

    /** Whether none of the months is one of a segment's. */
    private static boolean none(Map<String, NavigableSet<YearMonth>> ofEditions, SearchSegment segment) {
        NavigableSet<YearMonth> months = ofEditions.get(segment.edition());
        if (months == null) {
            return true;
        }
        YearMonth next = months.ceiling(segment.firstMonth());
        return next == null || next.isAfter(segment.lastMonth());
    }

    private boolean sameMedia(String path) {
        return before.media().containsKey(path)
                && now.media().containsKey(path)
                && before.media().get(path).equals(now.media().get(path));
    }

    private boolean sameNeighbours(String path) {
        return sameStory(path)
                && site.article(path)
                        .map(article -> !moved.containsKey(
                                Scope.section(article.section()).in(article.edition())))
                        .orElse(false);
    }

    private boolean sameVersions(String path) {
        return sameStory(path)
                && site.article(path)
                        .map(article -> article.head()
                                .translation()
                                .map(key -> !touched.contains(Scope.versions(key.value())))
                                .orElse(true))
                        .orElse(false);
    }

    private boolean sameRelated(String path) {
        return sameStory(path) && site.article(path).map(this::sameEarlier).orElse(false);
    }

    private boolean sameEarlier(Article article) {
        if (!article.head().related().isEmpty()) {
            return false;
        }
        for (String tag : article.tags()) {
            Instant change = moved.get(new Scope(Scope.Kind.TAG, tag, article.edition()));
            if (change != null && !change.isAfter(article.published())) {
                return false;
            }
        }
        return true;
    }
}
