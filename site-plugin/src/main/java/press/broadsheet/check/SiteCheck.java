package press.broadsheet.check;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Checks a finished site; only files that changed since the last check are read. */
public final class SiteCheck {
    private SiteCheck() {}

    /**
     * What came of it.
     *
     * @param findings what is wrong, sorted by place
     * @param files how many files the site has
     * @param read the paths of the files that had to be read, sorted
     * @param scopes what was looked for besides, such as {@code 3 held stories}
     */
    public record Result(List<Finding> findings, int files, SortedSet<String> read, List<String> scopes) {}

    /**
     * How other sites are asked.
     *
     * @param manners how they are asked
     * @param now the machine's instant
     */
    public record External(Manners manners, Instant now) {}

    /**
     * Checks a site.
     *
     * @param state the folder that keeps what the next check need not read again
     * @param maker the version of what reads; another one reads all anew
     * @param external how other sites are asked; empty if they are not
     * @throws press.broadsheet.diagnostic.MachineException if a file cannot be read or written
     */
    public static Result check(FinishedSite site, Path state, String maker, Optional<External> external) {
        List<Check> checks = new ArrayList<>(List.of(
                new EmbargoProof(path -> true),
                new LedgerProof(),
                new LinkCheck(),
                new FlawCheck(),
                new FeedCheck(),
                new WeightCheck(),
                new TitleCheck(),
                new TagCheck(),
                new MediaCheck()));
        external.ifPresent(ask -> checks.add(new ExternalCheck(ask.manners(), state.resolve("replies"), ask.now())));
        return check(site, state, maker, checks);
    }

    /**
     * Looks for held stories alone.
     *
     * @param state the folder that keeps what the next check need not read again
     * @param maker the version of what reads; another one reads all anew
     * @param looked the paths of the files in which none may stand
     * @return where something of one stands, sorted by place
     * @throws press.broadsheet.diagnostic.MachineException if a file cannot be read or written
     */
    public static List<Finding> embargo(FinishedSite site, Path state, String maker, Predicate<String> looked) {
        return check(site, state, maker, List.of(new EmbargoProof(looked))).findings();
    }

    private static Result check(FinishedSite site, Path state, String maker, List<Check> checks) {
        Notebook notebook = new Notebook(state.resolve("notes"), maker);
        Shelf shelf = Shelf.of(site, notebook.load());
        Inspection inspection = Inspection.of(site, shelf);
        TreeSet<Finding> findings = new TreeSet<>();
        checks.forEach(check -> findings.addAll(check.findings(inspection)));
        if (shelf.isChanged()) {
            notebook.save(shelf.pages());
        }
        return new Result(
                List.copyOf(findings),
                shelf.pages().size(),
                shelf.read(),
                List.of(EmbargoProof.scope(site), LedgerProof.scope(site)));
    }
}
