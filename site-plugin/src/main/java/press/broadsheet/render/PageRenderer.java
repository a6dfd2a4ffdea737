package press.broadsheet.render;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import press.broadsheet.diagnostic.Code;
import press.broadsheet.diagnostic.Position;
import press.broadsheet.model.Scope;
import press.broadsheet.plan.Output;
import press.broadsheet.structured.StructuredData;
import press.broadsheet.trace.StoryFact;
import press.broadsheet.view.ArticleView;
import press.broadsheet.view.AuthorView;
import press.broadsheet.view.CorrectionsView;
import press.broadsheet.view.Desk;
import press.broadsheet.view.FrontView;
import press.broadsheet.view.Html;
import press.broadsheet.view.IssueView;
import press.broadsheet.view.IssuesView;
import press.broadsheet.view.ListingView;
import press.broadsheet.view.MonthView;
import press.broadsheet.view.NewsletterView;
import press.broadsheet.view.PageView;
import press.broadsheet.view.PlainPageView;
import press.broadsheet.view.SearchView;
import press.broadsheet.view.SiteView;
import press.broadsheet.view.Subject;
import press.broadsheet.view.TermView;
import press.broadsheet.view.WithdrawalView;
import press.broadsheet.view.Words;

/** Renders the outputs that are pages: picks the template, sets the table for it. */
public final class PageRenderer {
    private static final byte[] NOTHING = new byte[0];

    private final TemplateEngine engine;
    private final SharedBlocks blocks;

    /** A renderer over one engine. */
    public PageRenderer(TemplateEngine engine) {
        this.engine = engine;
        this.blocks = new SharedBlocks(engine);
    }

    /** What a page is: its templates in order of preference, its variables, its subject. */
    private record Setting(List<String> templates, Map<String, Object> variables, Subject subject) {}

    /** The bytes of a page; nothing, with diagnostics at the desk, if it cannot be rendered. */
    public byte[] render(Output output, Desk desk) {
        if (output instanceof Output.LiveUpdates updates) {
            return LiveUpdates.of(updates, desk, engine);
        }
        Setting setting = setting(output, desk);
        Optional<String> template = engine.choose(desk, setting.templates());
        if (template.isEmpty()) {
            desk.diagnostics()
                    .report(
                            Code.MISSING_TEMPLATE,
                            Position.ofFile("templates/" + setting.templates().get(0)),
                            "the template does not exist",
                            "write it, or mend the layout that asks for it");
            return NOTHING;
        }
        desk.chose(template.get());
        PageView page = new PageView(desk, output, setting.subject());
        Map<String, Object> model = new HashMap<>(setting.variables());
        model.put("site", new SiteView(desk));
        model.put("page", page);
        model.put("t", Words.at(desk));
        model.put("shared", blocks.at(desk));
        model.put("structuredData", new Html(StructuredData.of(output, desk, page)));
        return engine.render(desk, template.get(), model, output.address()).orElse(NOTHING);
    }

