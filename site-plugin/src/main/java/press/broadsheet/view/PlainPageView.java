package press.broadsheet.view;

import java.util.List;
import java.util.Optional;
import press.broadsheet.content.Entry;
import press.broadsheet.content.Located;
import press.broadsheet.content.Params;
import press.broadsheet.diagnostic.Position;
import press.broadsheet.trace.PageFacet;
import press.broadsheet.trace.StoryFact;

/** A plain page: about, contact, a policy. */
public final class PlainPageView implements View {
    private final Desk desk;
    private final String path;
    private final PageFacet facet;

    private PlainPageView(Desk desk, String path, PageFacet facet) {
        this.desk = desk;
        this.path = path;
        this.facet = facet;
    }

    /** The page of a path in the content folder, with or without a leading slash; empty if there is none. */
    public static Optional<PlainPageView> find(Desk desk, String path) {
        String plain = path.startsWith("/") ? path.substring(1) : path;
        return desk.read(new StoryFact.PageOf(plain)).map(facet -> new PlainPageView(desk, plain, facet));
    }

    @Property("The file's path in the content folder.")
    public String id() {
        return path;
    }

    @Property("The title, as HTML with its emphasis.")
    public Html title() {
        return desk.inline(facet.title());
    }

    @Property("The title as plain text.")
    public String plainTitle() {
        return desk.plain(facet.title());
    }

    @Property("Its address from the site's root.")
    public String url() {
        return desk.href(facet.address());
    }

    @Property("Its absolute URL.")
    public String permalink() {
        return desk.absolute(facet.address());
    }

    @Property("What it says, in a sentence, as HTML.")
    public Optional<Html> standfirst() {
        return facet.summary().map(desk::inline);
    }

    @Property("The same as plain text.")
    public Optional<String> plainStandfirst() {
        return facet.summary().map(desk::plain);
    }

    @Property("When it was last changed, if that is said.")
    public Optional<DateView> updated() {
        return facet.updated().map(at -> new DateView(desk, at, true, desk.locale(desk.language())));
    }

    @Property("Its picture.")
    public Optional<PictureView> image() {
        return facet.picture().flatMap(picture -> desk.picture(picture, this::imagePosition));
    }

    private Position imagePosition() {
        return Optional.ofNullable(desk.press().inputs().site().pages().get(path))
                .map(page -> page.entry())
                .map(Entry::head)
                .flatMap(head -> head.image().map(Located::position))
                .orElse(Position.ofFile(path));
    }

    @Property("The language it is written in, a BCP 47 tag.")
    public String language() {
        return facet.language();
    }

    @Property("The body as HTML.")
    public Html body() {
        return new Html(desk.press().bodies().forPage(desk, path).html());
    }

    @Property("The headings of the body.")
    public List<HeadingView> headings() {
        return desk.press().bodies().forPage(desk, path).headings().stream()
                .map(HeadingView::new)
                .toList();
    }

    @Property("The name of the template it asks for, if it asks for one.")
    public Optional<String> layout() {
        return facet.layout();
    }

    @Property("The free values of its front matter.")
    public Params params() {
        return facet.params();
    }
}
