package press.broadsheet.model;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import press.broadsheet.content.Language;
import press.broadsheet.content.Settings;
import press.broadsheet.source.SourceFile;

/**
 * The site at one instant: immutable, and the only thing that answers questions about stories. Every
 * list is in an order that depends on the content alone.
 */
public final class Site {
    private final SiteParts parts;
    private final Settings settings;
    private final Instant now;
    private final Map<String, Article> articles;
    private final List<Article> oldestFirst;
    private final Map<Scope, List<Article>> scopes;
    private final Lending lending;
    private final Map<Scope.Kind, SortedMap<String, Term>> terms;
    private final SortedMap<String, Author> authors;
    private final SortedMap<String, Page> pages;
    private final Map<String, Route> routes;
    private final Map<String, List<String>> bySlug;
    private final SortedMap<String, SourceFile> data;
    private final List<Held> held;
    private final SortedMap<String, Article> keptBack;
    private final List<Article> expired;
    private final List<Article> withdrawn;
    private final List<String> gone;
    private final Related related;
    private final SortedSet<String> paths = new TreeSet<>();
    private final Fronts fronts;
    private final SeriesOrder series;
    private final CuratedFront.Ids ids;
    private final SortedMap<String, Issues> issues;
    private final Map<String, Amendments> amendments = new HashMap<>();
    private final EditionTerms editions;
    private final Map<String, SearchCalendar> searchCalendars = new HashMap<>();

    Site(SiteParts parts) {
        this.parts = parts;
        this.settings = parts.settings();
        this.now = parts.now();
        this.articles = parts.articles();
        this.oldestFirst = parts.oldestFirst();
        this.scopes = parts.scopes();
        this.lending = new Lending(settings, scopes);
        this.terms = parts.terms();
        this.authors = parts.authors();
        this.pages = parts.pages();
        this.routes = parts.routes();
        this.bySlug = parts.bySlug();
        this.data = parts.data();
        this.held = parts.held();
        this.keptBack = parts.keptBack();
        this.expired = parts.expired();
        this.withdrawn = parts.withdrawn();
        this.gone = parts.gone();
        this.ids = parts.ids();
        this.related = new Related(this);
        this.fronts = new Fronts(this, parts.fronts());
        this.series = new SeriesOrder(this);
        this.issues = new TreeMap<>();
        settings.newsletters().forEach(letter -> issues.put(letter.id(), new Issues(this, letter)));
        for (Language language : settings.languages()) {
            List<Article> corrected = list(Scope.CORRECTED.in(language.prefix()));
            amendments.put(
                    language.prefix(),
                    new Amendments(corrected, settings.pagination().size()));
            searchCalendars.put(
                    language.prefix(),
                    new SearchCalendar(language.prefix(), list(Scope.all(language.prefix())), settings.timezone()));
        }
        this.editions = new EditionTerms(this);
    }

    /**
     * The same site with other texts of some live stories, at an instant up to which the clock changes nothing.
     *
     * @param edited these in the place of those of their paths; all that decides anything about other stories, or about
     *     their places among them, is the same
     */
    public Site with(List<Article> edited, Instant instant) {
        return new Site(parts.with(edited, instant));
    }

    /** The site's settings. */
    public Settings settings() {
        return settings;
    }

    /** The instant this is the site of. */
    public Instant now() {
        return now;
    }

    /** The live story of a path in the content folder. */
    public Optional<Article> article(String path) {
        return Optional.ofNullable(articles.get(path));
    }

    /** All live stories of all editions, oldest first. */
    public List<Article> articles() {
        return oldestFirst;
    }

    /** How the search index of the live stories of the edition of a prefix is cut. */
    public SearchCalendar searchCalendar(String edition) {
        return Objects.requireNonNull(searchCalendars.get(edition), edition);
    }

    /** The live stories of a scope that are its edition's own, oldest first. */
    public List<Article> list(Scope scope) {
        return scopes.getOrDefault(scope, List.of());
    }

