package press.broadsheet.build;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import press.broadsheet.content.Located;
import press.broadsheet.diagnostic.Code;
import press.broadsheet.diagnostic.Diagnostics;
import press.broadsheet.diagnostic.Nearest;
import press.broadsheet.diagnostic.Position;
import press.broadsheet.source.Root;
import press.broadsheet.source.SourceFile;
import press.broadsheet.source.SourceTree;
import press.broadsheet.trace.Trace;

/**
 * Holds templates to the number of facts their pages may read. A page that reads more the longer the archive is makes
 * every new story render it, and all of its kind; time would tell that too, but not the same on every machine.
 */
final class Budgets {
    private Budgets() {}

    /** Reports each template of which a page reads more than its budget allows, and each budget of no template. */
    static void check(Blueprint blueprint, SortedMap<String, Trace> traces, Diagnostics diagnostics) {
        SourceTree sources = blueprint.facts().inputs().sources();
        for (Map.Entry<String, Located<Integer>> budget :
                blueprint.site().settings().budgets().entrySet()) {
            String name = budget.getKey();
            if (sources.find(Root.TEMPLATES, name).isEmpty()) {
                List<String> known = sources.all(Root.TEMPLATES).stream()
                        .map(SourceFile::path)
                        .filter(path -> path.endsWith(".ftlh"))
                        .toList();
                diagnostics.report(
                        Code.BAD_VALUE,
                        budget.getValue().position(),
                        "there is no template " + name + " to have a budget",
                        Nearest.remedy(name, known, "write the name of a template, such as article.ftlh"));
            } else {
                hold(name, budget.getValue().value(), sources, traces, diagnostics);
            }
        }
    }

    private static void hold(
            String name, int most, SourceTree sources, SortedMap<String, Trace> traces, Diagnostics diagnostics) {
        List<Map.Entry<String, Trace>> over = traces.entrySet().stream()
                .filter(entry -> entry.getValue().template().equals(name))
                .filter(entry -> entry.getValue().facts().size() > most)
                .sorted(Comparator.comparingInt((Map.Entry<String, Trace> entry) ->
                                -entry.getValue().facts().size())
                        .thenComparing(Map.Entry::getKey))
                .toList();
        if (over.isEmpty()) {
            return;
        }
        Map.Entry<String, Trace> worst = over.get(0);
        String others =
                over.size() == 1 ? "" : String.format(Locale.ROOT, ", and %,d more pages too many", over.size() - 1);
        diagnostics.report(
                Code.TEMPLATE_BUDGET,
                Position.ofFile(sources.find(Root.TEMPLATES, name)
                        .map(SourceFile::shown)
                        .orElse(name)),
                String.format(
                        Locale.ROOT,
                        "%s reads %,d facts%s; the budget is %,d",
                        Costs.address(worst.getKey()),
                        worst.getValue().facts().size(),
                        others,
                        most),
                "ask for shorter lists in the template, or raise its line under budgets in site.yaml");
    }
}
