package press.broadsheet.check;

import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import press.broadsheet.content.Ledger;
import press.broadsheet.diagnostic.Code;
import press.broadsheet.diagnostic.Diagnostics;
import press.broadsheet.diagnostic.Position;
import press.broadsheet.plan.LedgerCheck;
import press.broadsheet.plan.Output;

/**
 * Shows that readers find something at every address that was ever published: the page, one that leads them on, a
 * notice, or at least that it is gone by the newsroom's will.
 */
final class LedgerProof implements Check {
    /** What is looked at: {@code 312 published addresses}. */
    static String scope(FinishedSite site) {
        int known = Ledger.read(site.sources(), new Diagnostics())
                .map(ledger -> ledger.lines().size())
                .orElse(0);
        return known + (known == 1 ? " published address" : " published addresses");
    }

    @Override
    public List<Finding> findings(Inspection inspection) {
        FinishedSite site = inspection.site();
        Optional<Ledger> ledger = Ledger.read(site.sources(), new Diagnostics());
        if (ledger.isEmpty()) {
            return List.of();
        }
        Diagnostics vanished = new Diagnostics();
        LedgerCheck.check(site.site(), site.plan(), ledger.get(), vanished);
        TreeSet<Finding> findings = new TreeSet<>();
        vanished.sorted().stream()
                .filter(each -> each.code() == Code.VANISHED_ADDRESS)
                .forEach(each -> findings.add(new Finding(each.code(), each.position(), each.what(), each.remedy())));
        for (Ledger.Line line : ledger.get().lines()) {
            String path = Output.path(line.address());
            if (site.plan().at(path).isPresent() && !Files.exists(site.output().resolve(path))) {
                findings.add(new Finding(
                        Code.VANISHED_ADDRESS,
                        new Position(ledger.get().shown(), line.number(), 1),
                        site.shown() + "/" + path + " is missing",
                        "build the site again"));
            }
        }
        return List.copyOf(findings);
    }
}