    /** The same with those of the main language that its edition has no version of, where lists show them. */
    public List<Article> shown(Scope scope) {
        List<Article> shown = parts.lent().get(scope);
        return shown == null ? list(scope) : shown;
    }

    /** The scopes that list a story, those it is lent to included. */
    public List<Scope> scopes(Article article) {
        List<Scope> own = ScopeIndex.scopes(article, settings.timezone());
        own.addAll(lending.scopes(article));
        return own;
    }

    /** The newest stories that a scope lists, newest first. */
    public List<String> newest(Scope scope, int count) {
        return Listing.newest(shown(scope), count, Article::path);
    }

    /** The newest of a scope's own stories, newest first. */
    public List<String> newestOwn(Scope scope, int count) {
        return Listing.newest(list(scope), count, Article::path);
    }

    /** The stories on the front of a scope. */
    public Slice front(Scope scope) {
        return Listing.slice(shown(scope), settings.pagination().size(), 0);
    }

    /** The stories on a numbered list page of a scope, from 1 for the oldest. */
    public Slice page(Scope scope, int number) {
        return Listing.slice(shown(scope), settings.pagination().size(), number);
    }

    /** How many numbered list pages a scope has behind its front. */
    public int pages(Scope scope) {
        return Listing.pages(shown(scope).size(), settings.pagination().size());
    }

    /** All stories that a scope lists, newest first. */
    public List<String> all(Scope scope) {
        List<Article> all = shown(scope);
        return Listing.newest(all, all.size(), Article::path);
    }

    /** The stories of an edition published after an instant, newest first, at most {@code limit}. */
    public List<String> since(String edition, Instant instant, int limit) {
        List<Article> all = list(Scope.all(edition));
        int from = all.size();
        while (from > 0
                && all.size() - from < limit
                && all.get(from - 1).published().isAfter(instant)) {
            from--;
        }
        return Listing.newestFirst(all, from, all.size(), Article::path);
    }

    /** All corrections of an edition, by the time they were made. */
    public Amendments amendments(String edition) {
        return amendments.getOrDefault(edition, Amendments.NONE);
    }

    /** The issues of each newsletter, by its id. */
    public SortedMap<String, Issues> issues() {
        return Collections.unmodifiableSortedMap(issues);
    }

    /** The months in which an edition's own stories were published, newest first. */
    public List<YearMonth> months(String edition) {
        return months(edition, scopes.keySet());
    }

    /** The months whose lists in an edition have stories, newest first. */
    public List<YearMonth> archive(String edition) {
        Set<Scope> listed = new HashSet<>(scopes.keySet());
        listed.addAll(parts.lent().keySet());
        return months(edition, listed);
    }

    private static List<YearMonth> months(String edition, Set<Scope> scopes) {
        List<YearMonth> months = new ArrayList<>();
        for (Scope scope : scopes) {
            if (scope.kind() == Scope.Kind.MONTH && scope.edition().equals(edition)) {
                months.add(YearMonth.parse(scope.id()));
            }
        }
        months.sort(java.util.Comparator.reverseOrder());
        return List.copyOf(months);
    }

    /** Terms of one kind by id: sections, tags, series or places. */
    public SortedMap<String, Term> terms(Scope.Kind kind) {
        return terms.getOrDefault(kind, java.util.Collections.emptySortedMap());
    }

    /** What stands in which edition, and which versions there are. */
    public EditionTerms editions() {
        return editions;
    }

    /** Section ids in the order of the paper: as set, then by their files' order, then by id. */
    public List<String> sectionOrder() {
        return SectionOrder.of(settings.sections(), terms(Scope.Kind.SECTION));
    }

    /** Authors by id. */
    public SortedMap<String, Author> authors() {
        return authors;
    }

    /** Plain pages by path in the content folder. */
    public SortedMap<String, Page> pages() {
        return pages;
    }

    /** Where the content file of a path is to be found. */
    public Route route(String path) {
        Article story = articles.get(path);
        return story != null ? new Route.Live(story.address()) : routes.getOrDefault(path, new Route.Absent());
    }

