package press.broadsheet.view;

import com.ibm.icu.util.ULocale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import press.broadsheet.markdown.MarkdownConverter;
import press.broadsheet.trace.Inputs;

/**
 * What all outputs of a build share.
 *
 * @param inputs what bodies and positions in files come from; whatever decides an output's bytes is asked of a recorder
 */
public record Press(
        MarkdownConverter markdown, Inputs inputs, Bodies bodies, DateStyles dates, Map<String, ULocale> locales) {
    /** A press for one build. */
    public Press(MarkdownConverter markdown, Inputs inputs, Bodies bodies) {
        this(markdown, inputs, bodies, new DateStyles(), new ConcurrentHashMap<>());
    }

    /** The locale of a language, found once. */
    ULocale locale(String language) {
        return locales.computeIfAbsent(language, ULocale::forLanguageTag);
    }
}
