package press.broadsheet.serve;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The rules of a {@code _headers} file: an address on a line of its own, its headers indented beneath. */
final class HeaderRules {
    private final List<Rule> rules;

    private record Header(String name, String value) {}

    private record Rule(AddressPattern pattern, List<Header> headers) {}

    private HeaderRules(List<Rule> rules) {
        this.rules = rules;
    }

    static HeaderRules of(String text) {
        List<Rule> rules = new ArrayList<>();
        for (String line : text.lines().toList()) {
            String bare = line.strip();
            int colon = bare.indexOf(':');
            if (bare.isEmpty() || bare.startsWith("#")) {
                continue;
            }
            if (bare.startsWith("/")) {
                rules.add(new Rule(new AddressPattern(bare), new ArrayList<>()));
            } else if (colon > 0 && !rules.isEmpty()) {
                rules.get(rules.size() - 1)
                        .headers()
                        .add(new Header(
                                bare.substring(0, colon).strip(),
                                bare.substring(colon + 1).strip()));
            }
        }
        return new HeaderRules(rules);
    }

    /** The headers of an address, names without regard to case; values of one name are joined as hosts do. The map is the caller's own. */
    Map<String, String> headers(String address) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (Rule rule : rules) {
            if (rule.pattern().fit(address).isPresent()) {
                rule.headers().forEach(header -> headers.merge(header.name(), header.value(), (a, b) -> a + ", " + b));
            }
        }
        return headers;
    }
}
