package press.broadsheet.view;

import java.util.List;
import java.util.Optional;
import press.broadsheet.content.Params;
import press.broadsheet.diagnostic.Position;
import press.broadsheet.model.Scope;
import press.broadsheet.trace.ListFact;
import press.broadsheet.trace.NameFact;
import press.broadsheet.trace.TermCard;
import press.broadsheet.trace.TermFacet;

/** A section, tag, series or place. */
public final class TermView implements View {
    private final Desk desk;
    private final Scope scope;
    private final TermCard card;

    TermView(Desk desk, Scope scope, TermCard card) {
        this.desk = desk;
        this.scope = scope;
        this.card = card;
    }

    private Optional<TermFacet> about() {
        return desk.read(new NameFact.TermAbout(scope.kind(), scope.id(), scope.edition()));
    }

    /** Its stories, those of the edition. */
    Scope scope() {
        return scope;
    }

    @Property("The id: its slug.")
    public String id() {
        return scope.id();
    }

    @Property("The name shown.")
    public String title() {
        return card.title();
    }

    @Property("Its front's address from the site's root.")
    public String url() {
        return desk.href(card.address());
    }

    @Property("Its front's absolute URL.")
    public String permalink() {
        return desk.absolute(card.address());
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
        // What its file says is in the main language.
        return about().filter(facet -> desk.edition().isEmpty())
                .map(facet -> new Html(
                        desk.press().bodies().forPage(desk, facet.path()).html()))
                .orElse(new Html(""));
    }

    @Property("How many stories it has.")
    public int count() {
        return desk.read(new ListFact.CountOf(scope));
    }

    @Property("What it stands for: `topic`, `person` or `organisation`; only a tag is one of the latter.")
    public String kind() {
        return card.kind().word();
    }

    @Property("Its pages elsewhere.")
    public List<LinkView> links() {
        return card.links().stream()
                .map(link -> new LinkView(AuthorView.label(link), link))
                .toList();
    }

    @Property("Where a place lies, if its file says so.")
    public Optional<CoordinatesView> coordinates() {
        return card.coordinates().map(CoordinatesView::new);
    }

    @Property("The parts of a series of up to 20 stories, in its order; else none.")
    public List<PartView> parts() {
        return scope.kind() == Scope.Kind.SERIES
                ? PartsView.list(desk, desk.read(new ListFact.PartsOf(scope)), "")
                : List.of();
    }

    @Property("`latest(n)`: its n newest stories.")
    public TemplateFunction latest() {
        return arguments -> desk.articles(desk.read(new ListFact.Newest(scope, Arguments.count(arguments, 0), false)));
    }

    @Property("The free values of its file.")
    public Params params() {
        return about().map(TermFacet::params).orElse(Params.NONE);
    }
}
