package press.broadsheet.build;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import press.broadsheet.check.Finding;
import press.broadsheet.check.FinishedSite;
import press.broadsheet.check.SiteCheck;
import press.broadsheet.diagnostic.Diagnostics;
import press.broadsheet.model.Held;
import press.broadsheet.plan.Output;
import press.broadsheet.trace.Trace;

/** Lets nothing of a held story out of the house. */
interface Guard {
    /**
     * What must not go out: a line for each story that is held back and yet has a page, or stands in some of the files.
     *
     * @param sent the paths of the files
     */
    List<String> refusals(Set<String> sent);

    /** For a site that was assembled at the instant it goes out. */
    static Guard of(Blueprint blueprint, Map<String, Trace> traces, BuildRequest request) {
        return sent -> {
            List<String> pages = pages(blueprint, request, sent);
            return !pages.isEmpty() || blueprint.site().held().isEmpty()
                    ? pages
                    : mentions(blueprint, traces, request, sent);
        };
    }

    /**
     * For a site whose receipt holds. Where that names no held story there is none. Else the files are looked through
     * for them, once: what a look found innocent stays so as long as the receipt holds.
     *
     * @param taken when the lock was taken
     */
    static Guard of(Receipt receipt, BuildRequest request, long taken) {
        return sent -> {
            Acquittal acquittal = new Acquittal(request, receipt);
            if (receipt.held().isEmpty() || acquittal.isOf(sent)) {
                return List.of();
            }
            List<String> refusals = of(
                            Sources.look(request, taken, new Diagnostics()),
                            LastBuild.of(request).state().traces(),
                            request)
                    .refusals(sent);
            if (refusals.isEmpty()) {
                acquittal.save(sent);
            }
            return refusals;
        };
    }

    private static List<String> pages(Blueprint blueprint, BuildRequest request, Set<String> sent) {
        List<String> refusals = new ArrayList<>();
        for (Held held : blueprint.site().held()) {
            var article = blueprint.site().keptBack().get(held.path());
            if (held.state().secret() && article != null) {
                String page = Output.path(article.address());
                if (sent.contains(page)) {
                    refusals.add(HeldStory.shown(blueprint.site(), held) + " is " + held.reason(blueprint.site())
                            + ", but " + request.shown(request.output().resolve(page)) + " shows it; "
                            + Handover.REMEDY);
                }
            }
        }
        return refusals;
    }

    private static List<String> mentions(
            Blueprint blueprint, Map<String, Trace> traces, BuildRequest request, Set<String> sent) {
        FinishedSite finished = blueprint.finished(request, traces, List::of);
        return SiteCheck.embargo(finished, request.state().resolve("check"), Version.of(), sent::contains).stream()
                .map(Finding::toString)
                .toList();
    }
}
