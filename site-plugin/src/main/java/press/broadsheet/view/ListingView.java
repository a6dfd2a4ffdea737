package press.broadsheet.view;

import java.util.List;
import java.util.Optional;
import press.broadsheet.model.Permalinks;
import press.broadsheet.model.Scope;
import press.broadsheet.model.Slice;
import press.broadsheet.trace.ListFact;

/** One page of a long list of stories. Pages are numbered from the oldest; 0 is the front. */
public final class ListingView implements View {
    private final Desk desk;
    private final Scope scope;
    private final int number;

    /** The list page of a number; 0 is the front. */
    public ListingView(Desk desk, Scope scope, int number) {
        this.desk = desk;
        this.scope = scope;
        this.number = number;
    }

    private Slice slice() {
        return desk.read(new ListFact.SliceOf(scope, number));
    }

    @Property("Its stories, newest first.")
    public List<ArticleView> articles() {
        return desk.articles(slice().paths());
    }

    @Property("Its number, counted from the oldest page; 0 for the front.")
    public int number() {
        return number;
    }

    @Property("Whether it is the front, which shows the newest stories.")
    public boolean front() {
        return number == 0;
    }

    @Property("The address of the page with older stories.")
    public Optional<String> olderUrl() {
        int older = slice().older();
        return older > 0 ? Optional.of(desk.href(Permalinks.page(scope, older))) : Optional.empty();
    }

    @Property("The address of the page with newer stories.")
    public Optional<String> newerUrl() {
        int newer = slice().newer();
        return newer >= 0 ? Optional.of(desk.href(Permalinks.page(scope, newer))) : Optional.empty();
    }

    @Property("The front's address.")
    public String frontUrl() {
        return desk.href(Permalinks.front(scope));
    }
}
