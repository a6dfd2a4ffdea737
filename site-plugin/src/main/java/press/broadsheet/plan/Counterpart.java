package press.broadsheet.plan;

import java.util.Optional;

/** The same page in another edition: the fronts that every edition may have. Numbered pages hold other stories. */
public final class Counterpart {
    private Counterpart() {}

    /** Whether a page may have the like of it in other editions, by what it is and not by a key. */
    public static boolean possible(Output output) {
        return of(output, output.edition()).isPresent();
    }

    /** The page of another edition that stands for this one, whether that edition has it or not. */
    public static Optional<Output> of(Output output, String edition) {
        if (output instanceof Output.HomePage) {
            return Optional.of(new Output.HomePage(edition));
        } else if (output instanceof Output.ListPage list && list.number() == 0) {
            return Optional.of(new Output.ListPage(list.scope().in(edition), 0));
        } else if (output instanceof Output.TermIndex index) {
            return Optional.of(new Output.TermIndex(edition, index.kind()));
        } else if (output instanceof Output.ArchiveIndex) {
            return Optional.of(new Output.ArchiveIndex(edition));
        } else if (output instanceof Output.YearPage year) {
            return Optional.of(new Output.YearPage(edition, year.year()));
        } else if (output instanceof Output.MonthPage month) {
            return Optional.of(new Output.MonthPage(edition, month.month()));
        } else if (output instanceof Output.CorrectionsPage corrections && corrections.number() == 0) {
            return Optional.of(new Output.CorrectionsPage(edition, 0));
        } else if (output instanceof Output.SearchPage) {
            return Optional.of(new Output.SearchPage(edition));
        }
        return Optional.empty();
    }
}
