package press.broadsheet.view;

import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.Optional;
import press.broadsheet.content.ArticleType;
import press.broadsheet.content.Params;
import press.broadsheet.markdown.Converted;
import press.broadsheet.model.Card;
import press.broadsheet.model.Credit;
import press.broadsheet.model.Detail;
import press.broadsheet.model.Neighbours;
import press.broadsheet.model.Scope;
import press.broadsheet.trace.StoryFact;

/** A live story. */
public final class ArticleView implements View {
    /** How many stories "related" offers. */
    private static final int RELATED = 4;

    private final Desk desk;
    private final String path;
    private final Card card;
    private final ExhibitViews exhibits;

    ArticleView(Desk desk, String path, Card card) {
        this.desk = desk;
        this.path = path;
        this.card = card;
        this.exhibits = new ExhibitViews(desk, path, card);
    }

    private Detail detail() {
        return desk.read(new StoryFact.StoryDetail(path)).orElseThrow();
    }

    private ULocale locale() {
        return desk.locale(desk.language());
    }

    @Property("The file's path in the content folder: the story's identity.")
    public String id() {
        return path;
    }

    @Property("The headline, as HTML with its emphasis.")
    public Html title() {
        return desk.inline(card.title());
    }

    @Property("The headline as plain text.")
    public String plainTitle() {
        return desk.plain(card.title());
    }

    @Property("Its address from the site's root.")
    public String url() {
        return desk.href(card.address());
    }

    @Property("Its absolute URL.")
    public String permalink() {
        return desk.absolute(card.address());
    }

    @Property("The small line over the headline.")
    public Optional<String> kicker() {
        return card.kicker();
    }

    @Property("A status such as `New update` or `Opinion`.")
    public Optional<String> label() {
        return card.label();
    }

    @Property("The summary as HTML, or the first paragraph's start if none was written.")
    public Html standfirst() {
        return card.written() ? desk.inline(card.standfirst()) : new Html(Escape.html(card.standfirst()));
    }

    @Property("The standfirst as plain text.")
    public String plainStandfirst() {
        return card.written() ? desk.plain(card.standfirst()) : card.standfirst();
    }

    @Property("Whether the standfirst was written; if not, it repeats the body's start.")
    public boolean hasStandfirst() {
        return card.written();
    }

    @Property("The lead picture.")
    public Optional<PictureView> image() {
        return exhibits.image();
    }

    @Property("The pictures of its gallery, in the order written.")
    public List<PictureView> gallery() {
        return exhibits.gallery(detail());
    }

    @Property("The recording it is of.")
    public Optional<AudioView> audio() {
        return exhibits.audio(detail());
    }

    @Property("The film it is of.")
    public Optional<VideoView> video() {
        return exhibits.video(detail());
    }

    @Property("First publication.")
    public DateView published() {
        return new DateView(desk, card.published(), card.dayOnly(), locale());
    }

    private boolean isLive() {
        return card.type() == ArticleType.LIVE;
    }

    @Property("Its entries and what else a live story has; nothing for any other.")
    public Optional<LiveView> live() {
        return isLive() ? Optional.of(new LiveView(desk, path, card)) : Optional.empty();
    }

    @Property(
            "The last real change, if there was one: `updated`, or a later correction; of a live story, its newest entry if that is later.")
    public Optional<DateView> updated() {
        return isLive()
                ? desk.read(new StoryFact.LastChange(path)).map(at -> new DateView(desk, at, false, locale()))
                : card.updated().map(moment -> new DateView(desk, moment.at(), moment.dayOnly(), locale()));
    }

    @Property("The last change, or first publication.")
    public DateView modified() {
        return updated().orElseGet(this::published);
    }

    @Property("Who made it, in order.")
    public List<BylineView> bylines() {
        return card.credits().stream()
                .flatMap(credit -> byline(credit).stream())
                .toList();
    }

    private Optional<BylineView> byline(Credit credit) {
        return desk.author(credit.author()).map(author -> new BylineView(author, credit.role()));
    }

