package press.broadsheet.view;

import java.util.Optional;
import press.broadsheet.content.Params;
import press.broadsheet.diagnostic.Position;
import press.broadsheet.model.Scope;
import press.broadsheet.trace.ListFact;
import press.broadsheet.trace.NameFact;
import press.broadsheet.trace.Named;
import press.broadsheet.trace.TermFacet;

/** A section, tag, series or place. */
public final class TermView implements View {
    private final Desk desk;
    private final Scope scope;
    private final Named named;

    TermView(Desk desk, Scope scope, Named named) {
        this.desk = desk;
        this.scope = scope;
        this.named = named;
    }

    private Optional<TermFacet> about() {
        return desk.read(new NameFact.TermAbout(scope.kind(), scope.id()));
    }

    @Property("The id: its slug.")
    public String id() {
        return scope.id();
    }

    @Property("The name shown.")
    public String title() {
        return named.title();
    }

    @Property("Its front's address from the site's root.")
    public String url() {
        return desk.href(named.address());
    }

    @Property("Its front's absolute URL.")
    public String permalink() {
        return desk.absolute(named.address());
    }

    @Property("What it is about, as HTML.")
    public Optional<Html> description() {
        return about().flatMap(TermFacet::description).map(desk::inline);
    }

    @Property("The same as plain text.")
    public Optional<String> plainDescription() {
        return about().flatMap(TermFacet::description).map(desk::plain);
    }

    @Property("Its picture.")
    public Optional<PictureView> image() {
        return about().flatMap(facet -> facet.picture()
                .flatMap(picture -> desk.picture(picture, () -> Position.ofFile("content/" + facet.path()))));
    }

    @Property("The text of its file, as HTML; empty if there is none.")
    public Html body() {
        return about().map(facet -> new Html(
                        desk.press().bodies().forPage(desk, facet.path()).html()))
                .orElse(new Html(""));
    }

    @Property("How many stories it has.")
    public int count() {
        return desk.read(new ListFact.CountOf(scope));
    }

    @Property("`latest(n)`: its n newest stories.")
    public TemplateFunction latest() {
        return arguments -> desk.articles(desk.read(new ListFact.Newest(scope, Arguments.count(arguments, 0))));
    }

    @Property("The free values of its file.")
    public Params params() {
        return about().map(TermFacet::params).orElse(Params.NONE);
    }
}
