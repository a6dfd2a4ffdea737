package press.broadsheet.view;

import press.broadsheet.model.Card;
import press.broadsheet.model.Update;
import press.broadsheet.source.Digest;

/** One entry of a live story. */
public final class LiveEntryView implements View {
    private final Desk desk;
    private final String path;
    private final Card card;
    private final Update update;

    LiveEntryView(Desk desk, String path, Card card, Update update) {
        this.desk = desk;
        this.path = path;
        this.card = card;
        this.update = update;
    }

    @Property("Its anchor, which stays the same whatever is added to the story.")
    public String id() {
        return update.anchor();
    }

    @Property("Its address from the site's root, with the anchor.")
    public String url() {
        return desk.href(card.address()) + '#' + update.anchor();
    }

    @Property("Its absolute URL, with the anchor.")
    public String permalink() {
        return desk.absolute(card.address()) + '#' + update.anchor();
    }

    @Property("When it happened.")
    public DateView at() {
        return new DateView(desk, update.at(), false, desk.locale(desk.language()));
    }

    @Property("Its day as a machine reads it: `2026-11-23`.")
    public String isoDay() {
        return update.at().toLocalDate().toString();
    }

    @Property("The headline, as HTML with its emphasis.")
    public Html title() {
        return desk.inline(update.headline());
    }

    @Property("The headline as plain text.")
    public String plainTitle() {
        return desk.plain(update.headline());
    }

    @Property("Whether it is marked as a key moment.")
    public boolean key() {
        return update.key();
    }

    @Property("Its text as HTML for a page.")
    public Html body() {
        return new Html(part(false).html());
    }

    @Property("Its text as HTML for feed readers: absolute addresses, no ids.")
    public Html feedBody() {
        return new Html(part(true).html());
    }

    @Property("Its text without mark-up.")
    public String plainBody() {
        return part(false).plain();
    }

    /** The start of its text; for feeds. */
    public String plainStandfirst() {
        return part(true).excerpt();
    }

    /** The same as HTML. */
    public Html standfirst() {
        return new Html(Escape.html(plainStandfirst()));
    }

    @Property("Changes when its time, its headline or its text does.")
    public String digest() {
        return Digest.of(at().iso() + '\n' + update.key() + '\n' + title().value() + '\n' + body().value())
                .shortHex();
    }

    private LiveParts.Part part(boolean feed) {
        return desk.press().bodies().live(desk, path, feed).entry(update.anchor());
    }
}
