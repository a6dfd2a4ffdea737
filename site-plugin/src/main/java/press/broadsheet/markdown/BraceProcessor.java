package press.broadsheet.markdown;

import java.util.HashMap;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.beta.LinkInfo;
import org.commonmark.parser.beta.LinkProcessor;
import org.commonmark.parser.beta.LinkResult;
import org.commonmark.parser.beta.Scanner;

/**
 * Reads the braces after brackets: {@code ![alt](picture){width=300 height=200}}, {@code [phrase]{lang=as}} and
 * {@code [words](address){lang=as}}. Braces it does not understand stay text.
 */
final class BraceProcessor implements LinkProcessor {
    private static final int LONGEST = 80;
    private static final Set<String> MEASURES = Set.of("width", "height");

    @Override
    public LinkResult process(LinkInfo info, Scanner scanner, InlineParserContext context) {
        if (scanner.peek() != '{') {
            return LinkResult.none();
        }
        boolean picture = info.marker() != null && info.marker().getLiteral().equals("!");
        Optional<Map<String, String>> traits = read(scanner, picture);
        if (traits.isEmpty()) {
            return LinkResult.none();
        }
        LinkReferenceDefinition definition = info.destination() == null ? definition(info, context) : null;
        String destination = definition == null ? info.destination() : definition.getDestination();
        String title = definition == null ? info.title() : definition.getTitle();
        if (destination != null) {
            Node node = picture ? new Image(destination, title) : new Link(destination, title);
            node.appendChild(new Traits(traits.get()));
            LinkResult result = LinkResult.wrapTextIn(node, scanner.position());
            return picture ? result.includeMarker() : result;
        }
        boolean bare = info.marker() == null && info.label() == null;
        return bare
                ? LinkResult.wrapTextIn(new Phrase(traits.get().getOrDefault("lang", "")), scanner.position())
                : LinkResult.none();
    }

    private static LinkReferenceDefinition definition(LinkInfo info, InlineParserContext context) {
        String label = info.label();
        String reference = label == null || label.isEmpty() ? info.text() : label;
        return context.getDefinition(LinkReferenceDefinition.class, reference);
    }

    private static Optional<Map<String, String>> read(Scanner scanner, boolean picture) {
        scanner.next();
        StringBuilder inside = new StringBuilder();
        while (scanner.peek() != '}') {
            if (scanner.peek() == Scanner.END || scanner.peek() == '\n' || inside.length() == LONGEST) {
                return Optional.empty();
            }
            inside.append(scanner.peek());
            scanner.next();
        }
        scanner.next();
        Map<String, String> traits = new HashMap<>();
        for (String pair : inside.toString().strip().split("\\s+", -1)) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? "" : pair.substring(0, equals).toLowerCase(Locale.ROOT);
            String value = pair.substring(equals + 1);
            boolean known = picture ? MEASURES.contains(name) && isMeasure(value) : name.equals("lang") && isTag(value);
            if (!known) {
                return Optional.empty();
            }
            traits.put(name, value);
        }
        return Optional.of(traits);
    }

    private static boolean isMeasure(String value) {
        return value.length() < 6 && !value.isEmpty() && value.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** Whether the value is a well-formed language tag (BCP 47, RFC 5646, 2.1). */
    static boolean isTag(String value) {
        try {
            return !new Locale.Builder()
                    .setLanguageTag(value)
                    .build()
                    .toLanguageTag()
                    .equals("und");
        } catch (IllformedLocaleException notATag) {
            return false;
        }
    }
}
