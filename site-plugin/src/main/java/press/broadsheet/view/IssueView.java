package press.broadsheet.view;

import java.time.OffsetDateTime;
import java.util.List;
import press.broadsheet.model.Issue;
import press.broadsheet.model.Permalinks;
import press.broadsheet.trace.ListFact;

/** An issue of a newsletter. */
public final class IssueView implements View {
    private final Desk desk;
    private final NewsletterView newsletter;
    private final String day;

    /** The issue of a day, {@code 2026-11-23}. */
    public IssueView(Desk desk, NewsletterView newsletter, String day) {
        this.desk = desk;
        this.newsletter = newsletter;
        this.day = day;
    }

    private Issue issue() {
        return desk.read(new ListFact.IssueOf(newsletter.id(), day)).orElseThrow();
    }

    @Property("The newsletter it is an issue of.")
    public NewsletterView newsletter() {
        return newsletter;
    }

    @Property("When it goes out.")
    public DateView date() {
        OffsetDateTime at = issue().at();
        return new DateView(desk, at, false, desk.locale(desk.language()));
    }

    @Property("The newsletter's name and the day, as plain text.")
    public String title() {
        return desk.message("issue-of", List.of(newsletter.title(), date().weekday()));
    }

    @Property("The address at which a browser shows it, from the site's root.")
    public String url() {
        return desk.href(Permalinks.issue(desk.edition(), newsletter.id(), day));
    }

    @Property("The same as an absolute URL.")
    public String permalink() {
        return desk.absolute(Permalinks.issue(desk.edition(), newsletter.id(), day));
    }

    @Property("The stories that appeared since the issue before, newest first, as many as the newsletter shows.")
    public List<ArticleView> articles() {
        return desk.articles(issue().stories());
    }

    @Property("How many stories of that time it leaves out.")
    public int more() {
        return issue().more();
    }

    @Property("The corrections made since the issue before to other stories than these, newest first.")
    public List<AmendmentView> corrections() {
        return AmendmentView.all(desk, issue().corrections());
    }

    @Property(
            "`wrap(text, width[, indent])`: a text as plain lines of at most so many columns, for the plain-text twin.")
    public TemplateFunction wrap() {
        return arguments -> Columns.wrap(
                Arguments.text(arguments, 0),
                Arguments.count(arguments, 1),
                arguments.size() > 2 ? Arguments.text(arguments, 2) : "",
                desk.locale(desk.language()));
    }
}
