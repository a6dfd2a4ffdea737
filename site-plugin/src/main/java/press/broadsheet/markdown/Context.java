package press.broadsheet.markdown;

import java.util.LinkedHashMap;
import java.util.Map;
import press.broadsheet.diagnostic.Code;
import press.broadsheet.diagnostic.Diagnostics;
import press.broadsheet.diagnostic.Position;

/** What the writers of one text's parts share. */
final class Context {
    /** More kinds of removed HTML than this in one text are not told. */
    private static final int MOST_REPORTS = 100;

    private final Source source;
    private final Targets targets;
    private final Style style;
    private final Diagnostics diagnostics;
    private final Markup markup;
    private final WordCount words = new WordCount();
    private final Ids ids;
    private final Map<String, Removed> removed = new LinkedHashMap<>();

    /** What was left out: where first, what to do, and how often. */
    private record Removed(Position first, String remedy, int times) {}

    Context(Source source, Targets targets, Style style, Diagnostics diagnostics) {
        this.source = source;
        this.targets = targets;
        this.style = style;
        this.diagnostics = diagnostics;
        this.ids = new Ids(style.ids());
        this.markup = new Markup(source.text().length() * 3 / 2 + 64);
    }

    Source source() {
        return source;
    }

    Targets targets() {
        return targets;
    }

    Style style() {
        return style;
    }

    Markup markup() {
        return markup;
    }

    WordCount words() {
        return words;
    }

    Ids ids() {
        return ids;
    }

    /** Shows words of the text. */
    void say(String text) {
        words.add(text);
        markup.text(text);
    }

    /** Where a link leads; a dangerous address is reported and leads nowhere. */
    LinkTarget link(String destination, Position position) {
        if (Schemes.isDangerousLink(destination)) {
            removed(position, "the address of this link could run code or open local files", "link to a page instead");
            return new LinkTarget.TextOnly();
        }
        LinkTarget target = targets.link(destination, position);
        boolean dangerous = target instanceof LinkTarget.To to && Schemes.isDangerousLink(to.url());
        return dangerous ? new LinkTarget.TextOnly() : target;
    }

    /** What is shown for a picture; a dangerous address is reported and nothing is shown. */
    PictureTarget picture(String destination, Position position) {
        if (Schemes.isDangerousPicture(destination)) {
            removed(
                    position,
                    "the address of this picture could run code or open local files",
                    "put the picture beside the text and name its file");
            return new PictureTarget.Leave();
        }
        PictureTarget target = targets.picture(destination, position);
        boolean dangerous = target instanceof PictureTarget.Show show && Schemes.isDangerousPicture(show.url());
        return dangerous ? new PictureTarget.Leave() : target;
    }

    /** Notes that something unsafe was left out; what happens often in one text is told once. */
    void removed(Position position, String what, String remedy) {
        Removed before = removed.get(what);
        if (before != null) {
            removed.put(what, new Removed(before.first(), before.remedy(), before.times() + 1));
        } else if (removed.size() < MOST_REPORTS) {
            removed.put(what, new Removed(position, remedy, 1));
        }
    }

    /** Tells what was left out, once the text is written. */
    void tellRemoved() {
        removed.forEach((what, report) -> {
            String more = report.times() == 1 ? "" : " (and " + (report.times() - 1) + " more in this text)";
            warn(Code.UNSAFE_HTML, report.first(), what + more, report.remedy());
        });
    }

    /** Reports a problem, unless this is a feed: the page of the same text tells it. */
    void warn(Code code, Position position, String what, String remedy) {
        if (!style.feed()) {
            diagnostics.report(code, position, what, remedy);
        }
    }
}
