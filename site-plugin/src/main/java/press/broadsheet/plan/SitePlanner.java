package press.broadsheet.plan;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import press.broadsheet.content.Language;
import press.broadsheet.content.Located;
import press.broadsheet.content.Settings;
import press.broadsheet.diagnostic.Diagnostics;
import press.broadsheet.diagnostic.Position;
import press.broadsheet.model.Article;
import press.broadsheet.model.Author;
import press.broadsheet.model.Page;
import press.broadsheet.model.Scope;
import press.broadsheet.model.SearchCalendar;
import press.broadsheet.model.SearchSegment;
import press.broadsheet.model.Site;
import press.broadsheet.model.Term;
import press.broadsheet.source.Root;
import press.broadsheet.source.SourceFile;
import press.broadsheet.source.SourceTree;

/** Decides every output of a site. Files copied because some page uses them come later, from the traces. */
public final class SitePlanner {
    /** The most addresses one sitemap holds: far under the protocol's 50,000, so that a file stays small. */
    public static final int SITEMAP_SIZE = 10_000;

    private final Site site;
    private final SourceTree sources;
    private final Claims claims;

    /** A planner for one build. */
    public SitePlanner(Site site, SourceTree sources, Diagnostics diagnostics) {
        this.site = site;
        this.sources = sources;
        this.claims = new Claims(diagnostics);
    }

    /** The plan; two outputs with one path are reported. */
    public SitePlan plan() {
        stories();
        List<String> editions =
                site.settings().languages().stream().map(Language::prefix).toList();
        editions.forEach(this::lists);
        editions.forEach(this::archive);
        newsletters();
        pages();
        editions.forEach(this::feeds);
        claims.add(new Output.SitemapIndex());
        editions.forEach(this::sitemaps);
        editions.forEach(this::search);
        hostFiles();
        keyFile();
        redirects();
        statics();
        claims.refuseFilesAmongFolders();
        return claims.plan();
    }

    private void stories() {
        for (Article article : site.articles()) {
            claims.add(new Output.ArticlePage(article.address(), article.path(), article.edition()), position(article));
            if (article.head().live().isPresent()) {
                live(article);
            }
        }
        for (Article article : site.expired()) {
            claims.add(new Output.ExpiredPage(article.address(), article.path(), article.edition()), position(article));
        }
        for (Article article : site.withdrawn()) {
            claims.add(
                    new Output.WithdrawnPage(article.address(), article.path(), article.edition()), position(article));
        }
    }

    private void live(Article article) {
        claims.add(new Output.LiveUpdates(article.address(), article.path(), article.edition()), position(article));
        for (Settings.FeedFormat format : site.settings().feeds().formats()) {
            claims.add(
                    new Output.LiveFeed(article.address(), article.path(), article.edition(), format),
                    position(article));
        }
    }

    /** An edition in another language has what the stories of its lists carry; without any it has a home page alone. */
    private void lists(String edition) {
        claims.add(new Output.HomePage(edition));
        for (Scope.Kind kind : List.of(Scope.Kind.SECTION, Scope.Kind.TAG, Scope.Kind.SERIES, Scope.Kind.PLACE)) {
            boolean any = false;
            for (Term term : site.terms(kind).values()) {
                any |= list(
                        new Scope(kind, term.id(), edition),
                        term.entry().map(entry -> entry.file().shown()));
            }
            if (kind != Scope.Kind.SECTION && any) {
                claims.add(new Output.TermIndex(edition, kind));
            }
        }
        boolean authors = false;
        for (Author author : site.authors().values()) {
            authors |= list(
                    Scope.author(author.id()).in(edition),
                    author.entry().map(entry -> entry.file().shown()));
        }
        if (authors) {
            claims.add(new Output.TermIndex(edition, Scope.Kind.AUTHOR));
        }
        if (site.hasCorrections(edition)) {
            for (int number = 0; number <= site.amendments(edition).pages(); number++) {
                claims.add(new Output.CorrectionsPage(edition, number));
            }
        }
    }

    private boolean list(Scope scope, Optional<String> file) {
        if (!site.editions().hasFront(scope)) {
            return false;
        }
        Position position = file.map(Position::ofFile).orElse(Claims.MADE);
        for (int number = 0; number <= site.pages(scope); number++) {
            claims.add(new Output.ListPage(scope, number), position);
        }
        return true;
    }

