package press.broadsheet.build;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import press.broadsheet.content.Entry;
import press.broadsheet.model.Article;
import press.broadsheet.model.Held;
import press.broadsheet.model.Scope;
import press.broadsheet.model.Site;
import press.broadsheet.model.Term;
import press.broadsheet.plan.Output;
import press.broadsheet.plan.SitePlan;

/** Which files the pages of one build are written from, and which stories are still to come. Any thread may ask. */
public final class Origins {
    private final Path project;
    private final Site site;
    private final SitePlan plan;

    Origins(Path project, Site site, SitePlan plan) {
        this.project = project;
        this.site = site;
        this.plan = plan;
    }

    /**
     * The file that a page is written from.
     *
     * @param shown its path as told to the user, relative to the project
     * @param place where it lies
     */
    public record Origin(String shown, Path place) {}

    /**
     * A story that the site of this build does not show yet, but that of a later instant does.
     *
     * @param title its headline
     * @param address where it will be, from the site's root
     * @param until when that is
     */
    public record Waiting(String title, String address, Instant until) {}

    /**
     * The file of a page, if it has one of its own: of a story, a page, an author or a term.
     *
     * @param file the page's path in the output folder
     */
    public Optional<Origin> of(String file) {
        return plan.at(file)
                .flatMap(this::entry)
                .filter(entry -> !entry.file().bundled())
                .map(entry -> {
                    String shown = entry.file().shown();
                    return new Origin(shown, project.resolve(shown));
                });
    }

    private Optional<? extends Entry<?>> entry(Output output) {
        if (output instanceof Output.PlainPage page) {
            return Optional.ofNullable(site.pages().get(page.page())).map(found -> found.entry());
        }
        if (output instanceof Output.ListPage list) {
            return ofList(list.scope());
        }
        return article(output).map(Article::entry);
    }

    private Optional<? extends Entry<?>> ofList(Scope scope) {
        return switch (scope.kind()) {
            case AUTHOR -> Optional.ofNullable(site.authors().get(scope.id())).flatMap(author -> author.entry());
            case SECTION, TAG, SERIES, PLACE ->
                Optional.ofNullable(site.terms(scope.kind()).get(scope.id())).flatMap(Term::entry);
            default -> Optional.empty();
        };
    }

    private Optional<Article> article(Output output) {
        String path = "";
        if (output instanceof Output.ArticlePage page) {
            path = page.article();
        } else if (output instanceof Output.ExpiredPage page) {
            path = page.article();
        } else if (output instanceof Output.WithdrawnPage page) {
            path = page.article();
        }
        String found = path;
        return site.article(found).or(() -> Optional.ofNullable(site.keptBack().get(found)));
    }

    /**
     * Why the story of a page would not be live at an instant in a site without drafts, a clause; empty for what would,
     * and for all other pages.
     *
     * @param file the page's path in the output folder
     */
    public Optional<String> heldAt(Instant now, String file) {
        return plan.at(file)
                .filter(Output.ArticlePage.class::isInstance)
                .flatMap(this::article)
                .flatMap(article -> Held.at(now, article))
                .map(held -> held.reason(site));
    }

    /** The stories that wait for their time, the first to come first. */
    public List<Waiting> waiting() {
        return site.held().stream()
                .flatMap(held -> Optional.ofNullable(site.keptBack().get(held.path()))
                        .flatMap(article -> held.until()
                                .map(until -> new Waiting(article.head().title(), article.address(), until)))
                        .stream())
                .sorted(Comparator.comparing(Waiting::until).thenComparing(Waiting::address))
                .toList();
    }
}
