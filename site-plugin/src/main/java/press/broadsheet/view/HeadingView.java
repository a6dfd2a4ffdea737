package press.broadsheet.view;

import press.broadsheet.markdown.Heading;

/** A heading of a body, for a table of contents. */
public final class HeadingView implements View {
    private final Heading heading;

    HeadingView(Heading heading) {
        this.heading = heading;
    }

    @Property("Its level, 2 to 6.")
    public int level() {
        return heading.level();
    }

    @Property("The id that links to it.")
    public String id() {
        return heading.id();
    }

    @Property("Its words.")
    public String text() {
        return heading.text();
    }
}
