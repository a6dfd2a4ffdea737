package press.broadsheet.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import press.broadsheet.content.CheckKind;
import press.broadsheet.content.Entry;
import press.broadsheet.content.Ledger;
import press.broadsheet.diagnostic.Code;
import press.broadsheet.diagnostic.Position;
import press.broadsheet.model.Article;
import press.broadsheet.plan.Output;
import press.broadsheet.source.Root;
import press.broadsheet.source.SourceFile;

/** Pictures and other files of the content folder that no page shows and no story that is held back names. */
final class MediaCheck implements Check {
    private static final Set<String> TEXTS = Set.of("md", "yaml", "yml", "toml");

    @Override
    public List<Finding> findings(Inspection inspection) {
        Gathering gathering = new Gathering(inspection.checks());
        if (gathering.wants(CheckKind.UNUSED_MEDIA)) {
            Set<String> used = used(inspection.site());
            inspection.site().sources().all(Root.CONTENT).stream()
                    .filter(MediaCheck::isMedia)
                    .filter(file -> !used.contains(file.path()))
                    .forEach(file -> gathering.add(
                            CheckKind.UNUSED_MEDIA,
                            Code.UNUSED_MEDIA,
                            Position.ofFile(file.shown()),
                            "no page shows this file",
                            "remove it, or name it in a story"));
        }
        return gathering.findings();
    }

    private static boolean isMedia(SourceFile file) {
        return !file.path().startsWith("data/")
                && !file.path().equals(Ledger.FILE)
                && !file.name().startsWith(".")
                && !TEXTS.contains(file.extension());
    }

    private static Set<String> used(FinishedSite site) {
        Set<String> used = new HashSet<>();
        Stream.concat(
                        site.plan().outputs().stream(),
                        java.util.stream.StreamSupport.stream(site.used().get().spliterator(), false))
                .forEach(output -> {
                    if (output instanceof Output.Derivative copy) {
                        used.add(copy.source());
                    } else if (output instanceof Output.Copy copy && copy.root() == Root.CONTENT) {
                        used.add(copy.source());
                    }
                });
        Stream.of(
                        site.site().keptBack().values().stream().map(Article::entry),
                        site.site().expired().stream().map(Article::entry),
                        site.site().withdrawn().stream().map(Article::entry),
                        site.content().pages().stream()
                                .filter(page -> page.head().draft()))
                .flatMap(entries -> entries)
                .map(Entry::file)
                .forEach(file -> Runs.each(
                        Culprits.text(site, file),
                        run -> MediaNames.find(site.sources(), file, run).ifPresent(media -> used.add(media.path()))));
        return used;
    }
}
