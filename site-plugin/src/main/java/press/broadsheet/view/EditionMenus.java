package press.broadsheet.view;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import press.broadsheet.content.Located;
import press.broadsheet.content.Settings;
import press.broadsheet.model.Scope;
import press.broadsheet.trace.NameFact;

/** The menus of the edition that a page is in. */
final class EditionMenus {
    private final Desk desk;

    EditionMenus(Desk desk) {
        this.desk = desk;
    }

    /** The menu at the top; all sections if nothing is said of it. */
    List<LinkView> header() {
        return links(Settings.Menu::header).orElseGet(this::sections);
    }

    /** The menu at the bottom. */
    List<LinkView> footer() {
        return links(Settings.Menu::footer).orElse(List.of());
    }

    private Optional<List<LinkView>> links(Function<Settings.Menu, List<Located<Settings.MenuItem>>> part) {
        Optional<Settings.Menu> own = desk.words().flatMap(Settings.EditionWords::menu);
        if (desk.edition().isEmpty() || own.isPresent()) {
            List<Located<Settings.MenuItem>> items =
                    part.apply(own.orElseGet(() -> desk.setting("menu", Settings.Menu.class)));
            return items.isEmpty() ? Optional.empty() : Optional.of(MenuLinks.of(desk, items));
        }
        List<LinkView> links = part.apply(desk.setting("menu", Settings.Menu.class)).stream()
                .map(item -> item.value().target())
                .flatMap(target -> translated(target).stream())
                .toList();
        return links.isEmpty() ? Optional.empty() : Optional.of(links);
    }

    /** A section of the site's menu that the edition has, or the edition's version of a page; else nothing. */
    private Optional<LinkView> translated(String target) {
        if (target.endsWith(".md")) {
            String path = target.startsWith("/") ? target.substring(1) : target;
            return Versions.ofPage(desk, path)
                    .flatMap(version -> PlainPageView.find(desk, version))
                    .map(page -> new LinkView(page.plainTitle(), page.url()));
        }
        return desk.read(new NameFact.TermIds(Scope.Kind.SECTION, desk.edition()))
                        .contains(target)
                ? desk.term(Scope.Kind.SECTION, target).map(term -> new LinkView(term.title(), term.url()))
                : Optional.empty();
    }

    private List<LinkView> sections() {
        return new SiteView(desk)
                .sections().stream()
                        .map(section -> new LinkView(section.title(), section.url()))
                        .toList();
    }
}
