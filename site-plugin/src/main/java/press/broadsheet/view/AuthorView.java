package press.broadsheet.view;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import press.broadsheet.content.AuthorHead;
import press.broadsheet.content.Entry;
import press.broadsheet.content.Located;
import press.broadsheet.content.Params;
import press.broadsheet.diagnostic.Position;
import press.broadsheet.model.Scope;
import press.broadsheet.trace.AuthorCard;
import press.broadsheet.trace.AuthorFacet;
import press.broadsheet.trace.ListFact;
import press.broadsheet.trace.NameFact;

/** Someone bylined: a person, a desk, an agency. */
public final class AuthorView implements View {
    private final Desk desk;
    private final String id;
    private final AuthorCard card;

    AuthorView(Desk desk, String id, AuthorCard card) {
        this.desk = desk;
        this.id = id;
        this.card = card;
    }

    private Optional<AuthorFacet> about() {
        return desk.read(new NameFact.AuthorAbout(id, desk.edition()));
    }

    /** Their stories, those of the edition. */
    Scope scope() {
        return Scope.author(id).in(desk.edition());
    }

    @Property("The id: the author file's name, or the slug of the name.")
    public String id() {
        return id;
    }

    @Property("The name.")
    public String name() {
        return card.name();
    }

    @Property("The author page's address from the site's root.")
    public String url() {
        return desk.href(card.address());
    }

    @Property("The author page's absolute URL.")
    public String permalink() {
        return desk.absolute(card.address());
    }

    @Property("Whether it is a person; if not, a desk or an agency.")
    public boolean person() {
        return card.person();
    }

    @Property("Whether it is a news agency.")
    public boolean agency() {
        return card.agency();
    }

    @Property("Whether it is a guest: a person who has no author file.")
    public boolean guest() {
        return card.guest();
    }

    @Property("What they do.")
    public Optional<String> role() {
        return card.role();
    }

    @Property("Their picture.")
    public Optional<PictureView> picture() {
        return card.picture().flatMap(picture -> desk.picture(picture, this::picturePosition));
    }

    private Position picturePosition() {
        return desk.press().inputs().site().authors().values().stream()
                .filter(author -> author.id().equals(id))
                .flatMap(author -> author.entry().map(Entry::head).flatMap(AuthorHead::picture).stream())
                .map(Located::position)
                .findFirst()
                .orElse(Position.ofFile(id));
    }

    @Property("Who they are, in a sentence, as HTML.")
    public Optional<Html> summary() {
        return about().flatMap(AuthorFacet::summary).map(desk::inline);
    }

    @Property("The same as plain text.")
    public Optional<String> plainSummary() {
        return about().flatMap(AuthorFacet::summary).map(desk::plain);
    }

    @Property("The biography, as HTML; empty if there is none.")
    public Html biography() {
        // What the file says is in the main language.
        return about().filter(facet -> desk.edition().isEmpty())
                .map(facet -> new Html(
                        desk.press().bodies().forPage(desk, facet.path()).html()))
                .orElse(new Html(""));
    }

    @Property("Their addresses elsewhere.")
    public List<LinkView> links() {
        return about().map(AuthorFacet::links).orElse(List.of()).stream()
                .map(link -> new LinkView(label(link), link))
                .toList();
    }

    static String label(String link) {
        URI uri = URI.create(
                Addresses.encode(link).replace("%25", "%").replace("%3F", "?").replace("%23", "#"));
        String host = uri.getHost();
        return host == null ? link.replaceFirst("^mailto:", "") : host.replaceFirst("^www\\.", "");
    }

    @Property("Their e-mail address.")
    public Optional<String> email() {
        return about().flatMap(AuthorFacet::email);
    }

    @Property("How many stories they have.")
    public int count() {
        return desk.read(new ListFact.CountOf(scope()));
    }

    @Property("The free values of their file.")
    public Params params() {
        return about().map(AuthorFacet::params).orElse(Params.NONE);
    }
}
