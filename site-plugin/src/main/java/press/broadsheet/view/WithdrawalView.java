package press.broadsheet.view;

import press.broadsheet.trace.StoryFact;
import press.broadsheet.trace.WithdrawnFacet;

/** What stands in the place of a story that was taken back. */
public final class WithdrawalView implements View {
    private final Desk desk;
    private final WithdrawnFacet facet;

    /** The note in the place of a story of a path. */
    public WithdrawalView(Desk desk, String path) {
        this.desk = desk;
        this.facet = desk.read(new StoryFact.WithdrawnNote(path)).orElseThrow();
    }

    @Property("The headline of the story, as HTML with its emphasis.")
    public Html title() {
        return desk.inline(facet.title());
    }

    @Property("The same as plain text.")
    public String plainTitle() {
        return desk.plain(facet.title());
    }

    @Property("The address at which the note stands, from the site's root.")
    public String url() {
        return desk.href(facet.address());
    }

    @Property("Since when it is withdrawn.")
    public DateView date() {
        return new DateView(desk, facet.since(), facet.dayOnly(), desk.locale(desk.language()));
    }

    @Property("The editor's note, as HTML.")
    public Html note() {
        return desk.inline(facet.note());
    }

    @Property("The same as plain text.")
    public String plainNote() {
        return desk.plain(facet.note());
    }
}
