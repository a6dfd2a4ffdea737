package press.broadsheet.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import press.broadsheet.content.Ledger;
import press.broadsheet.content.Located;
import press.broadsheet.diagnostic.Code;
import press.broadsheet.diagnostic.Diagnostics;
import press.broadsheet.diagnostic.Position;
import press.broadsheet.model.Article;
import press.broadsheet.model.Held;
import press.broadsheet.model.Names;
import press.broadsheet.model.Site;

/**
 * Compares a site with what it has published before: an address at which nothing is left, a text that was changed
 * without a word about it.
 */
public final class LedgerCheck {
    private final Site site;
    private final SitePlan plan;
    private final Ledger ledger;
    private final Diagnostics diagnostics;
    private final Set<String> files = new HashSet<>();
    private final Map<String, List<Article>> byText = new HashMap<>();

    private LedgerCheck(Site site, SitePlan plan, Ledger ledger, Diagnostics diagnostics) {
        this.site = site;
        this.plan = plan;
        this.ledger = ledger;
        this.diagnostics = diagnostics;
    }

    /** Warns of what a site loses that its ledger has, and of changes that readers are not told of. */
    public static void check(Site site, SitePlan plan, Ledger ledger, Diagnostics diagnostics) {
        LedgerCheck check = new LedgerCheck(site, plan, ledger, diagnostics);
        check.addresses();
        check.texts();
    }

    private void addresses() {
        Set<String> gone = new HashSet<>(site.gone());
        List<Ledger.Line> vanished = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Ledger.Line line : ledger.lines()) {
            if (plan.served(line.address()).isEmpty() && !gone.contains(line.address()) && seen.add(line.address())) {
                vanished.add(line);
            }
        }
        if (vanished.isEmpty()) {
            return;
        }
        for (Article article : site.articles()) {
            files.add(article.path());
            byText.computeIfAbsent(Published.text(article), text -> new ArrayList<>())
                    .add(article);
        }
        SortedMap<String, List<Ledger.Line>> byHeir = new TreeMap<>();
        for (Ledger.Line line : vanished) {
            Optional<Article> heir = heir(line);
            if (heir.isPresent()) {
                byHeir.computeIfAbsent(heir.get().path(), path -> new ArrayList<>())
                        .add(line);
            } else {
                orphan(line);
            }
        }
        byHeir.forEach((path, lines) -> site.article(path).ifPresent(article -> moved(article, lines)));
    }

    /** The story that readers of an old address look for: of the same file, the same text, or the same name. */
    private Optional<Article> heir(Ledger.Line line) {
        Optional<Article> same = site.article(line.path());
        if (same.isPresent() || !line.path().startsWith("articles/") || isHeld(line)) {
            return same;
        }
        List<Article> alike = byText.getOrDefault(line.text(), List.of());
        if (alike.size() == 1) {
            return Optional.of(alike.get(0));
        }
        List<String> named = site.bySlug(Names.stem(line.path())).stream()
                .filter(files::contains)
                .toList();
        return named.size() == 1 ? site.article(named.get(0)) : Optional.empty();
    }

    private boolean isHeld(Ledger.Line line) {
        return site.keptBack().containsKey(line.path());
    }

    private void moved(Article article, List<Ledger.Line> lines) {
        Set<String> aliases = new LinkedHashSet<>();
        article.head().aliases().forEach(alias -> aliases.add(alias.value()));
        lines.forEach(line -> aliases.add(line.address()));
        String remedy = "write aliases: [" + String.join(", ", aliases) + "]";
        for (Ledger.Line line : lines) {
            boolean same = line.path().equals(article.path());
            diagnostics.report(
                    Code.VANISHED_ADDRESS,
                    place(article, same),
                    same
                            ? "this story was published at " + line.address() + " and now is at " + article.address()
                                    + "; readers of the old address find nothing"
                            : "this story seems to be that of content/" + line.path() + ", published at "
                                    + line.address() + ", where readers now find nothing",
                    remedy);
        }
    }

    /** What most likely moved it: a slug or a section, else the file. */
    private static Position place(Article article, boolean same) {
        Position file = Position.ofFile(article.entry().file().shown());
        return same
                ? article.head()
                        .permalink()
                        .or(article.head()::slug)
                        .or(article.head()::section)
                        .map(Located::position)
                        .orElse(file)
                : file;
    }

    private void orphan(Ledger.Line line) {
        Position position = new Position(ledger.shown(), line.number(), 1);
        Optional<Held> held = site.held().stream()
                .filter(each -> each.path().equals(line.path()))
                .findFirst();
        if (held.isPresent()) {
            Article article = site.keptBack().get(line.path());
            diagnostics.report(
                    Code.VANISHED_ADDRESS,
                    article == null
                            ? position
                            : Position.ofFile(article.entry().file().shown()),
                    "this story was published at " + line.address() + " and now is "
                            + held.get().reason(site) + "; readers of the address find nothing",
                    "withdraw it instead: write withdrawn: {date: ..., note: ...}, which leaves a note there");
            return;
        }
        if (line.path().equals(Published.SETTINGS)) {
            letter(line, position);
            return;
        }
        boolean unnamed = line.path().equals(Ledger.NONE);
        diagnostics.report(
                Code.VANISHED_ADDRESS,
                position,
                line.address() + " was published" + (unnamed ? "" : " from content/" + line.path())
                        + ", and nothing is left there",
                "write aliases: [" + line.address() + "] into the file that readers should find instead"
                        + (unnamed ? "" : ", or bring this one back")
                        + "; if nobody needs it, take the line out of the ledger");
    }

    /** An issue of a newsletter goes with the newsletter, or with the last of its stories. */
    private void letter(Ledger.Line line, Position position) {
        diagnostics.report(
                Code.VANISHED_ADDRESS,
                position,
                line.address() + " was published as a newsletter, and nothing is left there",
                "bring the newsletter or the stories of the issue back, or write aliases: [" + line.address()
                        + "] into the file that readers should find instead; if nobody needs it, take the line out of"
                        + " the ledger");
    }

    private void texts() {
        Map<String, List<Ledger.Line>> byPath = new HashMap<>();
        for (Ledger.Line line : ledger.lines()) {
            if (!line.text().equals(Ledger.NONE)) {
                byPath.computeIfAbsent(line.path(), path -> new ArrayList<>(1)).add(line);
            }
        }
        for (Article article : site.articles()) {
            List<Ledger.Line> before = byPath.getOrDefault(article.path(), List.of());
            if (!before.isEmpty() && isUnmarked(article, before)) {
                diagnostics.report(
                        Code.UNMARKED_CHANGE,
                        new Position(
                                article.entry().file().shown(), article.entry().bodyLine(), 1),
                        "the text is not that of the last published edition, and nothing tells readers so",
                        "set updated, or write a correction or a note; after a mere slip of the pen, enter it with"
                                + " broadsheet:ledger");
            }
        }
    }

    /** Whether a text differs from all that were entered, with none of the notes added since. */
    private static boolean isUnmarked(Article article, List<Ledger.Line> before) {
        String text = Published.text(article);
        String notes = Published.notes(article.head());
        return before.stream()
                        .allMatch(line -> Published.comparable(line.text(), text)
                                && !line.text().equals(text))
                && before.stream().anyMatch(line -> line.notes().equals(notes));
    }
}
