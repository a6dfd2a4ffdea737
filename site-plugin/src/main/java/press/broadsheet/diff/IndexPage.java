package press.broadsheet.diff;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The list of all changes. */
final class IndexPage {
    private final Html html;
    private int number;

    private IndexPage(Html html) {
        this.html = html;
    }

    static byte[] of(String title, Map<Kind, List<Compared>> groups, List<Compared> folded) {
        Html html = Shell.open("What changes", "", "data-page", "index");
        new IndexPage(html).write(title, groups, folded);
        return Shell.close(html);
    }

    private void write(String title, Map<Kind, List<Compared>> groups, List<Compared> folded) {
        int all = groups.values().stream().mapToInt(List::size).sum() + folded.size();
        html.open("header", "class", "top").line();
        html.element("h1", "What changes").line();
        html.element("p", title, "class", "what").line();
        html.close().line();
        html.open("main").line();
        if (all == 0) {
            html.element("p", "Nothing: every file of the site has the bytes it had.")
                    .line();
        } else {
            approvals(all);
        }
        groups.forEach(this::group);
        if (!folded.isEmpty()) {
            folded(folded);
        }
        html.close().line();
    }

    private void approvals(int all) {
        html.open("div", "class", "approvals", "hidden", "").line();
        html.element("p", String.format(Locale.ROOT, "0 of %,d seen", all), "role", "status", "data-progress", "")
                .line();
        html.element("button", "Save the list of what was seen", "type", "button", "data-export", "")
                .line();
        html.element("button", "Forget what was seen", "type", "button", "data-forget", "")
                .line();
        html.close().line();
    }

    private void group(Kind kind, List<Compared> members) {
        String id = kind.name().toLowerCase(Locale.ROOT);
        html.open("section", "aria-labelledby", id).line();
        html.element("h2", String.format(Locale.ROOT, "%s (%,d)", kind.heading(), members.size()), "id", id)
                .line();
        html.open("ul", "class", "changes").line();
        members.forEach(this::entry);
        html.close().line().close().line();
    }

    private void entry(Compared compared) {
        Change change = compared.change();
        html.open("li", "data-address", change.address(), "data-digest", compared.digest());
        html.element("span", change.state(), "class", "state " + change.state()).text(" ");
        html.element("a", compared.title(), "href", DiffSite.name(number++), "dir", "auto");
        if (!compared.title().equals(change.address())) {
            html.text(" ").element("code", change.address());
        }
        if (!compared.summary().isEmpty()) {
            html.text(" ").element("span", compared.summary(), "class", "count");
        }
        html.text(" ").element("span", "seen", "class", "seen", "hidden", "");
        if (!change.source().isEmpty() || !change.reasons().isEmpty()) {
            html.open("p", "class", "why");
            if (!change.source().isEmpty()) {
                html.element("code", change.source()).text(change.reasons().isEmpty() ? "" : ": ");
            }
            html.text(String.join("; ", change.reasons())).close();
        }
        html.close().line();
    }

    private void folded(List<Compared> folded) {
        html.open("section", "aria-labelledby", "folded").line();
        html.element("h2", String.format(Locale.ROOT, "Only their assets changed (%,d)", folded.size()), "id", "folded")
                .line();
        html.element(
                        "p",
                        "These differ in nothing but the versions of style sheets and scripts they name and the dates "
                                + "of feeds, or are parts of the search index.")
                .line();
        html.open("details").element("summary", "The list").line();
        html.open("ul", "class", "changes").line();
        for (Compared each : folded) {
            html.open("li", "data-address", each.change().address(), "data-digest", each.digest());
            html.element(
                            "span",
                            each.change().state(),
                            "class",
                            "state " + each.change().state())
                    .text(" " + each.change().address() + " ");
            html.element("span", "seen", "class", "seen", "hidden", "").close().line();
        }
        html.close().line().close().line().close().line();
    }
}