    private void archive(String edition) {
        List<YearMonth> months = site.archive(edition);
        if (months.isEmpty()) {
            return;
        }
        claims.add(new Output.ArchiveIndex(edition));
        months.stream()
                .map(YearMonth::getYear)
                .distinct()
                .forEach(year -> claims.add(new Output.YearPage(edition, year)));
        months.forEach(month -> claims.add(new Output.MonthPage(edition, month)));
    }

    private void newsletters() {
        site.issues().forEach((id, issues) -> {
            String edition = issues.edition();
            for (int number = 0; number <= issues.pages(); number++) {
                claims.add(new Output.IssuesPage(edition, id, number));
            }
            for (LocalDate day : issues.all()) {
                claims.add(new Output.IssuePage(edition, id, day.toString()));
                claims.add(new Output.IssueText(edition, id, day.toString()));
            }
            for (Settings.FeedFormat format : site.settings().feeds().formats()) {
                claims.add(new Output.IssuesFeed(edition, id, format));
            }
        });
    }

    private void pages() {
        for (Page page : site.pages().values()) {
            claims.add(
                    new Output.PlainPage(page.address(), page.path(), page.edition()),
                    Position.ofFile(page.entry().file().shown()));
        }
        claims.add(new Output.NotFoundPage());
    }

    private void feeds(String edition) {
        if (has(edition)) {
            feedsOf(edition);
        }
    }

    private void feedsOf(String edition) {
        for (Scope scope : FeedScopes.of(site, edition)) {
            for (Settings.FeedFormat format : site.settings().feeds().formats()) {
                claims.add(new Output.Feed(scope, format));
            }
        }
    }

    /** The main edition has all that belongs to a site; one in another language nothing for what it has not. */
    private boolean has(String edition) {
        return edition.isEmpty() || !site.list(Scope.all(edition)).isEmpty();
    }

    private void sitemaps(String edition) {
        int pages = claims.plan().indexablePages(edition).size();
        for (int part = 1; part == 1 || (part - 1) * SITEMAP_SIZE < pages; part++) {
            claims.add(new Output.PagesSitemap(edition, part));
        }
        if (has(edition)) {
            claims.add(new Output.NewsSitemap(edition));
        }
        for (YearMonth month : site.months(edition)) {
            int stories = site.list(Scope.month(month).in(edition)).size();
            for (int part = 1; (part - 1) * SITEMAP_SIZE < stories; part++) {
                claims.add(new Output.MonthSitemap(edition, month, part));
            }
        }
    }

    private void search(String edition) {
        if (site.settings().search().index() == Settings.Search.Index.NONE || !has(edition)) {
            return;
        }
        claims.add(new Output.SearchPage(edition));
        claims.add(new Output.SearchManifest(edition));
        claims.add(new Output.SearchNames(edition));
        claims.add(new Output.OpenSearch(edition));
        SearchCalendar calendar = site.searchCalendar(edition);
        for (SearchSegment segment : calendar.segments()) {
            for (int bucket = 0; bucket < segment.buckets(); bucket++) {
                claims.add(new Output.SearchShard(segment, bucket));
            }
            calendar.runs(segment).forEach(run -> claims.add(new Output.SearchCards(segment, run)));
        }
    }

    private void hostFiles() {
        for (Output.HostFile.Kind kind : Output.HostFile.Kind.values()) {
            boolean wanted = HostDomain.wants(kind, site.settings());
            // A site's own static file of the same name is the better one.
            Output.HostFile file = new Output.HostFile(kind);
            if (wanted && sources.find(Root.STATIC, file.path()).isEmpty()) {
                claims.add(file);
            }
        }
    }

    private void keyFile() {
        String key = site.settings().publish().after().indexNow();
        Output.KeyFile file = new Output.KeyFile(key);
        if (!key.isEmpty() && sources.find(Root.STATIC, file.path()).isEmpty()) {
            claims.add(file);
        }
    }

    private void redirects() {
        for (Redirect redirect : Redirects.of(site)) {
            claims.addRedirect(redirect);
        }
    }

    private void statics() {
        for (SourceFile file : sources.all(Root.STATIC)) {
            claims.add(new Output.Copy("/" + file.path(), Root.STATIC, file.path()), Position.ofFile(file.shown()));
        }
    }

    private static Position position(Article article) {
        return article.head()
                .permalink()
                .map(Located::position)
                .orElseGet(() -> Position.ofFile(article.entry().file().shown()));
    }
}
