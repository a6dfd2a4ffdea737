package press.broadsheet.structured;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import press.broadsheet.view.ArticleView;
import press.broadsheet.view.AuthorView;
import press.broadsheet.view.DateView;
import press.broadsheet.view.Desk;
import press.broadsheet.view.LinkView;
import press.broadsheet.view.PageView;

/** The pages that are not stories. */
final class PageNodes {
    private final PageView page;
    private final Publisher publisher;
    private final Desk desk;

    PageNodes(Desk desk, PageView page) {
        this.desk = desk;
        this.page = page;
        this.publisher = new Publisher(desk);
    }

    /** A page of a type, with what it is mainly about. */
    Node.WebPage page(String type, Optional<DateView> modified, Optional<? extends Node> mainEntity) {
        return page(type, modified, Optional.empty(), mainEntity);
    }

    private Node.WebPage page(
            String type,
            Optional<DateView> modified,
            Optional<? extends Node> about,
            Optional<? extends Node> mainEntity) {
        return new Node.WebPage(
                type,
                page.canonical(),
                page.canonical(),
                page.title(),
                page.description(),
                desk.language(),
                modified.map(DateView::iso),
                page.image().map(Publisher::image),
                Optional.of(publisher.briefSite()),
                about,
                mainEntity);
    }

    /** A page that lists stories. */
    Node.WebPage collection(List<ArticleView> stories) {
        return page("CollectionPage", Optional.empty(), Optional.of(list(stories)));
    }

    /** A page that lists stories about something. */
    Node.WebPage collection(Optional<? extends Node> about, List<ArticleView> stories) {
        return page("CollectionPage", Optional.empty(), about, Optional.of(list(stories)));
    }

    private static Node.ItemList list(List<ArticleView> stories) {
        List<Node.Item> items = new ArrayList<>();
        for (ArticleView story : stories) {
            items.add(new Node.Item("ListItem", items.size() + 1, story.permalink(), story.plainTitle()));
        }
        return new Node.ItemList("ItemList", items.size(), items);
    }

    /** An author's page (developers.google.com/search/docs/appearance/structured-data/profile-page). */
    Node.WebPage profile(AuthorView author) {
        Node.Agent agent = new Node.Agent(
                StoryNode.agentType(author),
                author.permalink() + "#author",
                author.name(),
                author.permalink(),
                author.role().filter(role -> author.person()),
                author.plainSummary().or(() -> author.person() ? Optional.empty() : author.role()),
                author.picture().map(Publisher::image),
                author.links().stream()
                        .map(LinkView::url)
                        .filter(url -> url.startsWith("https://") || url.startsWith("http://"))
                        .toList(),
                author.person() ? Optional.of(publisher.brief()) : Optional.empty());
        return page("ProfilePage", Optional.empty(), Optional.of(agent));
    }

    /** The trail to the page; empty if it would have one step alone. */
    Optional<Node.Breadcrumbs> breadcrumbs() {
        URI base = URI.create(page.canonical());
        List<Node.Crumb> crumbs = new ArrayList<>();
        for (LinkView link : page.breadcrumbs()) {
            crumbs.add(new Node.Crumb(
                    "ListItem",
                    crumbs.size() + 1,
                    link.title(),
                    base.resolve(link.url()).toString()));
        }
        return crumbs.size() < 2 ? Optional.empty() : Optional.of(new Node.Breadcrumbs("BreadcrumbList", crumbs));
    }
}
