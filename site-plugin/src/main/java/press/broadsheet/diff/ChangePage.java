package press.broadsheet.diff;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import press.broadsheet.diff.TextDifference.Fate;
import press.broadsheet.diff.TextDifference.Row;

/**
 * The page of one change.
 *
 * @param compared the change
 * @param number its place in the list, from 0
 * @param size how many there are
 * @param before where the old file lies in the difference, if there was one
 * @param after where the new one lies, if there is one
 */
record ChangePage(Compared compared, int number, int size, Optional<String> before, Optional<String> after) {
    /** As many passages that stayed are shown around those that did not. */
    private static final int AROUND = 1;

    private static final Map<String, String> ROLES =
            Map.of("title", "Title", "description", "For search engines", "robots", "To robots", "picture", "Picture");

    byte[] bytes() {
        Change change = compared.change();
        Html html = Shell.open(
                change.address() + ": what changes",
                "../",
                "data-page",
                "change",
                "data-address",
                change.address(),
                "data-digest",
                compared.digest());
        header(html);
        html.open("main").line();
        if (change.isPage()) {
            sides(html);
        } else if (change.isPicture()) {
            pictures(html);
        }
        compared.text().ifPresent(text -> marked(html, text));
        if (Compared.isText(change)) {
            section(html, "source", "Source");
            html.add(SourceDifference.of(Bytes.text(change.before()), Bytes.text(change.after())));
            html.close().line();
        } else if (!change.isPicture()) {
            html.element("p", "There is nothing to read in this file.").line();
        }
        html.close().line();
        return Shell.close(html);
    }

    private void header(Html html) {
        Change change = compared.change();
        html.open("header", "class", "top").line();
        html.open("nav", "aria-label", "Changes").line();
        html.element("a", "All changes", "href", "../index.html").line();
        step(html, "Previous", "prev", number - 1);
        step(html, "Next", "next", number + 1);
        html.element("span", String.format(Locale.ROOT, "%,d of %,d", number + 1, size))
                .line();
        html.close().line();
        html.element("h1", compared.title(), "dir", "auto").line();
        html.open("p", "class", "what");
        if (!compared.title().equals(change.address())) {
            html.element("code", change.address()).text(" ");
        }
        html.element("span", change.state(), "class", "state " + change.state());
        html.text(" " + change.kind().heading());
        if (!compared.summary().isEmpty()) {
            html.text(" ").element("span", compared.summary(), "class", "count");
        }
        html.close().line();
        if (!change.source().isEmpty()) {
            html.open("p", "class", "why").text("Written from ").element("code", change.source());
            html.close().line();
        }
        if (!change.reasons().isEmpty()) {
            html.element("p", "Because " + String.join("; ", change.reasons()), "class", "why")
                    .line();
        }
        html.open("div", "class", "tools", "hidden", "").line();
        html.open("div", "role", "group", "aria-label", "View", "data-views", "")
                .close();
        html.line();
        html.open("label").start("input", "type", "checkbox", "data-seen", "").text(" Seen");
        html.close().line();
        html.open("label").start("input", "type", "checkbox", "data-keys", "");
        html.text(" Keys: n next, p previous, s seen, v view").close().line();
        html.close().line().close().line();
    }

    private void step(Html html, String words, String relation, int to) {
        if (to >= 0 && to < size) {
            html.element("a", words, "href", (to + 1) + ".html", "rel", relation);
        } else {
            html.element("span", words, "class", "off");
        }
        html.line();
    }

    private static void section(Html html, String id, String heading) {
        html.open("section", "id", id, "data-view", heading, "aria-labelledby", id + "-heading")
                .line();
        html.element("h2", heading, "id", id + "-heading").line();
    }

    private void sides(Html html) {
        section(html, "sides", "Side by side");
        html.open("div", "class", "pair").line();
        side(html, "Before", before);
        side(html, "After", after);
        html.close().line().close().line();
    }

    private void side(Html html, String words, Optional<String> place) {
        html.open("div").element("h3", words).line();
        if (place.isPresent()) {
            html.element(
                    "iframe",
                    "",
                    "title",
                    words + ": " + compared.change().address(),
                    "src",
                    "../" + Frames.address(place.get()),
                    "sandbox",
                    "allow-same-origin");
        } else {
            html.element("p", "There is no such page.", "class", "none");
        }
        html.close().line();
    }

    private void pictures(Html html) {
        section(html, "sides", "Side by side");
        html.open("div", "class", "pair").line();
        for (boolean old : new boolean[] {true, false}) {
            Optional<String> place = old ? before : after;
            html.open("div").element("h3", old ? "Before" : "After").line();
            if (place.isPresent()) {
                html.start("img", "src", "../" + Frames.address(place.get()), "alt", old ? "before" : "after");
                int length = Bytes.of((old
                                        ? compared.change().before()
                                        : compared.change().after())
                                .orElseThrow())
                        .length;
                html.element("p", String.format(Locale.ROOT, "%,d bytes", length), "class", "why");
            } else {
                html.element("p", "There is no such picture.", "class", "none");
            }
            html.close().line();
        }
        html.close().line().close().line();
    }

    private static void marked(Html html, TextDifference text) {
        section(html, "marked", "Marked");
        if (!text.any()) {
            html.element("p", "No word of the page changed. What did is in the source.", "class", "note")
                    .line();
        }
        List<Row> rows = text.rows();
        int i = 0;
        while (i < rows.size()) {
            int end = i;
            while (end < rows.size() && rows.get(end).fate() == Fate.SAME) {
                end++;
            }
            int first = i == 0 ? i : Math.min(end, i + AROUND);
            int last = end == rows.size() ? end : Math.max(first, end - AROUND);
            rows.subList(i, first).forEach(row -> row(html, row));
            if (last - first > 1) {
                html.open("details", "class", "same")
                        .element("summary", String.format(Locale.ROOT, "%,d passages are the same", last - first))
                        .line();
                rows.subList(first, last).forEach(row -> row(html, row));
                html.close().line();
            } else {
                rows.subList(first, last).forEach(row -> row(html, row));
            }
            rows.subList(last, end).forEach(row -> row(html, row));
            if (end < rows.size()) {
                row(html, rows.get(end));
                end++;
            }
            i = end;
        }
        html.close().line();
    }

    private static void row(Html html, Row row) {
        boolean head = row.role().matches("h[1-6]");
        html.open("p", "class", "passage " + row.role() + (head ? " head" : ""), "dir", "auto");
        if (row.fate() == Fate.MOVED_AWAY || row.fate() == Fate.MOVED_HERE) {
            boolean here = row.fate() == Fate.MOVED_HERE;
            html.element("span", here ? "moved here" : "moved from here", "class", "label")
                    .text(" ");
        }
        if (ROLES.containsKey(row.role())) {
            html.element("span", ROLES.getOrDefault(row.role(), ""), "class", "label")
                    .text(" ");
        }
        for (Words.Span span : row.words().spans()) {
            switch (span.fate()) {
                case SAME -> html.text(span.text());
                case DELETED -> html.element("del", span.text());
                case INSERTED -> html.element("ins", span.text());
            }
        }
        html.close().line();
    }
}
