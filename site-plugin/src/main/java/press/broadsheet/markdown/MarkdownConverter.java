package press.broadsheet.markdown;

import press.broadsheet.diagnostic.Diagnostics;

/** Turns Markdown into HTML. Immutable, configured once per site, safe for use by any number of threads. */
public final class MarkdownConverter {
    private final RawHtml rawHtml;

    /** A converter that treats HTML in Markdown in the given way. */
    public MarkdownConverter(RawHtml rawHtml) {
        this.rawHtml = rawHtml;
    }

    /** The HTML of a text; problems are reported with their place in the file. */
    public Converted convert(Body body, Targets targets, Style style, Diagnostics diagnostics) {
        throw new UnsupportedOperationException("" + rawHtml);
    }

    /** One line as HTML: emphasis, strong, code, deleted and inserted text; anything else is shown as written. */
    public String inlineHtml(String text) {
        throw new UnsupportedOperationException(text);
    }

    /** One line without the mark-up that {@link #inlineHtml} would make of it; not escaped. */
    public String plainText(String text) {
        throw new UnsupportedOperationException(text);
    }

    /** What a list shows of a text: its first paragraph, and its length. Cheap: reads the text, does not convert it. */
    public Excerpt excerpt(String body) {
        throw new UnsupportedOperationException(body);
    }
}
