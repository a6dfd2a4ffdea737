package press.broadsheet.after;

import java.util.ArrayList;
import java.util.List;

/**
 * What an address without a file should do, by a line of {@code _redirects}.
 *
 * @param from the path of the URL
 * @param to where it leads
 * @param gone whether nothing is there any more
 */
record LiveRule(String from, String to, boolean gone) {
    /** The rules that are of one address each. */
    static List<LiveRule> of(String redirects) {
        List<LiveRule> rules = new ArrayList<>();
        redirects.lines().map(line -> line.strip().split("\\s+")).forEach(words -> {
            boolean literal = words.length == 3
                    && words[0].startsWith("/")
                    && words[0].indexOf('*') < 0
                    && words[0].indexOf(':') < 0;
            if (literal && words[2].matches("30[1278]!?")) {
                rules.add(new LiveRule(words[0], words[1], false));
            } else if (literal && words[2].matches("4(04|10)!?")) {
                rules.add(new LiveRule(words[0], words[1], true));
            }
        });
        return rules;
    }
}
