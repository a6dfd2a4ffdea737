package press.broadsheet.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import press.broadsheet.content.Ledger;
import press.broadsheet.diagnostic.Cause;
import press.broadsheet.diagnostic.Diagnostics;
import press.broadsheet.diagnostic.MachineException;
import press.broadsheet.output.BuildLock;
import press.broadsheet.plan.Output;
import press.broadsheet.plan.Published;
import press.broadsheet.source.FolderTree;
import press.broadsheet.source.Replacement;
import press.broadsheet.source.Root;

/**
 * What was entered into the ledger of a site.
 *
 * @param file the ledger
 * @param addresses how many it has now
 * @param added how many of them are new
 * @param changed how many have another text, or other notes, or come from another file
 */
public record LedgerReport(Path file, int addresses, int added, int changed) {
    /**
     * Enters what the last build made into the ledger beside the content. No address is ever taken out.
     *
     * @throws QuestionException if there is no build to enter, or it had drafts in it
     * @throws press.broadsheet.diagnostic.SiteException if the sources hold errors
     */
    public static LedgerReport of(BuildRequest request) {
        LastBuild last = LastBuild.of(request);
        if (last.occasion().drafts()) {
            throw new QuestionException("the last build had drafts in it; build the site without them first");
        }
        BuildLock lock = BuildLock.take(request.state());
        try {
            Diagnostics diagnostics = new Diagnostics();
            FolderTree sources = FolderTree.scan(request.folders(), request.project(), diagnostics);
            Blueprint blueprint = Blueprint.of(last.again(request, false), sources, diagnostics);
            SortedMap<String, Ledger.Line> made = Published.lines(blueprint.site(), blueprint.plan());
            made.keySet().removeIf(address -> !last.state().traces().containsKey(Output.path(address)));
            List<Ledger.Line> known =
                    Ledger.read(sources, diagnostics).map(Ledger::lines).orElse(List.of());
            return enter(request.folder(Root.CONTENT).resolve(Ledger.FILE), known, made);
        } finally {
            lock.close();
        }
    }

    private static LedgerReport enter(Path file, List<Ledger.Line> known, SortedMap<String, Ledger.Line> made) {
        Map<String, Ledger.Line> all = new TreeMap<>();
        known.forEach(line -> all.put(line.address(), line));
        int before = all.size();
        int changed = 0;
        for (Ledger.Line line : made.values()) {
            Ledger.Line old = all.put(line.address(), line);
            changed += old != null && !old.toString().equals(line.toString()) ? 1 : 0;
        }
        save(file, Ledger.text(List.copyOf(all.values())));
        return new LedgerReport(file, all.size(), all.size() - before, changed);
    }

    private static void save(Path file, String text) {
        try {
            Path next = Files.writeString(beside(file), text);
            if (Files.exists(file) && Files.mismatch(file, next) < 0) {
                Files.delete(next);
            } else {
                Replacement.move(next, file);
            }
        } catch (IOException e) {
            throw new MachineException(file + " cannot be written: " + Cause.of(e), e);
        }
    }

    /** A hidden file: no build takes it for a source. */
    private static Path beside(Path file) {
        return file.resolveSibling("." + Ledger.FILE + ".new");
    }

    /** {@code The ledger has 312 addresses: 3 new, 1 changed}. */
    public String summary() {
        return String.format(
                Locale.ROOT,
                "The ledger has %s: %,d new, %,d changed",
                Counted.of(addresses, "address", "addresses"),
                added,
                changed);
    }
}
