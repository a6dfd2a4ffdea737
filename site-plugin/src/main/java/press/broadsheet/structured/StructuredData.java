package press.broadsheet.structured;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import press.broadsheet.model.Scope;
import press.broadsheet.plan.Output;
import press.broadsheet.view.ArticleView;
import press.broadsheet.view.AuthorView;
import press.broadsheet.view.CorrectionsView;
import press.broadsheet.view.Desk;
import press.broadsheet.view.FrontView;
import press.broadsheet.view.ListingView;
import press.broadsheet.view.MonthView;
import press.broadsheet.view.PageView;
import press.broadsheet.view.PlainPageView;

/**
 * What a page tells search engines about itself: JSON-LD 1.1 in the vocabulary of schema.org, all of it in one graph.
 * Its dates are those that the page shows, its headline is the page's own.
 */
public final class StructuredData {
    private StructuredData() {}

    /**
     * The JSON-LD of a page, safe inside a script element as it is; empty for outputs that are not pages or that
     * search engines leave out.
     *
     * @param page the page of the same output
     */
    public static String of(Output output, Desk desk, PageView page) {
        List<Node> nodes = nodes(output, desk, page);
        return nodes.isEmpty() ? "" : Json.forScript(new Node.Graph("https://schema.org", nodes));
    }

    private static List<Node> nodes(Output output, Desk desk, PageView page) {
        if (output instanceof Output.HomePage) {
            Publisher publisher = new Publisher(desk);
            return List.of(publisher.full(), publisher.site());
        }
        List<Node> nodes = new ArrayList<>();
        PageNodes pages = new PageNodes(desk, page);
        main(output, desk, page, pages).ifPresent(main -> {
            nodes.add(main);
            pages.breadcrumbs().ifPresent(nodes::add);
        });
        return nodes;
    }

    private static Optional<Node> main(Output output, Desk desk, PageView page, PageNodes pages) {
        if (output instanceof Output.ArticlePage article) {
            return desk.article(article.article()).map(story -> StoryNode.of(desk, story, page));
        } else if (output instanceof Output.ListPage list) {
            return Optional.of(list(desk, list.scope(), list.number(), pages));
        } else if (output instanceof Output.CorrectionsPage corrections) {
            return Optional.of(pages.collection(new CorrectionsView(desk, corrections.number()).articles()));
        } else if (output instanceof Output.MonthPage month) {
            return Optional.of(pages.collection(new MonthView(desk, month.month()).articles()));
        } else if (output instanceof Output.TermIndex
                || output instanceof Output.ArchiveIndex
                || output instanceof Output.YearPage
                || output instanceof Output.IssuesPage) {
            return Optional.of(pages.page("CollectionPage", Optional.empty(), Optional.empty()));
        } else if (output instanceof Output.PlainPage plain) {
            return PlainPageView.find(desk, plain.page())
                    .map(view -> pages.page("WebPage", view.updated(), Optional.empty()));
        }
        return Optional.empty();
    }

    private static Node list(Desk desk, Scope scope, int number, PageNodes pages) {
        Optional<AuthorView> author =
                scope.kind() == Scope.Kind.AUTHOR && number == 0 ? desk.author(scope.id()) : Optional.empty();
        if (author.isPresent()) {
            return pages.profile(author.get());
        }
        boolean curated = scope.kind() == Scope.Kind.SECTION && number == 0;
        Optional<FrontView> front = curated ? FrontView.find(desk, scope) : Optional.empty();
        LinkedHashSet<ArticleView> stories =
                new LinkedHashSet<>(front.map(FrontView::articles).orElse(List.of()));
        stories.addAll(stories(desk, scope, number));
        return pages.collection(TermNodes.about(desk, scope), List.copyOf(stories));
    }

    private static List<ArticleView> stories(Desk desk, Scope scope, int number) {
        return new ListingView(desk, scope, number).articles();
    }
}
