package press.broadsheet.build;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import press.broadsheet.trace.Trace;

/** What each template costs: how many pages it makes, how long that took, and how much its pages read. */
final class Costs {
    private Costs() {}

    /** The pages of one template. */
    private static final class Template {
        private int pages;
        private long facts;
        private int most;
        private String greediest = "";

        private void add(String path, int read) {
            pages++;
            facts += read;
            if (read > most || (read == most && path.compareTo(greediest) < 0)) {
                most = read;
                greediest = path;
            }
        }
    }

    /**
     * One line for each template, sorted by its name.
     *
     * @param traces of all outputs, by path
     * @param rendered how many pages of each template were rendered in this build
     * @param nanos how long that took, added up over all threads
     */
    static List<String> lines(Map<String, Trace> traces, Map<String, Integer> rendered, Map<String, Long> nanos) {
        Map<String, Template> templates = new HashMap<>();
        traces.forEach((path, trace) -> {
            if (!trace.template().isEmpty()) {
                templates
                        .computeIfAbsent(trace.template(), name -> new Template())
                        .add(path, trace.facts().size());
            }
        });
        List<String> lines = new ArrayList<>();
        new TreeMap<>(templates)
                .forEach((name, cost) -> lines.add(String.format(
                        Locale.ROOT,
                        "%s: %s, %,d rendered in %,.1f ms; a page reads %,d facts, at most %,d (%s)",
                        name,
                        Counted.of(cost.pages, "page", "pages"),
                        rendered.getOrDefault(name, 0),
                        nanos.getOrDefault(name, 0L) / 1e6,
                        Math.round((double) cost.facts / cost.pages),
                        cost.most,
                        address(cost.greediest))));
        return List.copyOf(lines);
    }

    /** A path in the output folder as an address: {@code world/index.html} is {@code /world/}. */
    static String address(String path) {
        boolean index = path.equals("index.html") || path.endsWith("/index.html");
        return '/' + (index ? path.substring(0, path.length() - "index.html".length()) : path);
    }
}
