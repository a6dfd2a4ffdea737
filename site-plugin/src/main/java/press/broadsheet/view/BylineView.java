package press.broadsheet.view;

/** One name of a byline. */
public final class BylineView implements View {
    private final AuthorView author;
    private final String role;

    BylineView(AuthorView author, String role) {
        this.author = author;
        this.role = role;
    }

    @Property("The author.")
    public AuthorView author() {
        return author;
    }

    @Property("What they did for this story, such as `Photographs`; empty for the writing itself.")
    public String role() {
        return role;
    }
}
