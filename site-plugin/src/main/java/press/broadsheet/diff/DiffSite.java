package press.broadsheet.diff;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import press.broadsheet.diagnostic.Cause;
import press.broadsheet.diagnostic.MachineException;
import press.broadsheet.output.SiteFiles;
import press.broadsheet.source.InOrder;

/**
 * Writes what changes on a site as a site of its own: a list of all changed files, and a page for each that somebody
 * could read, with the old and the new page in frames that run no script, the words that came and went, and the source.
 * It works from a folder as from any host, and asks no other. The same changes always give the same bytes.
 */
public final class DiffSite {
    private static final int BATCH = 256;

    private final Path folder;
    private final Frames before;
    private final Frames after;

    private DiffSite(Path folder, Sides sides) {
        this.folder = folder;
        this.before = new Frames(folder, "before", sides.before(), sides.url());
        this.after = new Frames(folder, "after", sides.after(), sides.url());
    }

    /**
     * What was written.
     *
     * @param pages how many changes have a page of their own
     * @param folded how many are only listed
     * @param approvals a line for each change, {@code digest  address}, as the list of an editor who has seen it has
     *     it; sorted as the changes are
     */
    public record Result(int pages, int folded, List<String> approvals) {
        /** A result that cannot change. */
        public Result {
            approvals = List.copyOf(approvals);
        }
    }

    /**
     * Writes the difference.
     *
     * @param folder where to; emptied first
     * @param title what is compared with what, a line of text
     * @param changes sorted by path
     * @throws MachineException if a file cannot be read or written
     */
    public static Result write(Path folder, String title, List<Change> changes, Sides sides) {
        try {
            SiteFiles.delete(folder);
        } catch (IOException e) {
            throw new MachineException(folder + " cannot be removed: " + Cause.of(e), e);
        }
        return new DiffSite(folder, sides).write(title, changes);
    }

    private Result write(String title, List<Change> changes) {
        List<Compared> all = InOrder.map(changes, change -> Compared.of(change).counted());
        Map<Kind, List<Compared>> groups = new EnumMap<>(Kind.class);
        List<Compared> folded = new ArrayList<>();
        for (Compared each : all) {
            if (each.folded()) {
                folded.add(each);
            } else {
                groups.computeIfAbsent(each.change().kind(), kind -> new ArrayList<>())
                        .add(each);
            }
        }
        // The story that was edited before those that only mention it.
        groups.getOrDefault(Kind.STORY, new ArrayList<>())
                .sort(Comparator.comparing(Compared::words).reversed());
        List<Compared> shown = groups.values().stream().flatMap(List::stream).toList();
        for (int from = 0; from < shown.size(); from += BATCH) {
            List<Integer> numbers = new ArrayList<>();
            for (int i = from; i < Math.min(shown.size(), from + BATCH); i++) {
                numbers.add(i);
            }
            InOrder.mapSlow(numbers, number -> {
                page(shown, number);
                return number;
            });
        }
        Bytes.write(folder.resolve("index.html"), IndexPage.of(title, groups, folded));
        for (String name : List.of("diff.css", "diff.js")) {
            Bytes.write(folder.resolve(name), resource(name));
        }
        return new Result(
                shown.size(),
                folded.size(),
                all.stream().map(Compared::approval).toList());
    }

    /** The name of the page of a change by its number in the list, from 0. */
    static String name(int number) {
        return "changes/" + (number + 1) + ".html";
    }

    private void page(List<Compared> all, int number) {
        Compared compared = Compared.of(all.get(number).change());
        Change change = compared.change();
        boolean looked = change.isPage() || change.isPicture();
        Optional<String> old = change.before().filter(file -> looked).map(file -> framed(before, change.path(), file));
        Optional<String> young = change.after().filter(file -> looked).map(file -> framed(after, change.path(), file));
        Bytes.write(folder.resolve(name(number)), new ChangePage(compared, number, all.size(), old, young).bytes());
    }

    private static String framed(Frames frames, String path, Path file) {
        if (path.endsWith(".html")) {
            Document page = Jsoup.parse(Bytes.text(Optional.of(file)));
            return frames.page(path, page);
        }
        return frames.file(path, file);
    }

    private static byte[] resource(String name) {
        try (InputStream in = Objects.requireNonNull(DiffSite.class.getResourceAsStream(name))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException("The plugin's own " + name + " cannot be read", e);
        }
    }
}
