package press.broadsheet.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import press.broadsheet.source.Digest;
import press.broadsheet.source.InOrder;
import press.broadsheet.trace.FileStamp;
import press.broadsheet.trace.Trace;

/** The finished files with the notes on them: only those that changed since the last check are read. */
final class Shelf {
    private final FinishedSite site;
    private final SortedMap<String, Notebook.Page> pages = new TreeMap<>();
    private final SortedMap<String, Notebook.Page> before;
    private final SortedSet<String> read = new TreeSet<>();
    private boolean changed;

    private Shelf(FinishedSite site, SortedMap<String, Notebook.Page> before) {
        this.site = site;
        this.before = before;
    }

    /**
     * Looks at all files, and reads those that are not what they were.
     *
     * @param before what the last check left
     */
    static Shelf of(FinishedSite site, SortedMap<String, Notebook.Page> before) {
        Shelf shelf = new Shelf(site, before);
        List<Map.Entry<String, FileStamp>> unknown = new ArrayList<>();
        site.files().forEach((path, stamp) -> {
            Notebook.Page known = before.get(path);
            if (known != null && shelf.isKnown(path, known, stamp)) {
                shelf.pages.put(path, known);
            } else {
                unknown.add(Map.entry(path, stamp));
            }
        });
        Interned interned = new Interned();
        List<Notebook.Page> found =
                InOrder.map(unknown, each -> interned.page(shelf.page(each.getKey(), each.getValue())));
        for (int i = 0; i < found.size(); i++) {
            shelf.pages.put(unknown.get(i).getKey(), found.get(i));
            shelf.read.add(unknown.get(i).getKey());
        }
        shelf.changed = !unknown.isEmpty() || shelf.pages.size() != before.size();
        return shelf;
    }

    /** Same stamp, same bytes, unless the build says that it wrote others. */
    private boolean isKnown(String path, Notebook.Page known, FileStamp stamp) {
        Trace trace = site.traces().get(path);
        boolean other =
                trace != null && trace.stamp().equals(stamp) && !trace.bytes().equals(known.digest());
        return known.stamp().equals(stamp) && !other;
    }

    private Notebook.Page page(String path, FileStamp stamp) {
        Notebook.Page known = before.get(path);
        Trace trace = site.traces().get(path);
        if (!NotesReader.isRead(path) && trace != null && trace.stamp().equals(stamp)) {
            return unread(known, stamp, trace.bytes());
        }
        byte[] bytes = site.read(path);
        Digest digest = Digest.of(bytes);
        if (known != null && known.digest().equals(digest)) {
            return known.seen(stamp);
        }
        return new Notebook.Page(stamp, digest, NotesReader.read(path, bytes), Digest.ABSENT, Digest.ABSENT);
    }

    /** A file in which nothing is noted, such as a picture: the build knows its digest. */
    private static Notebook.Page unread(Notebook.@Nullable Page known, FileStamp stamp, Digest digest) {
        return known != null && known.digest().equals(digest)
                ? known.seen(stamp)
                : new Notebook.Page(stamp, digest, Notes.NONE, Digest.ABSENT, Digest.ABSENT);
    }

    /** All files, sorted by path. */
    SortedMap<String, Notebook.Page> pages() {
        return pages;
    }

    /** The notes on a file, if there is one. */
    Optional<Notes> notes(String path) {
        return Optional.ofNullable(pages.get(path)).map(Notebook.Page::notes);
    }

    /** How many bytes a file has; 0 if there is none. */
    long size(String path) {
        Notebook.Page page = pages.get(path);
        return page == null ? 0 : page.stamp().size();
    }

    /** The paths of the files that had to be read. */
    SortedSet<String> read() {
        return read;
    }

    /** Whether there is anything to save. */
    boolean isChanged() {
        return changed;
    }

    /**
     * Looks into the files that were not found innocent under the same clues before.
     *
     * @param clues the digest of what is looked for
     * @param reader finds it in a file; called from several threads
     * @return what was found, by path
     */
    <T> Map<String, Set<T>> suspects(Digest clues, BiFunction<String, byte[], Set<T>> reader) {
        List<String> suspects = pages.entrySet().stream()
                .filter(entry -> !entry.getValue().innocent().equals(clues))
                .map(Map.Entry::getKey)
                .toList();
        Map<String, Set<T>> found = new TreeMap<>();
        List<Set<T>> results = InOrder.map(suspects, path -> reader.apply(path, site.read(path)));
        for (int i = 0; i < suspects.size(); i++) {
            String path = suspects.get(i);
            read.add(path);
            if (results.get(i).isEmpty()) {
                pages.computeIfPresent(path, (same, page) -> page.innocentOf(clues));
                changed = true;
            } else {
                found.put(path, results.get(i));
            }
        }
        return found;
    }

    /** Whether a part of the search index was right under some words. */
    boolean isProven(String path, Digest words) {
        Notebook.Page page = pages.get(path);
        return page != null && page.proven().equals(words);
    }

    void proven(String path, Digest words) {
        pages.computeIfPresent(path, (same, page) -> page.provenBy(words));
        changed = true;
    }

    /** Links and names that many pages share are kept once. */
    private static final class Interned {
        private final Map<Object, Object> known = new ConcurrentHashMap<>();

        Notebook.Page page(Notebook.Page page) {
            Notes notes = page.notes();
            return new Notebook.Page(
                    page.stamp(),
                    page.digest(),
                    new Notes(
                            notes.canonical(),
                            notes.indexable(),
                            all(notes.ids()),
                            all(notes.links()),
                            all(notes.loads()),
                            notes.flaws()),
                    page.innocent(),
                    page.proven());
        }

        @SuppressWarnings("unchecked") // What is equal is of one class.
        private <T> List<T> all(List<T> values) {
            return values.stream()
                    .map(value -> {
                        Object other = known.putIfAbsent(value, value);
                        return other == null ? value : (T) other;
                    })
                    .toList();
        }
    }
}
