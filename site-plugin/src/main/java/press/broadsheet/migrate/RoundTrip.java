package press.broadsheet.migrate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import press.broadsheet.diagnostic.Diagnostics;
import press.broadsheet.diagnostic.Position;
import press.broadsheet.markdown.Also;
import press.broadsheet.markdown.Body;
import press.broadsheet.markdown.ComponentArgument;
import press.broadsheet.markdown.ComponentCall;
import press.broadsheet.markdown.Components;
import press.broadsheet.markdown.Labels;
import press.broadsheet.markdown.LinkTarget;
import press.broadsheet.markdown.MarkdownConverter;
import press.broadsheet.markdown.PictureTarget;
import press.broadsheet.markdown.RawHtml;
import press.broadsheet.markdown.Style;
import press.broadsheet.markdown.Targets;

/** What readers get of a text: its words, its pictures and its links, in order; to compare a source with its Markdown. */
record RoundTrip(String words, List<String> pictures, List<String> links) {
    private static final MarkdownConverter CONVERTER = new MarkdownConverter(RawHtml.SAFE);

    /** Of HTML as it was. */
    static RoundTrip ofHtml(String html) {
        return read(html);
    }

    /** Of Markdown as the site will show it. */
    static RoundTrip ofMarkdown(String markdown) {
        String html = CONVERTER
                .convert(new Body("", 1, markdown), new Echo(), Style.feed(Labels.english()), new Diagnostics())
                .html();
        return read(html);
    }

    private static RoundTrip read(String html) {
        StringBuilder words = new StringBuilder();
        List<String> pictures = new ArrayList<>();
        List<String> links = new ArrayList<>();
        gather(Jsoup.parseBodyFragment(html).body(), words, pictures, links);
        String line = words.toString()
                .replaceAll("[\\u200b\\ufeff\\u00ad]", "")
                .replaceAll("[\\p{Z}\\s]+", " ")
                .strip();
        return new RoundTrip(line, pictures, links);
    }

    private static void gather(Node node, StringBuilder words, List<String> pictures, List<String> links) {
        if (node instanceof TextNode text) {
            words.append(InlineWriter.CONTROL.matcher(text.getWholeText()).replaceAll(" "));
            return;
        }
        if (!(node instanceof Element element) || Tags.DROPPED.contains(element.normalName())) {
            return;
        }
        String name = element.normalName();
        boolean apart = Tags.isBlock(element) || name.equals("br");
        words.append(apart ? " " : "");
        if (name.equals("img")) {
            String source = InlineWriter.source(element);
            if (!source.isEmpty()) {
                pictures.add(source.strip().replace(" ", "%20") + " "
                        + element.attr("alt").strip().replaceAll("\\s+", " "));
            }
        }
        String href = element.attr("href").strip().replace(" ", "%20");
        boolean shown = !element.text().isBlank();
        if (name.equals("a") && !href.isEmpty() && shown && !href.startsWith("javascript:")) {
            links.add(href);
        }
        element.childNodes().forEach(child -> gather(child, words, pictures, links));
        words.append(apart ? " " : "");
    }

    /** Leads everything where the text says. */
    private static final class Echo implements Targets {
        @Override
        public LinkTarget link(String destination, Position position) {
            return new LinkTarget.To(destination, true);
        }

        @Override
        public PictureTarget picture(String destination, Position position) {
            return PictureTarget.Show.of(destination);
        }

        @Override
        public Optional<Also> also(String reference, Position position) {
            return Optional.empty();
        }

        @Override
        public Components components() {
            return (call, content) -> Optional.of(content + given(call));
        }

        private static String given(ComponentCall call) {
            Element shown = new Element("p");
            String by = argument(call, "by");
            String date = argument(call, "date");
            boolean post = call.name().equals("post");
            shown.appendText((post ? "— " : "") + by + (date.isEmpty() ? "" : " "));
            if (post) {
                shown.appendElement("a").attr("href", argument(call, "url")).text(date);
            }
            boolean gallery = call.name().equals("gallery");
            String words = argument(call, gallery ? "title" : "caption");
            return by.isEmpty() && date.isEmpty()
                    ? new Element("p").appendText(words).outerHtml()
                    : shown.outerHtml();
        }

        private static String argument(ComponentCall call, String name) {
            return call.arguments().stream()
                    .filter(argument -> argument.name().equals(name))
                    .map(ComponentArgument::value)
                    .findFirst()
                    .orElse("");
        }
    }
}
