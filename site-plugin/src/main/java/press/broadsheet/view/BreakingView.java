package press.broadsheet.view;

import java.util.Optional;
import press.broadsheet.content.Located;
import press.broadsheet.diagnostic.Code;
import press.broadsheet.model.Front;
import press.broadsheet.model.Scope;
import press.broadsheet.trace.SiteFact;

/** The line above a curated front, while something is happening. */
public final class BreakingView implements View {
    private final Desk desk;
    private final Scope scope;
    private final Front.Banner banner;

    BreakingView(Desk desk, Scope scope, Front.Banner banner) {
        this.desk = desk;
        this.scope = scope;
        this.banner = banner;
    }

    @Property("What is happening, as HTML with its emphasis.")
    public Html text() {
        return desk.inline(banner.text());
    }

    @Property("Where it leads, if it leads anywhere.")
    public Optional<String> url() {
        return banner.story()
                .flatMap(desk::article)
                .map(ArticleView::url)
                .or(() -> banner.link().map(this::link));
    }

    private String link(Located<String> link) {
        String address = link.value();
        if (!address.startsWith("/")) {
            return address;
        }
        boolean planned = desk.read(new SiteFact.Planned(address))
                || (!address.endsWith("/") && desk.read(new SiteFact.Planned(address + "/")));
        if (!planned) {
            desk.diagnostics()
                    .report(
                            Code.MISSING_ADDRESS,
                            link.position(),
                            "no page of the site has the address " + address + ", to which the banner of "
                                    + (scope.id().isEmpty() ? "the home page" : scope.id()) + " leads",
                            "name a story by its path or slug, or mend the address");
        }
        return desk.href(address);
    }
}
