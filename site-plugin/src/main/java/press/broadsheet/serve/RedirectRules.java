package press.broadsheet.serve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The rules of a {@code _redirects} file: {@code /from /to 301}, the first that fits being the one. Rules that hang on
 * who asks (countries, languages, roles) or on a query are passed over: a preview cannot know.
 */
final class RedirectRules {
    private static final Pattern PART = Pattern.compile(":([A-Za-z]\\w*)");

    private final Map<String, Numbered> literal;
    private final List<Numbered> wild;

    private record Numbered(int number, AddressPattern pattern, Target target) {}

    /**
     * Where a rule leads.
     *
     * @param to the address or URL
     * @param status the status to answer with; 200 shows the other page at the address asked for
     * @param forced whether it holds even where there is a file
     */
    record Target(String to, int status, boolean forced) {
        boolean moves() {
            return status >= 300 && status < 400;
        }
    }

    private RedirectRules(Map<String, Numbered> literal, List<Numbered> wild) {
        this.literal = literal;
        this.wild = wild;
    }

    static RedirectRules of(String text) {
        Map<String, Numbered> literal = new HashMap<>();
        List<Numbered> wild = new ArrayList<>();
        int number = 0;
        for (String line : text.lines().toList()) {
            String[] words = line.strip().split("\\s+");
            Optional<Target> target = target(words);
            if (target.isPresent()) {
                AddressPattern pattern = new AddressPattern(words[0]);
                Numbered rule = new Numbered(number++, pattern, target.get());
                if (pattern.literal()) {
                    literal.putIfAbsent(pattern.address(), rule);
                } else {
                    wild.add(rule);
                }
            }
        }
        return new RedirectRules(literal, wild);
    }

    private static Optional<Target> target(String[] words) {
        if (words.length < 2 || words.length > 3 || !words[0].startsWith("/")) {
            return Optional.empty();
        }
        String status = words.length == 3 ? words[2] : "301";
        if (!status.matches("[1-5]\\d\\d!?")) {
            return Optional.empty();
        }
        int code = Integer.parseInt(status.substring(0, 3));
        return Optional.of(new Target(words[1], code, status.endsWith("!")));
    }

    /** Where an address leads, wild parts filled in. */
    Optional<Target> target(String address) {
        Numbered exact = literal.get(address);
        for (Numbered rule : wild) {
            if (exact != null && exact.number() < rule.number()) {
                break;
            }
            Optional<Map<String, String>> parts = rule.pattern().fit(address);
            if (parts.isPresent()) {
                return Optional.of(filled(rule.target(), parts.get()));
            }
        }
        return Optional.ofNullable(exact).map(Numbered::target);
    }

    private static Target filled(Target target, Map<String, String> parts) {
        String to = PART.matcher(target.to())
                .replaceAll(part -> Matcher.quoteReplacement(parts.getOrDefault(part.group(1), part.group())));
        return new Target(to, target.status(), target.forced());
    }
}