    private Setting setting(Output output, Desk desk) {
        if (output instanceof Output.ArticlePage page) {
            return article(page, desk);
        } else if (output instanceof Output.HomePage) {
            String description = desk.description();
            return simple("home.ftlh", front(desk, desk.all()), Subject.plain("home", "", description));
        } else if (output instanceof Output.ListPage list) {
            return list(list, desk);
        } else if (output instanceof Output.TermIndex index) {
            return index(index.kind(), desk);
        } else if (output instanceof Output.ArchiveIndex) {
            return simple(
                    "archive.ftlh",
                    Map.of("months", new SiteView(desk).months()),
                    Subject.plain("archive", desk.message("archive", List.of()), ""));
        } else if (output instanceof Output.YearPage year) {
            List<MonthView> months = new SiteView(desk)
                    .months().stream()
                            .filter(month -> month.year() == year.year())
                            .toList();
            return simple(
                    "year.ftlh", Map.of("year", year.year(), "months", months), Subject.ofYear(desk, year.year()));
        } else if (output instanceof Output.MonthPage page) {
            MonthView month = new MonthView(desk, page.month());
            return simple("month.ftlh", Map.of("month", month), Subject.of(desk, month));
        } else if (output instanceof Output.CorrectionsPage page) {
            return simple(
                    "corrections.ftlh",
                    Map.of("listing", new CorrectionsView(desk, page.number())),
                    Subject.ofCorrections(desk));
        } else if (output instanceof Output.IssuesPage page) {
            NewsletterView newsletter =
                    NewsletterView.find(desk, page.newsletter()).orElseThrow();
            return simple(
                    "newsletter-issues.ftlh",
                    Map.of("newsletter", newsletter, "listing", new IssuesView(desk, newsletter, page.number())),
                    Subject.of(newsletter));
        } else if (output instanceof Output.IssuePage page) {
            return issue("newsletter.ftlh", page.newsletter(), page.day(), desk);
        } else if (output instanceof Output.IssueText page) {
            return issue("newsletter.ftl", page.newsletter(), page.day(), desk);
        } else if (output instanceof Output.PlainPage page) {
            return plain(page, desk);
        } else if (output instanceof Output.SearchPage) {
            return simple(
                    "search.ftlh",
                    Map.of("search", new SearchView(desk)),
                    Subject.plain("search", desk.message("search", List.of()), ""));
        } else if (output instanceof Output.NotFoundPage) {
            return simple("404.ftlh", Map.of(), Subject.plain("not-found", desk.message("not-found", List.of()), ""));
        } else if (output instanceof Output.ExpiredPage page) {
            String title = desk.read(new StoryFact.ExpiredTitle(page.article())).orElse("");
            return simple(
                    "expired.ftlh",
                    Map.of("title", desk.inline(title)),
                    Subject.plain("expired", desk.plain(title), desk.message("expired", List.of())));
        } else if (output instanceof Output.WithdrawnPage page) {
            WithdrawalView withdrawal = new WithdrawalView(desk, page.article());
            return simple(
                    "withdrawn.ftlh",
                    Map.of("withdrawal", withdrawal),
                    Subject.plain("withdrawn", withdrawal.plainTitle(), withdrawal.plainNote()));
        } else if (output instanceof Output.RedirectPage page) {
            return simple(
                    "redirect.ftlh",
                    Map.of("target", desk.absolute(page.target()), "targetUrl", desk.href(page.target())),
                    Subject.plain("redirect", desk.message("moved", List.of()), ""));
        }
        throw new IllegalArgumentException("not a page: " + output);
    }

    private static Setting simple(String template, Map<String, Object> variables, Subject subject) {
        return new Setting(List.of(template), variables, subject);
    }

    private Setting article(Output.ArticlePage page, Desk desk) {
        ArticleView article = desk.article(page.article()).orElseThrow();
        List<String> templates = new ArrayList<>();
        article.layout().ifPresent(layout -> templates.add(layout + ".ftlh"));
        if (templates.isEmpty()) {
            templates.add("article-" + article.type() + ".ftlh");
            templates.add("article.ftlh");
        }
        return new Setting(templates, Map.of("article", article), Subject.of(article));
    }

    private static Setting issue(String template, String newsletter, String day, Desk desk) {
        IssueView issue =
                new IssueView(desk, NewsletterView.find(desk, newsletter).orElseThrow(), day);
        return simple(template, Map.of("issue", issue), Subject.of(issue));
    }

    private static Setting plain(Output.PlainPage page, Desk desk) {
        PlainPageView plain = PlainPageView.find(desk, page.page()).orElseThrow();
        String template = plain.layout().map(layout -> layout + ".ftlh").orElse("page.ftlh");
        return simple(template, Map.of("plain", plain), Subject.of(plain));
    }

    private static Setting list(Output.ListPage page, Desk desk) {
        Scope scope = page.scope();
        ListingView listing = new ListingView(desk, scope, page.number());
        if (scope.kind() == Scope.Kind.AUTHOR) {
            AuthorView author = desk.author(scope.id()).orElseThrow();
            return simple("author.ftlh", Map.of("author", author, "listing", listing), Subject.of(desk, author));
        }
        TermView term = desk.term(scope.kind(), scope.id()).orElseThrow();
        Subject subject = Subject.of(desk, scope, term);
        Map<String, Object> variables = new HashMap<>(Map.of("term", term, "listing", listing));
        if (scope.kind() == Scope.Kind.SECTION && page.number() == 0) {
            variables.putAll(front(desk, scope));
        }
        return simple(subject.kind() + ".ftlh", variables, subject);
    }

    private static Map<String, Object> front(Desk desk, Scope scope) {
        return FrontView.find(desk, scope)
                .<Map<String, Object>>map(front -> Map.of("front", front))
                .orElse(Map.of());
    }

    private static Setting index(Scope.Kind kind, Desk desk) {
        SiteView site = new SiteView(desk);
        String word = Subject.indexKind(kind);
        Subject subject = Subject.plain(word, desk.message(word, List.of()), "");
        if (kind == Scope.Kind.AUTHOR) {
            return simple("authors.ftlh", Map.of("authors", site.authors()), subject);
        }
        List<TermView> terms = switch (kind) {
            case TAG -> site.tags();
            case SERIES -> site.series();
            default -> site.places();
        };
        return simple("terms.ftlh", Map.of("kind", word, "terms", terms), subject);
    }
}
