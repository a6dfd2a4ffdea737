package press.broadsheet.plan;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every output of a site by its path: one owner per path. */
public final class SitePlan {
    private final Map<String, Output> outputs;

    SitePlan(Map<String, Output> outputs) {
        this.outputs = Collections.unmodifiableMap(outputs);
    }

    /** All outputs, in the order of planning, which depends on the content alone. */
    public Collection<Output> outputs() {
        return outputs.values();
    }

    /** All outputs by their path in the output folder, in the same order. */
    public Map<String, Output> byPath() {
        return outputs;
    }

    /** The output at a path of the output folder. */
    public Optional<Output> at(String path) {
        return Optional.ofNullable(outputs.get(path));
    }

    /** The output that is served at an address. */
    public Optional<Output> served(String address) {
        return at(Output.path(address));
    }

    /** Addresses of all pages of an edition that are not stories and may be found by search engines, sorted. */
    public List<String> indexablePages(String edition) {
        return outputs.values().stream()
                .filter(output -> output.edition().equals(edition))
                .filter(output -> output instanceof Output.HomePage
                        || output instanceof Output.ListPage
                        || output instanceof Output.TermIndex
                        || output instanceof Output.ArchiveIndex
                        || output instanceof Output.YearPage
                        || output instanceof Output.MonthPage
                        || output instanceof Output.CorrectionsPage
                        || output instanceof Output.IssuesPage
                        || output instanceof Output.PlainPage)
                .map(Output::address)
                .sorted()
                .toList();
    }

    /** Addresses of all sitemaps but their index and the news sitemap, sorted. */
    public List<String> sitemaps() {
        return outputs.values().stream()
                .filter(output -> output instanceof Output.MonthSitemap || output instanceof Output.PagesSitemap)
                .map(Output::address)
                .sorted()
                .toList();
    }

    /** Addresses of the news sitemaps, in the order of the editions. */
    public List<String> newsSitemaps() {
        return outputs.values().stream()
                .filter(output -> output instanceof Output.NewsSitemap)
                .map(Output::address)
                .toList();
    }

    /** How many outputs there are. */
    public int size() {
        return outputs.size();
    }
}
