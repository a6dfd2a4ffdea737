package press.broadsheet.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import press.broadsheet.content.ArticleHead;
import press.broadsheet.content.Content;
import press.broadsheet.content.Entry;
import press.broadsheet.content.Located;
import press.broadsheet.content.PageHead;
import press.broadsheet.content.Settings;
import press.broadsheet.content.TermHead;
import press.broadsheet.diagnostic.Code;
import press.broadsheet.diagnostic.Diagnostics;
import press.broadsheet.diagnostic.Position;

/** Makes the site of parsed content: what is live, which terms there are, and every address. */
public final class SiteAssembler {
    private final Settings settings;
    private final Slugger slugger;
    private final StoryNames names;
    private final Instant now;
    private final Publication publication;
    private final LiveDesk liveDesk;
    private final Editions editions;
    private final Diagnostics diagnostics;

    private final List<Article> live = new ArrayList<>();
    private final List<Article> expired = new ArrayList<>();
    private final List<Article> withdrawn = new ArrayList<>();
    private final List<Article> takenDown = new ArrayList<>();
    private final List<Held> held = new ArrayList<>();
    private final Map<String, Route> routes = new HashMap<>();
    private final SortedMap<String, Article> articlesHeld = new TreeMap<>();
    private final Map<String, List<String>> bySlug = new HashMap<>();
    private final Map<String, Claim> addresses = new HashMap<>();

    /** An assembler for one build; {@code drafts} makes drafts live. */
    public SiteAssembler(Settings settings, Instant now, boolean drafts, Diagnostics diagnostics) {
        this.settings = settings;
        this.slugger = new Slugger(settings.slugs());
        this.now = now;
        this.publication = new Publication(now, drafts);
        this.liveDesk = new LiveDesk(now);
        this.diagnostics = diagnostics;
        this.editions = new Editions(settings, diagnostics);
        this.names = new StoryNames(settings, slugger, editions);
    }

    /** The site; problems between files are reported, and the site is not fit for rendering if one is an error. */
    public Site assemble(Content content) {
        TermBook sections = new TermBook(Scope.Kind.SECTION, slugger, content.sections(), diagnostics);
        TermBook tags = new TermBook(Scope.Kind.TAG, slugger, content.tags(), diagnostics);
        TermBook series = new TermBook(Scope.Kind.SERIES, slugger, content.series(), diagnostics);
        TermBook places = new TermBook(Scope.Kind.PLACE, slugger, content.places(), diagnostics);
        AuthorBook authors = new AuthorBook(slugger, content.authors(), diagnostics);
        SectionCheck sectionCheck = new SectionCheck(settings, sections, slugger);
        for (Entry<ArticleHead> entry : content.articles()) {
            ArticleHead head = entry.head();
            Optional<Held> keptBack = publication.held(entry.file().path(), head);
            keptBack.ifPresent(held::add);
            boolean shown = keptBack.isEmpty();
            String section = section(entry, sections, shown, sectionCheck);
            String slug = names.slug(entry);
            Editions.Place place = editions.of(head.language(), entry.file().path(), StoryNames.ARTICLES);
            if (keptBack.map(held -> held.state() != Held.State.DRAFT).orElse(true)) {
                editions.claim("story", head.translation(), place);
            }
            Article article = new Article(
                    entry,
                    head.date().value().instant(),
                    names.address(entry, section, slug, place),
                    slug,
                    place.language(),
                    place.edition(),
                    section,
                    shown ? authors.credits(head.authors()) : List.of(),
                    terms(head.tags(), tags, shown),
                    terms(head.series(), series, shown),
                    terms(head.places(), places, shown),
                    liveDesk.shown(head),
                    liveDesk.running(head));
            place(article, keptBack);
        }
        authors.report(diagnostics);
        sectionCheck.report(diagnostics);
        settings.sections().forEach(id -> sections.declare(slugger.slug(id)));
        sections.fileIds().forEach(sections::declare);
        SortedMap<String, Page> pages = pages(content);
        editions.report();
        Map<Scope.Kind, SortedMap<String, Term>> terms = Map.of(
                Scope.Kind.SECTION, sections.terms(),
                Scope.Kind.TAG, tags.terms(),
                Scope.Kind.SERIES, series.terms(),
                Scope.Kind.PLACE, places.terms());
        SortedMap<String, Author> authorsById = authors.authors();
        routeTerms(content.sections(), sections.terms());
        routeTerms(content.tags(), tags.terms());
        routeTerms(content.series(), series.terms());
        routeTerms(content.places(), places.terms());
        for (Author author : authorsById.values()) {
            author.entry().ifPresent(entry -> routes.put(entry.file().path(), new Route.Live(author.address())));
        }
        live.sort(Article.OLDEST_FIRST);
        Map<String, Article> byPath = new HashMap<>();
        live.forEach(article -> byPath.put(article.path(), article));
        CuratedFront.Ids ids = (kind, spelling) -> switch (kind) {
            case TAG -> tags.id(spelling);
            case SERIES -> series.id(spelling);
            case PLACE -> places.id(spelling);
            case AUTHOR -> authors.id(spelling);
            default -> sections.id(spelling);
        };
        SortedMap<Scope, CuratedFront> fronts = new TreeMap<>();
        content.fronts().stream()
                .map(file -> CuratedFront.of(file, ids, settings))
                .forEach(front -> fronts.putIfAbsent(front.scope(), front));
        Map<Scope, List<Article>> scopes = ScopeIndex.of(live, settings.timezone());
        boolean notice = settings.expired() == Settings.Expired.NOTICE;
        Site site = new Site(new SiteParts(
                settings,
                now,
                byPath,
                List.copyOf(live),
                scopes,
                new Lending(settings, scopes).lists(live),
                terms,
                authorsById,
                pages,
                routes,
                slugIndex(),
                content.data(),
                fronts,
                ids,
                List.copyOf(held),
                Collections.unmodifiableSortedMap(articlesHeld),
                notice ? List.copyOf(expired) : List.of(),
                List.copyOf(withdrawn),
                Withdrawals.gone(takenDown, notice ? List.of() : expired)));
        new ReferenceCheck(site, diagnostics).check();
        fronts.values().forEach(new FrontCheck(site, diagnostics)::check);
        new SeriesCheck(site, diagnostics).check();
        new NewsletterCheck(site, diagnostics).check();
        return site;
    }

