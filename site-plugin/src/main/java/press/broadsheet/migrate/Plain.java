package press.broadsheet.migrate;

import java.util.Locale;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import press.broadsheet.markdown.MarkdownConverter;
import press.broadsheet.markdown.RawHtml;

/** Texts of front matter: one line, in which inline Markdown counts. */
final class Plain {
    private static final MarkdownConverter CONVERTER = new MarkdownConverter(RawHtml.SAFE);

    private Plain() {}

    /** The words of some HTML on one line, so written that no sign of them is taken for Markdown. */
    static String text(String html) {
        String words = Jsoup.parseBodyFragment(html)
                .body()
                .text()
                .replaceAll("[\\s\\u00a0]+", " ")
                .strip();
        return escaped(words);
    }

    /** A text that is Markdown already, with entities undone. */
    static String markdown(String text) {
        return Parser.unescapeEntities(text, false)
                .replaceAll("[\\s\\u00a0]+", " ")
                .strip();
    }

    private static String escaped(String words) {
        if (CONVERTER.plainText(words).equals(words)) {
            return words;
        }
        return words.replaceAll("([\\\\*_`~+\\[\\]<&])", "\\\\$1");
    }

    /** A language tag; empty if it is none. */
    static String language(String written) {
        String tag = written.strip().replace('_', '-');
        Locale locale = Locale.forLanguageTag(tag);
        return locale.getLanguage().isEmpty() ? "" : locale.toLanguageTag();
    }

    /** A web address; empty if it is none. */
    static Optional<String> web(String written) {
        String url = written.strip();
        return url.matches("https?://[^\\s\"<>/]+\\.?[^\\s\"<>]*") ? Optional.of(url) : Optional.empty();
    }
}
