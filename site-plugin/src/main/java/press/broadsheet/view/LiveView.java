package press.broadsheet.view;

import java.util.List;
import java.util.Optional;
import press.broadsheet.markdown.Heading;
import press.broadsheet.model.Card;
import press.broadsheet.model.Coverage;
import press.broadsheet.model.Permalinks;
import press.broadsheet.model.Update;
import press.broadsheet.trace.StoryFact;

/** What a live story has that others have not. */
public final class LiveView implements View {
    private final Desk desk;
    private final String path;
    private final Card card;

    LiveView(Desk desk, String path, Card card) {
        this.desk = desk;
        this.path = path;
        this.card = card;
    }

    private Coverage coverage() {
        return desk.read(new StoryFact.CoverageOf(path)).orElseThrow();
    }

    @Property("Whether it has not ended.")
    public boolean running() {
        return card.running();
    }

    @Property("When the coverage began.")
    public DateView began() {
        return new DateView(desk, coverage().began(), false, desk.locale(desk.language()));
    }

    @Property("When the coverage ended, if it has.")
    public Optional<DateView> ended() {
        return coverage().ended().map(at -> new DateView(desk, at, false, desk.locale(desk.language())));
    }

    @Property("The key points of its front matter, as HTML with their emphasis.")
    public List<Html> keyPoints() {
        return coverage().keyPoints().stream().map(desk::inline).toList();
    }

    @Property("The entries marked as key moments, newest first.")
    public List<LiveEntryView> keyEntries() {
        return views(coverage().updates().stream().filter(Update::key).toList());
    }

    @Property("What stands before the entries, as HTML; may be empty.")
    public Html introduction() {
        return new Html(coverage().introduced() ? parts(false).introduction().html() : "");
    }

    @Property("All entries, newest first.")
    public List<LiveEntryView> entries() {
        return views(coverage().updates());
    }

    @Property("`latest(n)`: its newest entries. A page that asks for no more changes with these alone.")
    public TemplateFunction latest() {
        return arguments -> views(desk.read(new StoryFact.LatestUpdates(path, Arguments.count(arguments, 0))));
    }

    @Property("The address of the file in which a script finds new entries.")
    public String updatesUrl() {
        return desk.href(Permalinks.beside(card.address(), "live.json"));
    }

    @Property("The feeds of its entries.")
    public List<FeedLinkView> feeds() {
        return FeedLinkView.ofEntries(
                desk, card.address(), path, desk.plain(card.title()) + " \u2013 " + desk.siteName());
    }

    private List<LiveEntryView> views(List<Update> updates) {
        return updates.stream()
                .map(update -> new LiveEntryView(desk, path, card, update))
                .toList();
    }

    private LiveParts parts(boolean feed) {
        return desk.press().bodies().live(desk, path, feed);
    }

    /** The whole text, for a page or for a feed reader. */
    Html whole(boolean feed) {
        StringBuilder html = new StringBuilder(
                coverage().introduced() ? parts(feed).introduction().html() : "");
        boolean days = coverage().updates().stream()
                        .map(update -> update.at().toLocalDate())
                        .distinct()
                        .count()
                > 1;
        for (LiveEntryView entry : entries()) {
            String time = "<time datetime=\"" + entry.at().iso() + "\">"
                    + Escape.html(days ? entry.at().full() : entry.at().time()) + "</time>";
            html.append(feed ? "<section>\n<h2>" : "<section id=\"" + entry.id() + "\">\n<h2>")
                    .append(time)
                    .append(' ')
                    .append(entry.title().value())
                    .append("</h2>\n")
                    .append((feed ? entry.feedBody() : entry.body()).value())
                    .append("</section>\n");
        }
        return new Html(html.toString());
    }

    /** The entries as headings of the text. */
    List<HeadingView> headings() {
        return entries().stream()
                .map(entry ->
                        new HeadingView(new Heading(2, entry.id(), entry.at().time() + ' ' + entry.plainTitle())))
                .toList();
    }
}
