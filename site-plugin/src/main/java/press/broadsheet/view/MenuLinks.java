package press.broadsheet.view;

import java.util.List;
import java.util.Optional;
import press.broadsheet.content.Located;
import press.broadsheet.content.Settings;
import press.broadsheet.diagnostic.Code;
import press.broadsheet.model.Facets;
import press.broadsheet.model.Route;
import press.broadsheet.model.Scope;
import press.broadsheet.trace.SiteFact;
import press.broadsheet.trace.StoryFact;

/** Menus of site.yaml as links. */
final class MenuLinks {
    private MenuLinks() {}

    static List<LinkView> of(Desk desk, List<Located<Settings.MenuItem>> items) {
        return items.stream().flatMap(item -> link(desk, item).stream()).toList();
    }

    private static Optional<LinkView> link(Desk desk, Located<Settings.MenuItem> item) {
        String target = item.value().target();
        String title = item.value().title();
        if (Facets.isUrl(target) || target.startsWith("mailto:")) {
            return Optional.of(new LinkView(title.isEmpty() ? target : title, target));
        }
        if (target.endsWith(".md")) {
            return toContent(desk, item, target.startsWith("/") ? target.substring(1) : target, title);
        }
        if (target.startsWith("/")) {
            if (!desk.read(new SiteFact.Planned(target))) {
                desk.diagnostics()
                        .report(
                                Code.MISSING_TARGET,
                                item.position(),
                                "no page of the site has the address " + target,
                                "mend the address, or take the line out of the menu");
            }
            return Optional.of(new LinkView(title.isEmpty() ? target : title, desk.href(target)));
        }
        Optional<TermView> section = desk.term(Scope.Kind.SECTION, target);
        if (section.isEmpty()) {
            desk.diagnostics()
                    .report(
                            Code.MISSING_TARGET,
                            item.position(),
                            "there is no section \"" + target + "\"",
                            "name a section, a page such as /pages/about.md, or an address");
        }
        return section.map(view -> new LinkView(title.isEmpty() ? view.title() : title, view.url()));
    }

    private static Optional<LinkView> toContent(Desk desk, Located<Settings.MenuItem> item, String path, String title) {
        Route route = desk.read(new StoryFact.RouteOf(path));
        if (route instanceof Route.Live live) {
            String shown = title.isEmpty()
                    ? PlainPageView.find(desk, path)
                            .map(PlainPageView::plainTitle)
                            .orElse(path)
                    : title;
            return Optional.of(new LinkView(shown, desk.href(live.address())));
        }
        if (route instanceof Route.Absent) {
            desk.diagnostics()
                    .report(
                            Code.MISSING_TARGET,
                            item.position(),
                            "there is no page content/" + path,
                            "mend the path, or take the line out of the menu");
        }
        return Optional.empty();
    }
}
