package press.broadsheet.view;

import java.util.List;
import java.util.Optional;
import press.broadsheet.model.Issues;
import press.broadsheet.model.Permalinks;
import press.broadsheet.trace.ListFact;

/** One page of the list of a newsletter's issues. Pages are numbered from the oldest; 0 is the front. */
public final class IssuesView implements View {
    private final Desk desk;
    private final NewsletterView newsletter;
    private final int number;

    /** The page of a number; 0 is the front. */
    public IssuesView(Desk desk, NewsletterView newsletter, int number) {
        this.desk = desk;
        this.newsletter = newsletter;
        this.number = number;
    }

    private Issues.Page page() {
        return desk.read(new ListFact.IssuesOn(newsletter.id(), number));
    }

    @Property("Its issues, newest first.")
    public List<IssueView> issues() {
        return newsletter.issues(page().days());
    }

    @Property("Its number, counted from the oldest page; 0 for the front.")
    public int number() {
        return number;
    }

    @Property("Whether it is the front, which shows the newest issues.")
    public boolean front() {
        return number == 0;
    }

    @Property("The address of the page with older issues.")
    public Optional<String> olderUrl() {
        return page().older() > 0 ? Optional.of(url(page().older())) : Optional.empty();
    }

    @Property("The address of the page with newer issues.")
    public Optional<String> newerUrl() {
        return page().newer() >= 0 ? Optional.of(url(page().newer())) : Optional.empty();
    }

    @Property("The front's address.")
    public String frontUrl() {
        return url(0);
    }

    private String url(int page) {
        return desk.href(Permalinks.issues(desk.edition(), newsletter.id(), page));
    }
}
