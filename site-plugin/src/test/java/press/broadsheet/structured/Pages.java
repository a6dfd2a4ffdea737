package press.broadsheet.structured;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import press.broadsheet.content.Located;
import press.broadsheet.content.Picture;
import press.broadsheet.content.Settings;
import press.broadsheet.diagnostic.Position;
import press.broadsheet.model.Scope;
import press.broadsheet.plan.Output;
import press.broadsheet.testsite.Newsroom;
import press.broadsheet.testsite.Story;
import press.broadsheet.view.Desk;
import press.broadsheet.view.MonthView;
import press.broadsheet.view.PageView;
import press.broadsheet.view.PlainPageView;
import press.broadsheet.view.Subject;

/** Pages of every kind of one newsroom. */
final class Pages {
    static final String PORT = "/world/2026/11/23/port/";

    private Pages() {}

    /** The stories, authors and settings that the pages show. */
    static void fill(Newsroom newsroom) {
        newsroom.name = "The </script> & Courier";
        newsroom.contact = new Settings.Contact("desk@courier.example", "+44 20 7946 0000", "1 Quay");
        newsroom.social = List.of("https://social.example/@courier");
        newsroom.logo = Optional.of(new Picture("/media/logo.png", "", "", "", 50, 50));
        newsroom.policies.put(
                "correctionsPolicy",
                new Located<>("/pages/corrections-policy.md", Position.ofFile("content/site.yaml")));
        newsroom.picture("media/logo.png", 200, 200)
                .picture("media/port.png", 1600, 900)
                .page("corrections-policy", "How we correct")
                .section("world", "World", "From everywhere.")
                .author("anna", "Anna", "Reporter", "https://anna.example/", "mailto:anna@courier.example")
                .author("world-desk", "World desk", "Desk for the world")
                .author("ben", "Ben", "Photographer")
                .story(new Story("articles/world/port.md")
                        .title("Port *strike* </script><b>ends</b>")
                        .summary("It was <long>.")
                        .date("2026-11-23T06:30:00Z")
                        .updated("2026-11-23T09:00:00Z")
                        .by("anna")
                        .by("world-desk")
                        .by("ben", "Photographs")
                        .tags("Harbour", "Unions")
                        .series("Docks")
                        .places("Saltmere")
                        .picture("/media/port.png", "Cranes", "", "Ben")
                        .corrected("2026-11-23T08:00:00Z", "It was *three* days."))
                .story(new Story("articles/world/two.md").date("2026-11-20T00:00:00Z"))
                .story(new Story("articles/world/three.md").date("2026-11-19T00:00:00Z"))
                .story(new Story("articles/world/four.md").date("2026-11-18T00:00:00Z"));
    }

    /** The structured data of a page. */
    static String text(Newsroom newsroom, Output output) {
        Desk desk = newsroom.desk();
        return StructuredData.of(output, desk, new PageView(desk, output, subject(desk, output)));
    }

    private static Subject subject(Desk desk, Output output) {
        if (output instanceof Output.ArticlePage article) {
            return Subject.of(desk.article(article.article()).orElseThrow());
        } else if (output instanceof Output.ListPage list && list.scope().kind() == Scope.Kind.AUTHOR) {
            return Subject.of(desk, desk.author(list.scope().id()).orElseThrow());
        } else if (output instanceof Output.ListPage list) {
            Scope scope = list.scope();
            return Subject.of(desk, scope, desk.term(scope.kind(), scope.id()).orElseThrow());
        } else if (output instanceof Output.MonthPage month) {
            return Subject.of(desk, new MonthView(desk, month.month()));
        } else if (output instanceof Output.PlainPage plain) {
            return Subject.of(PlainPageView.find(desk, plain.page()).orElseThrow());
        }
        return Subject.plain("other", output instanceof Output.HomePage ? "" : "Other", "Other pages.");
    }

    /** The story with everything. */
    static Output.ArticlePage port() {
        return new Output.ArticlePage(PORT, "articles/world/port.md", "");
    }

    /** One page of every kind. */
    static List<Output> all() {
        List<Output> pages = new ArrayList<>(List.of(
                port(),
                new Output.ArticlePage("/world/2026/11/20/two/", "articles/world/two.md", ""),
                new Output.HomePage(""),
                new Output.MonthPage("", YearMonth.of(2026, 11)),
                new Output.YearPage("", 2026),
                new Output.ArchiveIndex(""),
                new Output.TermIndex("", Scope.Kind.TAG),
                new Output.CorrectionsPage("", 0),
                new Output.PlainPage("/corrections-policy/", "pages/corrections-policy.md", "")));
        for (Scope scope : List.of(
                Scope.section("world"),
                new Scope(Scope.Kind.TAG, "harbour"),
                new Scope(Scope.Kind.SERIES, "docks"),
                new Scope(Scope.Kind.PLACE, "saltmere"),
                Scope.author("anna"),
                Scope.author("world-desk"))) {
            pages.add(new Output.ListPage(scope, 0));
        }
        pages.add(new Output.ListPage(Scope.section("world"), 1));
        return pages;
    }
}
