package press.broadsheet.view;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import press.broadsheet.content.ArticleHead;
import press.broadsheet.content.Entry;
import press.broadsheet.content.Live;
import press.broadsheet.content.LiveEntry;
import press.broadsheet.diagnostic.Diagnostics;
import press.broadsheet.markdown.Body;
import press.broadsheet.markdown.Converted;
import press.broadsheet.markdown.Style;
import press.broadsheet.model.Coverage;
import press.broadsheet.model.Update;
import press.broadsheet.trace.StoryFact;

/**
 * The text of a live story, converted entry by entry: so that what one says changes nothing of another, and each can
 * be shown by itself.
 *
 * @param introduction what stands before the entries
 * @param entries by anchor, newest first
 */
record LiveParts(Part introduction, Map<String, Part> entries) {
    /** The id that those of an introduction begin with. */
    private static final String INTRODUCTION = "introduction";

    /**
     * A text.
     *
     * @param plain without mark-up
     * @param excerpt its start without mark-up
     */
    record Part(String html, String plain, String excerpt) {}

    /** The part of an anchor. */
    Part entry(String anchor) {
        return Optional.ofNullable(entries.get(anchor)).orElseThrow();
    }

    /** How much is held of it, in characters. */
    long size() {
        return introduction.html().length()
                + entries.values().stream()
                        .mapToLong(part -> part.html().length())
                        .sum();
    }

    /**
     * Converts a story's text.
     *
     * @param line the line of the file on which the text begins
     */
    static LiveParts of(
            Desk desk,
            String path,
            Entry<?> story,
            String text,
            int line,
            Style style,
            BodyTargets targets,
            Diagnostics diagnostics) {
        Live live = ((ArticleHead) story.head()).live().orElseThrow();
        Coverage coverage = desk.read(new StoryFact.CoverageOf(path)).orElseThrow();
        String shown = story.file().shown();
        String definitions = Live.definitions(text);
        Converter converter = (part, id, title, first) -> {
            Body body = new Body(shown, first, part + definitions);
            Converted converted = desk.markdown().convert(body, targets, style.within(id, title), diagnostics);
            return new Part(
                    converted.html(),
                    desk.markdown().words(body.text()),
                    desk.markdown().excerpt(body.text()).text());
        };
        Map<String, LiveEntry> written = new LinkedHashMap<>();
        live.entries().forEach(entry -> written.put(entry.anchor(), entry));
        Part introduction = converter.part(text.substring(0, live.introduction()), INTRODUCTION, "", line);
        Map<String, Part> parts = new LinkedHashMap<>();
        for (Update update : coverage.updates()) {
            LiveEntry entry = Optional.ofNullable(written.get(update.anchor())).orElseThrow();
            String part = text.substring(entry.from(), entry.to());
            parts.put(
                    entry.anchor(),
                    converter.part(part, entry.anchor(), desk.plain(entry.headline()), line + entry.line()));
        }
        return new LiveParts(introduction, parts);
    }

    private interface Converter {
        Part part(String text, String id, String title, int line);
    }
}
