package press.broadsheet.view;

import java.util.List;
import java.util.Optional;
import press.broadsheet.model.Parts;
import press.broadsheet.model.Scope;
import press.broadsheet.trace.ListFact;

/** A story's place in a series: all parts of a short one, the nearest of a long one. */
public final class PartsView implements View {
    private final Desk desk;
    private final TermView series;
    private final String here;
    private final Parts parts;

    private PartsView(Desk desk, TermView series, String here, Parts parts) {
        this.desk = desk;
        this.series = series;
        this.here = here;
        this.parts = parts;
    }

    /** The places of a story in the series of some ids. */
    static List<PartsView> of(Desk desk, String story, List<String> ids) {
        return ids.stream()
                .flatMap(id -> desk.term(Scope.Kind.SERIES, id).stream())
                .map(series ->
                        new PartsView(desk, series, story, desk.read(new ListFact.PartsNear(series.id(), story))))
                .toList();
    }

    @Property("The series.")
    public TermView series() {
        return series;
    }

    @Property("Which part the story is; a long series without numbers of its own has none.")
    public Optional<Integer> number() {
        return list().stream().filter(PartView::current).findFirst().flatMap(PartView::number);
    }

    @Property("How many parts there are or, if the series says so, will be; unknown of a long series that does not.")
    public Optional<Integer> total() {
        return parts.total().isPresent() ? Optional.of(parts.total().getAsInt()) : Optional.empty();
    }

    @Property("The parts in the order of the series: up to 20 all of them, else the nearest.")
    public List<PartView> list() {
        return list(desk, parts, here);
    }

    static List<PartView> list(Desk desk, Parts parts, String here) {
        return parts.list().stream()
                .flatMap(part -> desk.article(part.story()).map(article -> new PartView(article, part, here)).stream())
                .toList();
    }

    @Property("The part before.")
    public Optional<ArticleView> previous() {
        return beside(-1);
    }

    @Property("The part after.")
    public Optional<ArticleView> next() {
        return beside(1);
    }

    private Optional<ArticleView> beside(int step) {
        List<PartView> list = list();
        for (int i = 0; i < list.size(); i++) {
            int other = i + step;
            if (list.get(i).current() && other >= 0 && other < list.size()) {
                return Optional.of(list.get(other).article());
            }
        }
        return Optional.empty();
    }
}