    private void place(Article article, Optional<Held> keptBack) {
        index(article.slug(), article.path());
        index(article.entry().stem(), article.path());
        if (keptBack.isEmpty()) {
            live.add(article);
            liveDesk.tell(article.entry(), diagnostics);
        } else {
            routes.put(article.path(), new Route.Held());
            articlesHeld.put(article.path(), article);
            if (keptBack.get().state() == Held.State.EXPIRED) {
                expired.add(article);
            } else if (keptBack.get().state() == Held.State.WITHDRAWN) {
                boolean told =
                        article.head().withdrawn().filter(each -> !each.gone()).isPresent();
                (told ? withdrawn : takenDown).add(article);
            }
        }
        if (keptBack.isEmpty() || keptBack.get().state() != Held.State.DRAFT) {
            claim(
                    article.address(),
                    article.head()
                            .permalink()
                            .map(Located::position)
                            .orElse(article.head()
                                    .slug()
                                    .map(Located::position)
                                    .orElseGet(() -> Position.ofFile(
                                            article.entry().file().shown()))),
                    keptBack.isEmpty());
        }
    }

    /**
     * Notices a story that waits for an address another has: told now, and not on the day it goes up. Of
     * two that are live the plan tells.
     */
    private void claim(String address, Position position, boolean live) {
        Claim before = addresses.putIfAbsent(address, new Claim(position, live));
        if (before != null && !(before.live() && live)) {
            diagnostics.report(
                    Code.ADDRESS_CLASH,
                    position,
                    "the address " + address + " is also that of "
                            + before.position().path(),
                    "give one of them another slug");
        }
    }

    private record Claim(Position position, boolean live) {}

    private String section(Entry<ArticleHead> entry, TermBook sections, boolean shown, SectionCheck check) {
        Optional<Located<String>> written = entry.head().section();
        String spelling = written.map(Located::value)
                .orElseGet(() -> names.section(entry.file().path()));
        String id = sections.id(spelling);
        if (shown) {
            sections.use(spelling);
            check.used(
                    id,
                    spelling,
                    written.map(Located::position)
                            .orElseGet(() -> Position.ofFile(entry.file().shown())));
        }
        return id;
    }

    private static List<String> terms(List<Located<String>> written, TermBook book, boolean shown) {
        if (written.isEmpty()) {
            return List.of();
        }
        List<String> ids = new ArrayList<>(written.size());
        for (Located<String> term : written) {
            String id = shown ? book.use(term.value()) : book.id(term.value());
            if (!ids.contains(id)) {
                ids.add(id);
            }
        }
        return List.copyOf(ids);
    }

    private SortedMap<String, Page> pages(Content content) {
        SortedMap<String, Page> pages = new TreeMap<>();
        for (Entry<PageHead> entry : content.pages()) {
            String path = entry.file().path();
            if (entry.head().draft()) {
                routes.put(path, new Route.Held());
                continue;
            }
            Editions.Place place = editions.of(entry.head().language(), path, StoryNames.PAGES);
            editions.claim("page", entry.head().translation(), place);
            String address = names.pageAddress(entry, place);
            Page page = new Page(entry, address, place.language(), place.edition());
            pages.put(path, page);
            routes.put(path, new Route.Live(address));
            claim(address, Position.ofFile(entry.file().shown()), true);
        }
        return pages;
    }

    private void routeTerms(List<Entry<TermHead>> entries, SortedMap<String, Term> terms) {
        for (Entry<TermHead> entry : entries) {
            Term term = terms.get(slugger.slug(entry.stem()));
            routes.put(entry.file().path(), term == null ? new Route.Held() : new Route.Live(term.address()));
        }
    }

    /** Most slugs are those of one story, whose list needs no room to grow. */
    private void index(String slug, String path) {
        List<String> paths = bySlug.getOrDefault(slug, List.of());
        if (paths.isEmpty()) {
            bySlug.put(slug, List.of(path));
        } else if (!paths.get(paths.size() - 1).equals(path)) {
            if (paths.size() == 1) {
                paths = new ArrayList<>(paths);
                bySlug.put(slug, paths);
            }
            paths.add(path);
        }
    }

    private Map<String, List<String>> slugIndex() {
        Map<String, List<String>> index = new HashMap<>();
        bySlug.forEach((slug, paths) -> index.put(
                slug, paths.size() == 1 ? paths : paths.stream().sorted().toList()));
        return index;
    }
}
