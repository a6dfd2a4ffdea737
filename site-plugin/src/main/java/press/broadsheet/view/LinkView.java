package press.broadsheet.view;

/** A link of a menu, a list of links or a breadcrumb trail. */
public final class LinkView implements View {
    private final String title;
    private final String url;

    LinkView(String title, String url) {
        this.title = title;
        this.url = url;
    }

    @Property("The words shown.")
    public String title() {
        return title;
    }

    @Property("Where it leads.")
    public String url() {
        return url;
    }
}
