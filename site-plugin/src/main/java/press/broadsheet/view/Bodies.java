package press.broadsheet.view;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import press.broadsheet.content.Entry;
import press.broadsheet.diagnostic.Diagnostic;
import press.broadsheet.diagnostic.Diagnostics;
import press.broadsheet.markdown.Body;
import press.broadsheet.markdown.Components;
import press.broadsheet.markdown.Converted;
import press.broadsheet.markdown.Labels;
import press.broadsheet.markdown.Style;
import press.broadsheet.trace.Fact;
import press.broadsheet.trace.SiteFact;
import press.broadsheet.trace.StoryFact;

/** Converts bodies, which are read from their files only when an output shows them. */
public final class Bodies {
    /** How many characters of shared bodies are kept at most: with two bytes each, an eighth of the memory. */
    private static final long MOST_KEPT = Runtime.getRuntime().maxMemory() / 16;

    private final Reader reader;
    private final BodyComponents components;
    private final Map<String, Shared> forFeeds = new ConcurrentHashMap<>();
    private final Map<String, SharedParts> liveForFeeds = new ConcurrentHashMap<>();
    private final AtomicLong kept = new AtomicLong();

    /** The body of one page, for the views of that page. */
    private record PageBody(String path) {}

    /** A body that several outputs show, what its conversion read, and what is wrong with the templates it used. */
    private record Shared(Converted converted, List<Fact<?>> facts, List<Diagnostic> problems) {}

    /** Reads the text of a parsed file's body. */
    @FunctionalInterface
    public interface Reader {
        /** The body, checked to be that which was parsed. */
        String body(Entry<?> entry);
    }

    /** Bodies read by the given reader, with components made by the given maker. */
    public Bodies(Reader reader, BodyComponents components) {
        this.reader = reader;
        this.components = components;
    }

    /** A body for a page of its own; problems in it are reported here. */
    Converted forPage(Desk desk, String path) {
        return desk.make(new PageBody(path), () -> convert(desk, path, false));
    }

    /**
     * A body for feeds; its problems were reported with its page. A story stands in the feeds of its
     * section, tags and authors, each in several formats: it is converted once, and what that read is noted
     * with every feed that shows it.
     */
    Converted forFeed(Desk desk, String path) {
        Shared shared = forFeeds.get(desk.edition() + path);
        if (shared == null) {
            Desk own = desk.fork();
            Converted converted = convert(own, path, true);
            shared = new Shared(converted, own.facts(), own.diagnostics().sorted());
            if (kept.addAndGet(converted.html().length()) < MOST_KEPT) {
                forFeeds.put(desk.edition() + path, shared);
            }
        }
        desk.note(shared.facts());
        desk.diagnostics().reportAll(shared.problems());
        return shared.converted();
    }

    /** A body of a live story in its parts. */
    private record LiveBody(String path, boolean feed) {}

    /** The parts of a live story that several outputs show, and what their conversion read. */
    private record SharedParts(LiveParts parts, List<Fact<?>> facts, List<Diagnostic> problems) {}

    /** The text of a live story, for a page of its own or for feeds. */
    LiveParts live(Desk desk, String path, boolean feed) {
        return desk.make(new LiveBody(path, feed), () -> feed ? liveForFeed(desk, path) : parts(desk, path, false));
    }

    private LiveParts liveForFeed(Desk desk, String path) {
        SharedParts shared = liveForFeeds.get(desk.edition() + path);
        if (shared == null) {
            Desk own = desk.fork();
            LiveParts parts = parts(own, path, true);
            shared = new SharedParts(parts, own.facts(), own.diagnostics().sorted());
            if (kept.addAndGet(parts.size()) < MOST_KEPT) {
                liveForFeeds.put(desk.edition() + path, shared);
            }
        }
        desk.note(shared.facts());
        desk.diagnostics().reportAll(shared.problems());
        return shared.parts();
    }

    private LiveParts parts(Desk desk, String path, boolean feed) {
        desk.read(new StoryFact.BodyText(path));
        // What the press's converter does with HTML.
        desk.read(new SiteFact.SettingOf("html"));
        int line = feed ? 1 : desk.read(new StoryFact.BodyLine(path));
        Entry<?> entry = desk.press().inputs().entry(path).orElseThrow();
        Labels labels = BodyLabels.of(desk);
        Diagnostics diagnostics = feed ? new Diagnostics() : desk.diagnostics();
        Style style = feed ? Style.feed(labels) : Style.page(labels);
        BodyTargets targets =
                new BodyTargets(desk, path, feed, components.at(desk, path, feed, diagnostics), diagnostics);
        return LiveParts.of(desk, path, entry, reader.body(entry), line, style, targets, diagnostics);
    }

    private Converted convert(Desk desk, String path, boolean feed) {
        desk.read(new StoryFact.BodyText(path));
        // What the press's converter does with HTML.
        desk.read(new SiteFact.SettingOf("html"));
        int line = feed ? 1 : desk.read(new StoryFact.BodyLine(path));
        Optional<Entry<?>> entry = desk.press().inputs().entry(path);
        if (entry.isEmpty()) {
            return new Converted("", List.of(), 0);
        }
        Body body = new Body(entry.get().file().shown(), line, reader.body(entry.get()));
        Labels labels = BodyLabels.of(desk);
        Diagnostics diagnostics = feed ? new Diagnostics() : desk.diagnostics();
        Components made = components.at(desk, path, feed, diagnostics);
        BodyTargets targets = new BodyTargets(desk, path, feed, made, diagnostics);
        return desk.markdown().convert(body, targets, feed ? Style.feed(labels) : Style.page(labels), diagnostics);
    }
}
