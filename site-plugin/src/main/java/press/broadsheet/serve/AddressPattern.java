package press.broadsheet.serve;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The addresses of a rule in {@code _headers} or {@code _redirects}: {@code :name} stands for one part of a path,
 * {@code *} for any rest (Netlify, "Redirect options"; Cloudflare Pages, "Redirects").
 */
final class AddressPattern {
    private static final Pattern WILD = Pattern.compile("\\*|:([A-Za-z]\\w*)");
    private static final Pattern ESCAPED = Pattern.compile("([^%]|%[0-9A-Fa-f]{2})*+", Pattern.DOTALL);
    private static final String REST = "splat";

    private final String text;
    private final Map<String, Integer> groups = new LinkedHashMap<>();
    private final Pattern pattern;

    AddressPattern(String text) {
        this.text = text;
        StringBuilder regex = new StringBuilder();
        Matcher matcher = WILD.matcher(text);
        int from = 0;
        int group = 0;
        while (matcher.find()) {
            regex.append(Pattern.quote(unescaped(text.substring(from, matcher.start()))));
            boolean rest = matcher.group().equals("*");
            regex.append(rest ? "(.*)" : "([^/]+)");
            groups.put(rest ? REST : matcher.group(1), ++group);
            from = matcher.end();
        }
        regex.append(Pattern.quote(unescaped(text.substring(from))));
        this.pattern = Pattern.compile(regex.toString(), Pattern.DOTALL);
    }

    /** Whether it fits one address alone. */
    boolean literal() {
        return groups.isEmpty();
    }

    /** The address it fits, if it is literal. */
    String address() {
        return unescaped(text);
    }

    /** What the wild parts stand for in an address, by name; empty if the address does not fit. */
    Optional<Map<String, String>> fit(String address) {
        Matcher matcher = pattern.matcher(address);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Map<String, String> parts = new LinkedHashMap<>();
        groups.forEach((name, group) -> parts.put(name, matcher.group(group)));
        return Optional.of(parts);
    }

    /** The address as it is compared, decoded; so is what hosts would else read as a wild part. */
    private static String unescaped(String literal) {
        return ESCAPED.matcher(literal).matches()
                ? URLDecoder.decode(literal.replace("+", "%2B"), StandardCharsets.UTF_8)
                : literal;
    }
}
