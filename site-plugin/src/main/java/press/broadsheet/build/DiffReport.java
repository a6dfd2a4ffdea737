package press.broadsheet.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import press.broadsheet.diagnostic.Cause;
import press.broadsheet.diagnostic.MachineException;
import press.broadsheet.diff.DiffSite;
import press.broadsheet.output.SiteFiles;

/**
 * What would change if the site were built now, written as a small site for editors.
 *
 * @param place the first page of it
 * @param pages how many changes have a page of their own
 * @param folded how many are only listed
 * @param unapproved addresses of changes that a list of approved ones has not; empty where no list was given
 * @param duration how long it took
 */
public record DiffReport(Path place, int pages, int folded, List<String> unapproved, Duration duration) {
    /** A report that cannot change. */
    public DiffReport {
        unapproved = List.copyOf(unapproved);
    }

    /**
     * Compares what the sources say now with another site, and writes the difference into the folder {@code diff} of
     * the state. The output folder stays as it is.
     *
     * @param against with what: empty for the output folder as the last build left it; the path of a folder with a
     *     site, from the project's folder; or a revision of git, whose sources are then built for the same instant
     * @param approved a file with lines as the difference exports them, from the project's folder; every change must be
     *     among them then
     * @throws QuestionException if there is nothing to compare with
     * @throws press.broadsheet.diagnostic.SiteException if the sources hold errors
     */
    public static DiffReport of(BuildRequest request, String against, Optional<String> approved, Progress progress) {
        long start = System.nanoTime();
        Optional<Set<String>> list = approved.map(file -> approved(request, file));
        Path work = work(request);
        Path folder = folder(request);
        String other = against.strip();
        Path site = request.project()
                .resolve(other.startsWith(Revision.PREFIX) ? "" : other)
                .normalize();
        DiffSite.Result result;
        if (other.isEmpty()) {
            requireSite(request, request.output());
            result = compare(request, folder, "The site in " + request.shown(request.output()), progress);
        } else if (!other.startsWith(Revision.PREFIX) && Files.isDirectory(site)) {
            requireSite(request, site);
            Path state = work.resolve("folder");
            SharedPictures.lend(request.state(), state);
            result = compare(request.beside(site, state), folder, "The site in " + request.shown(site), progress);
        } else {
            Path place = work.resolve("revision");
            Revision revision = Revision.of(request.project(), other);
            BuildRequest before = revision.unpack(request, place.resolve("project"))
                    .into(place.resolve("site"), place.resolve("state"));
            SharedPictures.lend(request.state(), before.state());
            SiteBuilder.build(before, progress);
            result = compare(
                    request.beside(before.output(), before.state()), folder, "The site of " + revision, progress);
        }
        return of(folder, result, list, start);
    }

    /**
     * The same with a site elsewhere, of whose files only those are fetched that differ.
     *
     * @param site what it is compared with
     * @throws QuestionException if that no longer has one of them
     * @throws press.broadsheet.diagnostic.SiteException if the sources hold errors
     */
    public static DiffReport of(BuildRequest request, Elsewhere site, Optional<String> approved, Progress progress) {
        long start = System.nanoTime();
        Optional<Set<String>> list = approved.map(file -> approved(request, file));
        Path fetched = work(request).resolve("published");
        Path folder = folder(request);
        DiffSite.Result result = SiteBuilder.foresee(request, progress, rendered -> {
            try {
                SiteFiles.delete(fetched);
            } catch (IOException e) {
                throw new MachineException(fetched + " cannot be removed: " + Cause.of(e), e);
            }
            return write(folder, title(site.shown(), request), Foreseen.there(rendered, site, fetched));
        });
        return of(folder, result, list, start);
    }

    private static Path work(BuildRequest request) {
        return request.state().resolve("diff-work");
    }

    private static Path folder(BuildRequest request) {
        return request.state().resolve("diff");
    }

    private static DiffReport of(Path folder, DiffSite.Result result, Optional<Set<String>> approved, long start) {
        List<String> unapproved = new ArrayList<>();
        for (String line : result.approvals()) {
            if (approved.isPresent() && !approved.get().contains(line)) {
                unapproved.add(line.substring(line.indexOf("  ") + 2));
            }
        }
        return new DiffReport(
                folder.resolve("index.html"),
                result.pages(),
                result.folded(),
                unapproved,
                Duration.ofNanos(System.nanoTime() - start));
    }

    private static DiffSite.Result compare(BuildRequest request, Path folder, String before, Progress progress) {
        return SiteBuilder.foresee(
                request, progress, rendered -> write(folder, title(before, request), Foreseen.here(rendered)));
    }

    private static String title(String before, BuildRequest request) {
        return before + ", and what its sources say for " + request.now();
    }

    private static DiffSite.Result write(Path folder, String title, Foreseen foreseen) {
        return DiffSite.write(folder, title, foreseen.changes(), foreseen.sides());
    }

    private static void requireSite(BuildRequest request, Path site) {
        if (!Files.isRegularFile(site.resolve("index.html"))) {
            throw new QuestionException("there is no site in " + request.shown(site)
                    + " to compare with; build the site first, or name another with -Dbroadsheet.against");
        }
    }

    private static Set<String> approved(BuildRequest request, String file) {
        Path path = request.project().resolve(file.strip());
        if (!Files.isRegularFile(path)) {
            throw new QuestionException(
                    "there is no list of approved changes at " + file + "; save one from the difference");
        }
        try {
            Set<String> lines = new HashSet<>();
            Files.readAllLines(path).forEach(line -> lines.add(line.strip()));
            return lines;
        } catch (IOException e) {
            throw new MachineException(path + " cannot be read: " + Cause.of(e), e);
        }
    }

    /** {@code 7 changes, 112 more of nothing but assets; 0.61 s}. */
    public String summary() {
        String more = folded == 0 ? "" : String.format(Locale.ROOT, ", %,d more of nothing but assets", folded);
        return Counted.of(pages, "change", "changes") + more + "; " + BuildReport.seconds(duration);
    }
}
