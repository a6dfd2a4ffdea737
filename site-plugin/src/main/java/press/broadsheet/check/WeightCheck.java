package press.broadsheet.check;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import press.broadsheet.content.CheckKind;
import press.broadsheet.diagnostic.Code;
import press.broadsheet.plan.Output;

/** What a page makes a phone load at once: itself, style sheets, scripts, and the pictures that do not wait. */
final class WeightCheck implements Check {
    private static final long KILOBYTE = 1_000;

    @Override
    public List<Finding> findings(Inspection inspection) {
        Gathering gathering = new Gathering(inspection.checks());
        if (gathering.wants(CheckKind.HEAVY_PAGES)) {
            inspection.shelf().pages().forEach((path, page) -> {
                boolean copied = inspection.site().plan().at(path).orElse(null) instanceof Output.Copy;
                if (path.endsWith(".html") && !copied) {
                    weigh(inspection, path, page, gathering);
                }
            });
        }
        return gathering.findings();
    }

    private static void weigh(Inspection inspection, String path, Notebook.Page page, Gathering gathering) {
        long limit = inspection.checks().pageKilobytes() * KILOBYTE;
        long weight = page.stamp().size();
        long heaviest = weight;
        String heavy = "";
        Set<String> seen = new HashSet<>();
        for (String load : page.notes().loads()) {
            long size = 0;
            if (inspection.where().target(Inspection.address(path), load) instanceof Whereabouts.Inside inside
                    && inspection.answers().at(inside.address()) instanceof Answers.There there
                    && seen.add(there.path())) {
                Notebook.Page loaded = inspection.shelf().pages().get(there.path());
                size = loaded == null ? 0 : loaded.stamp().size();
            }
            weight += size;
            if (size > heaviest) {
                heaviest = size;
                heavy = load;
            }
        }
        if (weight > limit) {
            Flaw.Seek seek = heavy.isEmpty() ? Flaw.Seek.TEMPLATE : Flaw.Seek.ADDRESS;
            String most = heavy.isEmpty() ? "the page itself" : heavy;
            String what = String.format(
                    Locale.ROOT,
                    "more than %,d kB are loaded at once, most of all %s with %,d kB",
                    limit / KILOBYTE,
                    most,
                    heaviest / KILOBYTE);
            Flaw flaw = new Flaw(CheckKind.HEAVY_PAGES, Code.HEAVY_PAGE, what, "", seek, heavy);
            gathering.add(
                    flaw.kind(),
                    flaw.code(),
                    inspection.culprits().of(path, flaw),
                    what,
                    "make it smaller, or let it load later",
                    Inspection.address(path));
        }
    }
}
