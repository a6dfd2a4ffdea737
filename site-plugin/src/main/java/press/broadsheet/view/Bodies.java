package press.broadsheet.view;

import java.util.Optional;
import press.broadsheet.content.Entry;
import press.broadsheet.diagnostic.Diagnostics;
import press.broadsheet.markdown.Body;
import press.broadsheet.markdown.Converted;
import press.broadsheet.markdown.Labels;
import press.broadsheet.markdown.Style;
import press.broadsheet.trace.Fact;

/** Converts bodies, which are read from their files only when an output shows them. */
public final class Bodies {
    private final Reader reader;

    /** Reads the text of a parsed file's body. */
    @FunctionalInterface
    public interface Reader {
        /** The body, checked to be that which was parsed. */
        String body(Entry<?> entry);
    }

    /** Bodies read by the given reader. */
    public Bodies(Reader reader) {
        this.reader = reader;
    }

    /** A body for a page of its own; problems in it are reported here. */
    Converted forPage(Desk desk, String path) {
        return convert(desk, path, false);
    }

    /** A body for feeds; its problems were reported with its page. */
    Converted forFeed(Desk desk, String path) {
        return convert(desk, path, true);
    }

    private Converted convert(Desk desk, String path, boolean feed) {
        desk.read(new Fact.BodyText(path));
        int line = feed ? 1 : desk.read(new Fact.BodyLine(path));
        Optional<Entry<?>> entry = desk.press().inputs().entry(path);
        if (entry.isEmpty()) {
            return new Converted("", java.util.List.of(), 0);
        }
        Body body = new Body(entry.get().file().shown(), line, reader.body(entry.get()));
        Labels labels = BodyLabels.of(desk);
        Diagnostics diagnostics = feed ? new Diagnostics() : desk.diagnostics();
        BodyTargets targets = new BodyTargets(desk, path, feed, diagnostics);
        return desk.markdown().convert(body, targets, feed ? Style.feed(labels) : Style.page(labels), diagnostics);
    }
}