    /** Paths of all stories, live or held, whose slug or file name this is, sorted. */
    public List<String> bySlug(String slug) {
        return bySlug.getOrDefault(slug, List.of());
    }

    /**
     * Paths that one which leads nowhere may have meant: those in its folder, and those of the same name
     * elsewhere. Few, so that ten thousand mistakes do not each search the archive.
     */
    public List<String> candidates(String path) {
        String folder = path.substring(0, path.lastIndexOf('/') + 1);
        List<String> candidates = new ArrayList<>(bySlug(Names.stem(path)));
        sortedPaths().subSet(folder, folder + Character.MAX_VALUE).stream()
                .limit(500)
                .forEach(candidates::add);
        return candidates;
    }

    /** Made when the first mistake asks for it. */
    private synchronized SortedSet<String> sortedPaths() {
        if (paths.isEmpty()) {
            paths.addAll(routes.keySet());
            paths.addAll(articles.keySet());
        }
        return paths;
    }

    /** All slugs and file names of stories. */
    java.util.Set<String> slugs() {
        return bySlug.keySet();
    }

    /** The list of the stories of a section, tag, series, place or author, as any spelling names it. */
    public Scope scopeOf(Scope.Kind kind, String spelling) {
        return new Scope(kind, ids.id(kind, spelling));
    }

    /** What the curated front of all stories, or of a section, shows now; empty if nobody curates it. */
    public Optional<Front> curated(Scope scope) {
        return fronts.front(scope);
    }

    /** The later instants at which the clock alone changes a curated front, in order. */
    public List<Instant> frontChanges() {
        return fronts.changes();
    }

    /** The parts of a series in its order; none if it is too long for each of its stories to show all. */
    public Parts parts(Scope series) {
        return this.series.whole(series);
    }

    /** The parts of a series that one of its stories shows: all of them, or of a long series the nearest. */
    public Parts parts(String series, String story) {
        Scope scope = new Scope(
                Scope.Kind.SERIES, series, article(story).map(Article::edition).orElse(""));
        return this.series.near(scope, story);
    }

    /** Data files by their path under {@code data/}. */
    public SortedMap<String, SourceFile> data() {
        return data;
    }

    /** The stories kept back, by path. */
    public List<Held> held() {
        return held;
    }

    /** The stories kept back as they will be when they are live, by path; they have no credits yet. */
    public SortedMap<String, Article> keptBack() {
        return keptBack;
    }

    /** Stories whose time has passed, by path. */
    public List<Article> expired() {
        return expired;
    }

    /** Stories that were taken back, by path: a note stands at their addresses. */
    public List<Article> withdrawn() {
        return withdrawn;
    }

    /** The same, those taken back last first. */
    public List<String> withdrawals(String edition) {
        return Withdrawals.lastFirst(withdrawn.stream()
                .filter(article -> article.edition().equals(edition))
                .toList());
    }

    /** Whether there is anything to tell on a page of corrections. */
    public boolean hasCorrections(String edition) {
        return !list(Scope.CORRECTED.in(edition)).isEmpty()
                || withdrawn.stream().anyMatch(article -> article.edition().equals(edition));
    }

    /** Addresses at which nothing is shown any more, sorted. */
    public List<String> gone() {
        return gone;
    }

    /** The stories published just before and after one in its section. */
    public Neighbours neighbours(Article article) {
        List<Article> section = list(Scope.section(article.section()).in(article.edition()));
        int at = java.util.Collections.binarySearch(section, article, Article.OLDEST_FIRST);
        if (at < 0) {
            return new Neighbours(Optional.empty(), Optional.empty());
        }
        return new Neighbours(
                at > 0 ? Optional.of(section.get(at - 1).path()) : Optional.empty(),
                at + 1 < section.size() ? Optional.of(section.get(at + 1).path()) : Optional.empty());
    }

    /** The stories to read after one: as its {@code related} says, then by shared rare tags and nearness in time. */
    public List<String> related(Article article, int count) {
        return related.of(article, count);
    }
}
