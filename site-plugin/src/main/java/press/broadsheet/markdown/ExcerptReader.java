package press.broadsheet.markdown;

import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Heading;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.Parser;

/** Finds what a list shows of a text, parsing no more of it than it must. */
final class ExcerptReader {
    /** How much is parsed at first, at most, and how much more each time, in UTF-16 units. */
    private static final int FIRST_LOOK = 1_000;

    private static final int LAST_LOOK = 64_000;
    private static final int GROWTH = 4;
    private static final int MOST_DEFINITIONS = 200;
    private static final int LONGEST_DESTINATION = 2_000;

    /** Where a component begins and ends, and what stands in braces, is not read by anybody. */
    private static final Pattern COMPONENT_LINE = Pattern.compile("(?m)^[ \\t>]*+:{3,}.*$");

    private static final Pattern BRACES = Pattern.compile("]\\{[^}\\n]{0,200}+}");

    private final Parser parser;

    ExcerptReader(Parser parser) {
        this.parser = parser;
    }

    /** The first words of a text, and its length. */
    Excerpt read(String body) {
        int look = FIRST_LOOK;
        Found found = look(body, look);
        while (!found.whole() && look < body.length() && look < LAST_LOOK) {
            look *= GROWTH;
            found = look(body, look);
        }
        return new Excerpt(Shortener.shorten(found.words()), countWords(body));
    }

    /** Words, and whether a longer look could not change what is shown of them. */
    private record Found(String words, boolean whole) {}

    private Found look(String body, int look) {
        String part = look >= body.length() ? body : body.substring(0, look);
        // Links by reference are defined anywhere; without their definitions their brackets would show.
        String definitions = part.indexOf('[') < 0 ? "" : definitions(body);
        Node document = parser.parse(definitions + part);
        String fallback = "";
        for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
            if (begin(node) < definitions.length()) {
                continue;
            }
            String words = node instanceof Paragraph ? words(node) : "";
            if (!words.isEmpty()) {
                return new Found(words, node.getNext() != null || Shortener.isSettled(words));
            }
            boolean holdsWords =
                    node instanceof BlockQuote || node instanceof ListBlock || node instanceof ComponentBlock;
            if (fallback.isEmpty() && holdsWords) {
                fallback = firstWords(node);
            }
        }
        return new Found(fallback, false);
    }

    private static int begin(Node node) {
        List<SourceSpan> spans = node.getSourceSpans();
        return spans.isEmpty() ? 0 : spans.get(0).getInputIndex();
    }

    private static String words(Node node) {
        return PlainText.of(node).strip().replaceAll("\\s+", " ");
    }

    private static String firstWords(Node block) {
        if (block instanceof BlockQuote quote) {
            Alerts.take(quote);
        }
        FirstParagraph first = new FirstParagraph();
        Walk.below(block, first);
        return first.words;
    }

    /** Lines that look like definitions of links and footnotes; what they are not does no harm. */
    private static String definitions(String body) {
        StringBuilder definitions = new StringBuilder();
        int count = 0;
        for (int at = 0; at >= 0 && count < MOST_DEFINITIONS; at = body.indexOf("\n[", at)) {
            int start = at == 0 && !body.startsWith("\n") ? 0 : at + 1;
            int end = body.indexOf('\n', start);
            String line = body.substring(start, end < 0 ? body.length() : end);
            if (line.startsWith("[") && line.contains("]:")) {
                definitions.append(line).append('\n');
                count++;
            }
            at = Math.max(start, 1);
        }
        return definitions.isEmpty() ? "" : definitions.append("\n\n").toString();
    }

    private static int countWords(String written) {
        String body = written.contains(":::") ? COMPONENT_LINE.matcher(written).replaceAll("") : written;
        body = body.contains("]{") ? BRACES.matcher(body).replaceAll("]") : body;
        WordCount words = new WordCount();
        int from = 0;
        for (int at = body.indexOf("]("); at >= 0; at = body.indexOf("](", Math.max(from, at + 1))) {
            int end = at;
            int limit = Math.min(body.length(), at + LONGEST_DESTINATION);
            while (end < limit && body.charAt(end) != ')' && body.charAt(end) != '\n') {
                end++;
            }
            words.add(body.substring(from, at));
            words.gap();
            from = end;
        }
        words.add(body.substring(from));
        return words.total();
    }

    private static final class FirstParagraph implements Walk.Steps<Boolean> {
        private String words = "";

        @Override
        public Boolean enter(Node node) {
            if (words.isEmpty() && node instanceof Paragraph) {
                words = words(node);
            }
            return words.isEmpty() && !(node instanceof Heading);
        }

        @Override
        public boolean descends(Boolean entered) {
            return entered;
        }
    }
}
