package press.broadsheet.view;

import java.util.List;
import java.util.Optional;
import press.broadsheet.model.Amendments;
import press.broadsheet.model.Permalinks;
import press.broadsheet.model.Scope;
import press.broadsheet.trace.ListFact;

/** One page of all corrections of the paper, by the time they were made. Pages are numbered from the oldest. */
public final class CorrectionsView implements View {
    private final Desk desk;
    private final int number;

    /** The page of a number; 0 is the front. */
    public CorrectionsView(Desk desk, int number) {
        this.desk = desk;
        this.number = number;
    }

    private Amendments.Page page() {
        return desk.read(new ListFact.CorrectionsOn(desk.edition(), number));
    }

    @Property("Its corrections, newest first.")
    public List<AmendmentView> entries() {
        return AmendmentView.all(desk, page().entries());
    }

    @Property("The stories corrected there, each once.")
    public List<ArticleView> articles() {
        List<String> paths =
                page().entries().stream().map(entry -> entry.path()).distinct().toList();
        return desk.articles(paths);
    }

    @Property("On the front, the stories that were taken back, the last one first.")
    public List<WithdrawalView> withdrawals() {
        return front()
                ? desk.read(new ListFact.Withdrawals(desk.edition())).stream()
                        .map(path -> new WithdrawalView(desk, path))
                        .toList()
                : List.of();
    }

    @Property("Its number, counted from the oldest page; 0 for the front.")
    public int number() {
        return number;
    }

    @Property("Whether it is the front, which shows the newest corrections.")
    public boolean front() {
        return number == 0;
    }

    @Property("The address of the page with older corrections.")
    public Optional<String> olderUrl() {
        int older = page().older();
        return older > 0
                ? Optional.of(desk.href(Permalinks.page(Scope.CORRECTED.in(desk.edition()), older)))
                : Optional.empty();
    }

    @Property("The address of the page with newer corrections.")
    public Optional<String> newerUrl() {
        int newer = page().newer();
        return newer >= 0
                ? Optional.of(desk.href(Permalinks.page(Scope.CORRECTED.in(desk.edition()), newer)))
                : Optional.empty();
    }

    @Property("The front's address.")
    public String frontUrl() {
        return desk.href(Permalinks.front(Scope.CORRECTED.in(desk.edition())));
    }
}
