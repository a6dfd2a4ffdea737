package press.broadsheet.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import press.broadsheet.content.Entry;
import press.broadsheet.content.Ledger;
import press.broadsheet.diagnostic.Code;
import press.broadsheet.diagnostic.Diagnostics;
import press.broadsheet.source.InOrder;
import press.broadsheet.source.Root;
import press.broadsheet.source.SourceFile;
import press.broadsheet.source.SourceText;

/**
 * Shows that nothing of a held story stands in a finished site: not its title, address, slug or summary, no run of
 * six of its words, none of the pictures and names that only it has. Of a story that has expired or was withdrawn the
 * headline and the address may be known; the rest may not.
 *
 * <p>The words of the search index are loose, so that no phrase of them stands anywhere: {@link SearchProof} looks at
 * each.
 *
 * <p>Every other file is read as it lies in the output folder, whatever made it. What a published source says too (a phrase
 * that two stories share, a picture that another one shows) is no proof of anything, and is passed over; but not an
 * address, a whole summary, or a title of five words and more.
 */
final class EmbargoProof implements Check {
    private final Predicate<String> looked;

    /** @param looked the paths of the files in which nothing may stand */
    EmbargoProof(Predicate<String> looked) {
        this.looked = looked;
    }

    /** What is looked for: {@code 3 held stories}. */
    static String scope(FinishedSite site) {
        int held = site.site().held().size();
        return held + (held == 1 ? " held story" : " held stories");
    }

    @Override
    public List<Finding> findings(Inspection inspection) {
        FinishedSite site = inspection.site();
        Set<Finding> findings = new TreeSet<>(new SearchProof(site, inspection.shelf()).findings());
        Clues clues = new ClueReader(site).read();
        if (clues.isEmpty()) {
            return List.copyOf(findings);
        }
        Map<String, Set<Clue>> found = inspection.shelf().suspects(clues.digest(), clues::in);
        found.keySet().removeIf(looked.negate());
        Set<Clue> doubtful = found.values().stream()
                .flatMap(Set::stream)
                .filter(clue -> !clue.firm())
                .collect(Collectors.toSet());
        Set<Clue> explained = doubtful.isEmpty() ? Set.of() : explained(site, clues, doubtful);
        found.forEach((path, inFile) -> {
            Set<Clue> left = new HashSet<>(inFile);
            left.removeAll(explained);
            findings.addAll(told(left, site.shown() + "/" + path));
        });
        return List.copyOf(findings);
    }

    /** One finding for each part of each story; of its words, the first that are found. */
    private static List<Finding> told(Set<Clue> clues, String file) {
        Map<List<Object>, Clue> first = new LinkedHashMap<>();
        clues.stream()
                .sorted(java.util.Comparator.comparing(Clue::position).thenComparing(Clue::shown))
                .forEach(clue -> first.putIfAbsent(
                        clue.part() == Clue.Part.TEXT
                                ? List.of(clue.secret(), clue.part())
                                : List.of(clue.secret(), clue.part(), clue.shown()),
                        clue));
        List<Finding> findings = new ArrayList<>();
        first.values()
                .forEach(
                        clue -> findings.add(
                                new Finding(
                                        Code.HELD_STORY_SHOWN,
                                        clue.position(),
                                        clue.part().words() + " of this story, \"" + shortened(clue.shown()) + "\", "
                                                + (clue.part() == Clue.Part.TEXT ? "stand in " : "stands in ") + file
                                                + ", but the story is "
                                                + clue.secret().reason(),
                                        "do not publish this output; take it out of the published source that says it, or build again")));
        return findings;
    }

    private static String shortened(String text) {
        String line = text.replace('\n', ' ');
        return line.length() <= 80 ? line : line.substring(0, line.offsetByCodePoints(0, 60)) + "\u2026";
    }

    /** What published sources say too. */
    private static Set<Clue> explained(FinishedSite site, Clues clues, Set<Clue> doubtful) {
        Set<String> held = new HashSet<>(site.site().keptBack().keySet());
        site.content().pages().stream()
                .filter(page -> page.head().draft())
                .map(Entry::file)
                .map(SourceFile::path)
                .forEach(held::add);
        Map<String, List<Clue>> pictures = new HashMap<>();
        doubtful.stream()
                .filter(clue -> clue.part() == Clue.Part.PICTURE)
                .forEach(clue -> pictures.computeIfAbsent(clues.picturePath(clue), path -> new ArrayList<>())
                        .add(clue));
        Map<String, List<Clue>> slugs = doubtful.stream()
                .filter(clue -> clue.part() == Clue.Part.SLUG)
                .collect(Collectors.groupingBy(Clue::shown));
        List<SourceFile> published = new ArrayList<>();
        for (Root root : Root.values()) {
            site.sources().all(root).stream()
                    .filter(file -> root != Root.CONTENT || !held.contains(file.path()))
                    .filter(file -> !file.path().equals(Ledger.FILE))
                    .forEach(published::add);
        }
        Set<Clue> explained = new HashSet<>();
        InOrder.map(published, file -> explained(site, clues, doubtful, pictures, slugs, file))
                .forEach(explained::addAll);
        return explained;
    }

    private static Set<Clue> explained(
            FinishedSite site,
            Clues clues,
            Set<Clue> doubtful,
            Map<String, List<Clue>> pictures,
            Map<String, List<Clue>> slugs,
            SourceFile file) {
        byte[] bytes = site.sources().read(file);
        if (!Reading.isText(bytes)) {
            return Set.of();
        }
        String text = SourceText.decode(file.shown(), bytes, new Diagnostics()).orElse("");
        Set<Clue> found = new HashSet<>(clues.explained(text, doubtful));
        if (!pictures.isEmpty() || !slugs.isEmpty()) {
            Runs.each(text, run -> {
                MediaNames.find(site.sources(), file, run)
                        .ifPresent(media -> found.addAll(pictures.getOrDefault(media.path(), List.of())));
                if (run.startsWith("//")) {
                    Runs.segments(run, segment -> found.addAll(slugs.getOrDefault(segment, List.of())));
                }
            });
        }
        return found;
    }
}
