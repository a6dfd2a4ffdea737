package press.broadsheet.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Holds HTML to what Broadsheet promises of every text. */
final class Balance {
    private static final Pattern TAG =
            Pattern.compile("<(/?)([a-z][a-z0-9]*)((?: [^\\s\"'<>/=]+=\"[^\"<>]*\")*)>|[<>]");
    private static final Set<String> VOID = Set.of("br", "hr", "img", "wbr", "source", "track", "col", "input");
    private static final Set<String> FORBIDDEN =
            Set.of("script", "style", "form", "object", "embed", "svg", "math", "template", "base", "meta", "h1");

    private Balance() {}

    /** Every start has its end in order, a browser's parser finds nothing to mend, and nothing can run. */
    static void check(String html) {
        Deque<String> open = new ArrayDeque<>();
        Matcher tag = TAG.matcher(html);
        while (tag.find()) {
            assertThat(tag.group(2))
                    .as("a stray angle bracket at %s in %s", tag.start(), html)
                    .isNotNull();
            if (!tag.group(1).isEmpty()) {
                assertThat(open.pop()).as("end at %s of %s", tag.start(), html).isEqualTo(tag.group(2));
            } else if (!VOID.contains(tag.group(2))) {
                open.push(tag.group(2));
            }
        }
        assertThat(open).as(html).isEmpty();
        Parser parser = Parser.htmlParser().setTrackErrors(10);
        Document document = Jsoup.parse(
                "<!DOCTYPE html><html><head><title>x</title></head><body>" + html + "</body></html>", "", parser);
        assertThat(parser.getErrors()).as(html).isEmpty();
        Set<String> ids = new HashSet<>();
        for (Element element : document.body().select("*")) {
            assertThat(FORBIDDEN).as(html).doesNotContain(element.normalName());
            assertThat(element.id().isEmpty() || ids.add(element.id()))
                    .as("id %s twice in %s", element.id(), html)
                    .isTrue();
            for (Attribute attribute : element.attributes()) {
                String name = attribute.getKey().toLowerCase(Locale.ROOT);
                assertThat(name).as(html).doesNotStartWith("on").isNotEqualTo("style");
                String value =
                        attribute.getValue().replaceAll("[\\s\\p{Cntrl}]", "").toLowerCase(Locale.ROOT);
                boolean address = name.equals("href") || name.equals("src") || name.equals("poster");
                assertThat(address && value.matches("(javascript|vbscript|data|file):.*"))
                        .as(html)
                        .isFalse();
            }
        }
        assertThat(Escape.firstUnfit(html, 0))
                .as("a control character in %s", html)
                .isEqualTo(-1);
    }
}
