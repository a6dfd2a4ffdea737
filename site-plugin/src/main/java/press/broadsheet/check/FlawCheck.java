package press.broadsheet.check;

import java.util.List;
import press.broadsheet.content.CheckKind;
import press.broadsheet.diagnostic.Code;
import press.broadsheet.plan.Output;
import press.broadsheet.trace.Trace;

/** What is wrong with a file by itself: headings, pictures without words, structured data, feeds, sitemaps. */
final class FlawCheck implements Check {
    @Override
    public List<Finding> findings(Inspection inspection) {
        Gathering gathering = new Gathering(inspection.checks());
        inspection.shelf().pages().forEach((path, page) -> {
            Output output = inspection.site().plan().at(path).orElse(null);
            // What leads on or is copied as it is need not be a page of the paper.
            boolean whole = !(output instanceof Output.RedirectPage) && !(output instanceof Output.Copy);
            for (Flaw flaw : page.notes().flaws()) {
                if (gathering.wants(flaw.kind()) && (whole || flaw.kind() != CheckKind.HEADINGS)) {
                    gathering.add(
                            flaw.kind(),
                            flaw.code(),
                            inspection.culprits().of(path, flaw),
                            flaw.what(),
                            flaw.remedy(),
                            Inspection.address(path));
                }
            }
        });
        wordless(inspection, gathering);
        return gathering.findings();
    }

    /** Pictures that a story gives no words for: the build told of them where it met them. */
    private static void wordless(Inspection inspection, Gathering gathering) {
        inspection.site().traces().forEach((path, trace) -> told(path, trace, gathering));
    }

    private static void told(String path, Trace trace, Gathering gathering) {
        trace.warnings().stream()
                .filter(warning -> warning.code() == Code.MISSING_ALT)
                .forEach(warning -> gathering.add(
                        CheckKind.ALT,
                        warning.code(),
                        warning.position(),
                        warning.what(),
                        warning.remedy(),
                        Inspection.address(path)));
    }
}