    @Property("Who wrote it: the names of the byline without a role of their own, or all names if each has one.")
    public List<AuthorView> writers() {
        List<BylineView> all = bylines();
        List<AuthorView> writers = all.stream()
                .filter(byline -> byline.role().isEmpty())
                .map(BylineView::author)
                .distinct()
                .toList();
        return writers.isEmpty()
                ? all.stream().map(BylineView::author).distinct().toList()
                : writers;
    }

    @Property("Its section.")
    public TermView section() {
        return desk.term(Scope.Kind.SECTION, card.section()).orElseThrow();
    }

    @Property("Its type: `news`, `opinion`, `analysis`, `review`, `live`, `gallery`, `video`, `audio` or `brief`.")
    public String type() {
        return card.type().word();
    }

    @Property("The language of this version, a BCP 47 tag.")
    public String language() {
        return card.language();
    }

    @Property("`ltr` or `rtl`, by the language of this version.")
    public String direction() {
        return desk.locale(language()).isRightToLeft() ? "rtl" : "ltr";
    }

    @Property(
            "The name of its language in itself, where that is another than that of the page: `English` in Arabic lists.")
    public Optional<String> tongue() {
        return Tongues.foreign(desk, language());
    }

    @Property("Its tags, in the order written.")
    public List<TermView> tags() {
        return terms(Scope.Kind.TAG, detail().tags());
    }

    @Property("Its series.")
    public List<TermView> series() {
        return terms(Scope.Kind.SERIES, detail().series());
    }

    @Property("Its place in each of its series: which part it is, and the other parts.")
    public List<PartsView> parts() {
        return PartsView.of(desk, path, detail().series());
    }

    @Property("Its places.")
    public List<TermView> places() {
        return terms(Scope.Kind.PLACE, detail().places());
    }

    private List<TermView> terms(Scope.Kind kind, List<String> ids) {
        return ids.stream().flatMap(id -> desk.term(kind, id).stream()).toList();
    }

    @Property("Its corrections, in the order written.")
    public List<CorrectionView> corrections() {
        return CorrectionView.all(desk, detail().corrections(), locale());
    }

    @Property("The editor's note, as HTML: what was changed, and why.")
    public Optional<Html> note() {
        return detail().note().map(desk::inline);
    }

    @Property("The body as HTML for a page.")
    public Html body() {
        return live().map(live -> live.whole(false))
                .orElseGet(() -> new Html(converted().html()));
    }

    @Property("The body as HTML for feed readers: absolute addresses, no ids.")
    public Html feedBody() {
        return live().map(live -> live.whole(true))
                .orElseGet(
                        () -> new Html(desk.press().bodies().forFeed(desk, path).html()));
    }

    @Property("The headings of the body, for a table of contents.")
    public List<HeadingView> headings() {
        return live().map(LiveView::headings)
                .orElseGet(() ->
                        converted().headings().stream().map(HeadingView::new).toList());
    }

    private Converted converted() {
        return desk.press().bodies().forPage(desk, path);
    }

    @Property("How many words the body has.")
    public int words() {
        return detail().words();
    }

    @Property("How many minutes it takes to read, at 220 words a minute; at least 1.")
    public int minutes() {
        return Math.max(1, Math.round(detail().words() / 220f));
    }

    @Property("The story published before it in its section.")
    public Optional<ArticleView> earlier() {
        return neighbours().earlier().flatMap(desk::article);
    }

    @Property("The story published after it in its section.")
    public Optional<ArticleView> later() {
        return neighbours().later().flatMap(desk::article);
    }

    private Neighbours neighbours() {
        return desk.read(new StoryFact.NeighboursOf(path));
    }

    @Property("Up to four earlier stories to read next.")
    public List<ArticleView> related() {
        return desk.articles(desk.read(new StoryFact.RelatedTo(path, RELATED)));
    }

    @Property("The free values of its front matter.")
    public Params params() {
        return detail().params();
    }

    @Property("The name of the template it asks for, if it asks for one.")
    public Optional<String> layout() {
        return detail().layout();
    }
}
