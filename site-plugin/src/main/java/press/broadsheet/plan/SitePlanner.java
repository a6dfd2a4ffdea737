package press.broadsheet.plan;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
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
        lists();
        archive();
        pages();
        feeds();
        sitemaps();
        search();
        hostFiles();
        redirects();
        statics();
        claims.refuseFilesAmongFolders();
        return claims.plan();
    }

    private void stories() {
        for (Article article : site.articles()) {
            claims.add(new Output.ArticlePage(article.address(), article.path()), position(article));
            if (article.head().live().isPresent()) {
                live(article);
            }
        }
        for (Article article : site.expired()) {
            claims.add(new Output.ExpiredPage(article.address(), article.path()), position(article));
        }
        for (Article article : site.withdrawn()) {
            claims.add(new Output.WithdrawnPage(article.address(), article.path()), position(article));
        }
    }

    private void live(Article article) {
        claims.add(new Output.LiveUpdates(article.address(), article.path()), position(article));
        for (Settings.FeedFormat format : site.settings().feeds().formats()) {
            claims.add(new Output.LiveFeed(article.address(), article.path(), format), position(article));
        }
    }

    private void lists() {
        claims.add(new Output.HomePage());
        for (Scope.Kind kind : List.of(Scope.Kind.SECTION, Scope.Kind.TAG, Scope.Kind.SERIES, Scope.Kind.PLACE)) {
            for (Term term : site.terms(kind).values()) {
                list(
                        new Scope(kind, term.id()),
                        term.entry().map(entry -> entry.file().shown()));
            }
            if (kind != Scope.Kind.SECTION && !site.terms(kind).isEmpty()) {
                claims.add(new Output.TermIndex(kind));
            }
        }
        for (Author author : site.authors().values()) {
            list(
                    Scope.author(author.id()),
                    author.entry().map(entry -> entry.file().shown()));
        }
        if (!site.authors().isEmpty()) {
            claims.add(new Output.TermIndex(Scope.Kind.AUTHOR));
        }
        if (!site.list(Scope.CORRECTED).isEmpty()) {
            for (int number = 0; number <= site.amendments().pages(); number++) {
                claims.add(new Output.CorrectionsPage(number));
            }
        }
    }

    private void list(Scope scope, Optional<String> file) {
        Position position = file.map(Position::ofFile).orElse(Claims.MADE);
        for (int number = 0; number <= site.pages(scope); number++) {
            claims.add(new Output.ListPage(scope, number), position);
        }
    }

    private void archive() {
        List<YearMonth> months = site.months();
        if (months.isEmpty()) {
            return;
        }
        claims.add(new Output.ArchiveIndex());
        months.stream().map(YearMonth::getYear).distinct().forEach(year -> claims.add(new Output.YearPage(year)));
        months.forEach(month -> claims.add(new Output.MonthPage(month)));
    }

    private void pages() {
        for (Page page : site.pages().values()) {
            claims.add(
                    new Output.PlainPage(page.address(), page.path()),
                    Position.ofFile(page.entry().file().shown()));
        }
        claims.add(new Output.NotFoundPage());
    }

    private void feeds() {
        for (Scope scope : FeedScopes.of(site)) {
            for (Settings.FeedFormat format : site.settings().feeds().formats()) {
                claims.add(new Output.Feed(scope, format));
            }
        }
    }

    private void sitemaps() {
        claims.add(new Output.SitemapIndex());
        int pages = claims.plan().indexablePages().size();
        for (int part = 1; part == 1 || (part - 1) * SITEMAP_SIZE < pages; part++) {
            claims.add(new Output.PagesSitemap(part));
        }
        claims.add(new Output.NewsSitemap());
        for (YearMonth month : site.months()) {
            int stories = site.list(Scope.month(month)).size();
            for (int part = 1; (part - 1) * SITEMAP_SIZE < stories; part++) {
                claims.add(new Output.MonthSitemap(month, part));
            }
        }
    }

    private void search() {
        if (site.settings().search().index() == Settings.Search.Index.NONE) {
            return;
        }
        claims.add(new Output.SearchPage());
        claims.add(new Output.SearchManifest());
        claims.add(new Output.SearchNames());
        claims.add(new Output.OpenSearch());
        SearchCalendar calendar =
                new SearchCalendar(site.articles(), site.settings().timezone());
        for (SearchSegment segment : calendar.segments()) {
            for (int bucket = 0; bucket < segment.buckets(); bucket++) {
                claims.add(new Output.SearchShard(segment, bucket));
            }
            calendar.runs(segment).forEach(run -> claims.add(new Output.SearchCards(segment, run)));
        }
    }

    private void hostFiles() {
        for (Output.HostFile.Kind kind : Output.HostFile.Kind.values()) {
            boolean wanted = kind != Output.HostFile.Kind.CNAME
                    || !site.settings().host().cname().isEmpty();
            // A site's own static file of the same name is the better one.
            Output.HostFile file = new Output.HostFile(kind);
            if (wanted && sources.find(Root.STATIC, file.path()).isEmpty()) {
                claims.add(file);
            }
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
