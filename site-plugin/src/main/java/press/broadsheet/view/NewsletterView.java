package press.broadsheet.view;

import java.util.List;
import java.util.Optional;
import press.broadsheet.content.Newsletter;
import press.broadsheet.model.Permalinks;
import press.broadsheet.trace.ListFact;

/** A newsletter of the paper. */
public final class NewsletterView implements View {
    private final Desk desk;
    private final Newsletter newsletter;

    private NewsletterView(Desk desk, Newsletter newsletter) {
        this.desk = desk;
        this.newsletter = newsletter;
    }

    /** Those of the edition. */
    @SuppressWarnings("unchecked")
    static List<NewsletterView> all(Desk desk) {
        List<Newsletter> all = (List<Newsletter>) desk.setting("newsletters", List.class);
        return all.stream()
                .filter(each -> each.edition().equals(desk.edition()))
                .map(each -> new NewsletterView(desk, each))
                .toList();
    }

    /** The newsletter of an id, of the edition. */
    public static Optional<NewsletterView> find(Desk desk, String id) {
        return all(desk).stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** The issues that went out last, newest first. */
    public List<IssueView> newest(int count) {
        return issues(desk.read(new ListFact.NewestIssues(id(), count)));
    }

    List<IssueView> issues(List<String> days) {
        return days.stream().map(day -> new IssueView(desk, this, day)).toList();
    }

    @Property("Its id, the part of its address.")
    public String id() {
        return newsletter.id();
    }

    @Property("Its name.")
    public String title() {
        return newsletter.title();
    }

    @Property("The words over the stories of every issue, as HTML; empty if there are none.")
    public Html intro() {
        return desk.inline(newsletter.intro());
    }

    @Property("The same as plain text.")
    public String plainIntro() {
        return desk.plain(newsletter.intro());
    }

    @Property("The address of the list of its issues, from the site's root.")
    public String url() {
        return desk.href(Permalinks.issues(desk.edition(), id(), 0));
    }

    @Property("The same as an absolute URL.")
    public String permalink() {
        return desk.absolute(Permalinks.issues(desk.edition(), id(), 0));
    }

    @Property("Where the link to leave it leads, as the sending service fills it in; nothing if it is not set.")
    public Optional<String> unsubscribe() {
        return Optional.of(newsletter.unsubscribe()).filter(text -> !text.isEmpty());
    }

    @Property("The feeds of its issues.")
    public List<FeedLinkView> feeds() {
        String title = title() + " \u2013 " + desk.siteName();
        return FeedLinkView.ofIssues(desk, id(), title);
    }
}
