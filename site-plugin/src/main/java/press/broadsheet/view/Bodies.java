package press.broadsheet.view;

import java.util.List;
import java.util.Optional;
import press.broadsheet.content.Entry;
import press.broadsheet.diagnostic.Diagnostics;
import press.broadsheet.markdown.Body;
import press.broadsheet.markdown.Components;
import press.broadsheet.markdown.Converted;
import press.broadsheet.markdown.Labels;
import press.broadsheet.markdown.Style;
import press.broadsheet.trace.SiteFact;
import press.broadsheet.trace.StoryFact;

/** Converts bodies, which are read from their files only when an output shows them. */
public final class Bodies {
    /** How many characters of bodies for feeds are kept at a time: with two bytes each, a thirty-second of the memory. */
    private static final long MOST_KEPT = Runtime.getRuntime().maxMemory() / 64;

    private final Reader reader;
    private final BodyComponents components;
    private final Shared<String, Converted> forFeeds =
            new Shared<>(body -> body.html().length(), MOST_KEPT);
    private final Shared<String, LiveParts> liveForFeeds = new Shared<>(LiveParts::size, MOST_KEPT);

    /** The body of one page, for the views of that page. */
    private record PageBody(String path) {}

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
        return forFeeds.at(desk, path, own -> convert(own, path, true));
    }

    /** A body of a live story in its parts. */
    private record LiveBody(String path, boolean feed) {}

    /** The text of a live story, for a page of its own or for feeds. */
    LiveParts live(Desk desk, String path, boolean feed) {
        return desk.make(
                new LiveBody(path, feed),
                () -> feed ? liveForFeeds.at(desk, path, own -> parts(own, path, true)) : parts(desk, path, false));
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
