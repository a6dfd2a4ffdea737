package press.broadsheet.markdown;

import java.util.List;
import java.util.Set;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.ins.InsExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import press.broadsheet.diagnostic.Diagnostics;

/**
 * Turns Markdown into HTML: CommonMark 0.31 with tables, strikethrough, autolinks, footnotes, task lists, inserted
 * text, alerts, figures, {@code [[also: …]]} lines and components. Immutable, configured once per site, safe for use by any
 * number of threads. No input fails, and none takes time or stack out of proportion to its length.
 */
public final class MarkdownConverter {
    private static final int DEEPEST_BLOCKS = 100;

    private final RawHtml rawHtml;
    private final Parser parser;
    private final Autolinks autolinks = new Autolinks();
    private final InlineText inlineText = new InlineText();
    private final ExcerptReader excerptReader;

    /** A converter that treats HTML in Markdown in the given way. */
    public MarkdownConverter(RawHtml rawHtml) {
        this.rawHtml = rawHtml;
        this.parser = parser().extensions(List.of(TablesExtension.create(), FootnotesExtension.create()))
                .customBlockParserFactory(AlsoBlockParser::tryStart)
                .customBlockParserFactory(ComponentBlockParser::tryStart)
                .customInlineContentParserFactory(InlineComponentParser.factory(
                        parser().enabledBlockTypes(Set.of()).build()))
                .maxOpenBlockParsers(DEEPEST_BLOCKS)
                .build();
        this.excerptReader = new ExcerptReader(parser);
    }

    /** A parser of what stands within lines. */
    private static Parser.Builder parser() {
        return Parser.builder()
                .extensions(List.of(StrikethroughExtension.create(), InsExtension.create()))
                .linkProcessor(new BraceProcessor())
                // The parser's own limit takes quadratic time once it is reached; the writers keep to one of their own.
                .maxInlineNesting(Integer.MAX_VALUE)
                .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES);
    }

    /**
     * The HTML of a text. It is balanced, whatever the text, unless HTML is {@link RawHtml#TRUSTED}; it holds no
     * inline style and no event handler. Problems are reported with their place in the file; for a feed, only
     * through {@code targets}, since the page of the same text reports the rest.
     */
    public Converted convert(Body body, Targets targets, Style style, Diagnostics diagnostics) {
        Source source = Source.of(body, style.feed() ? new Diagnostics() : diagnostics);
        Node document = parser.parse(source.text());
        Context context = new Context(source, targets, style, diagnostics);
        Converted converted = new BodyWriter(context, rawHtml, autolinks, document).write(document);
        context.tellRemoved();
        return converted;
    }

    /** One line as HTML: emphasis, strong, code, deleted and inserted text; anything else is shown as written. */
    public String inlineHtml(String text) {
        return inlineText.read(text, true);
    }

    /** One line without the mark-up that {@link #inlineHtml} would make of it; not escaped. */
    public String plainText(String text) {
        return inlineText.read(text, false);
    }

    /**
     * What a list shows of a text: its first paragraph, else the first words of a list or a quotation, cut at a word
     * to at most 200 UTF-16 units and an ellipsis; and its length. Parses only as much of the text as it needs.
     */
    public Excerpt excerpt(String body) {
        return excerptReader.read(body);
    }

    /** The words of a text without mark-up, its blocks parted by line feeds; notes and pictures are left out. */
    public String words(String body) {
        return PlainBody.of(parser.parse(body));
    }
}
