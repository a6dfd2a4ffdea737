package press.broadsheet.view;

import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import press.broadsheet.model.Permalinks;
import press.broadsheet.model.Scope;
import press.broadsheet.trace.ListFact;

/** A month of the archive. */
public final class MonthView implements View {
    private final Desk desk;
    private final YearMonth month;

    /** A month as one output sees it. */
    public MonthView(Desk desk, YearMonth month) {
        this.desk = desk;
        this.month = month;
    }

    static List<MonthView> all(Desk desk) {
        return desk.read(new ListFact.Months(desk.edition())).stream()
                .map(month -> new MonthView(desk, month))
                .toList();
    }

    @Property("Its name in the site's language: `November 2026`.")
    public String title() {
        return new DateView(
                        desk,
                        month.atDay(1).atStartOfDay().atOffset(ZoneOffset.UTC),
                        true,
                        desk.locale(desk.language()))
                .month();
    }

    private Scope scope() {
        return Scope.month(month).in(desk.edition());
    }

    @Property("Its year in the digits of the language.")
    public String yearTitle() {
        return desk.number(month.getYear());
    }

    @Property("Its year as a number.")
    public int year() {
        return month.getYear();
    }

    @Property("Its number in the year, 1 to 12.")
    public int number() {
        return month.getMonthValue();
    }

    @Property("Its page's address from the site's root.")
    public String url() {
        return desk.href(Permalinks.front(scope()));
    }

    @Property("Its year's page's address from the site's root.")
    public String yearUrl() {
        return desk.href(Permalinks.front(new Scope(Scope.Kind.YEAR, String.valueOf(month.getYear()), desk.edition())));
    }

    @Property("How many stories it has.")
    public int count() {
        return desk.read(new ListFact.CountOf(scope()));
    }

    @Property("All its stories, newest first.")
    public List<ArticleView> articles() {
        return desk.articles(desk.read(new ListFact.AllOf(scope())));
    }
}
