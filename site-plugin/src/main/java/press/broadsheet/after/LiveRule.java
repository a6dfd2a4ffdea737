package press.broadsheet.after;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What an address without a file should do, by a line of {@code _redirects}.
 *
 * @param from the path of the URL
 * @param to where it leads
 * @param gone whether nothing is there any more
 * @param twin whether the same address with a slash at its end has a rule of its own
 */
record LiveRule(String from, String to, boolean gone, boolean twin) {
    /** The rules that are of one address each. */
    static List<LiveRule> of(String redirects) {
        List<LiveRule> rules = new ArrayList<>();
        List<String[]> lines =
                redirects.lines().map(line -> line.strip().split("\\s+", -1)).toList();
        Set<String> all = new HashSet<>();
        lines.forEach(words -> all.add(words[0]));
        lines.forEach(words -> {
            boolean twin = all.contains(words[0] + '/');
            boolean literal = words.length == 3
                    && words[0].startsWith("/")
                    && words[0].indexOf('*') < 0
                    && words[0].indexOf(':') < 0;
            if (literal && words[2].matches("30[1278]!?")) {
                rules.add(new LiveRule(words[0], words[1], false, twin));
            } else if (literal && words[2].matches("4(04|10)!?")) {
                rules.add(new LiveRule(words[0], words[1], true, twin));
            }
        });
        return rules;
    }
}
