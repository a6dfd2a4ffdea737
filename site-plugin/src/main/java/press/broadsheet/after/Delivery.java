package press.broadsheet.after;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a publish did.
 *
 * @param edition the number of the edition that readers now see
 * @param id what tells its site from any other
 * @param at when it was published
 * @param site the public address
 * @param changed the paths of files that are new or have other bytes than before
 * @param relabelled the paths of files with the same bytes, of which readers are told otherwise
 * @param removed the paths of files that are gone
 * @param stories what became of stories
 * @param files the bytes of the files, where they are at hand
 */
public record Delivery(
        int edition,
        String id,
        Instant at,
        URI site,
        List<String> changed,
        List<String> relabelled,
        List<String> removed,
        List<Tidings> stories,
        Files files) {

    /** A delivery that cannot change. */
    public Delivery {
        changed = List.copyOf(changed);
        relabelled = List.copyOf(relabelled);
        removed = List.copyOf(removed);
        stories = List.copyOf(stories);
    }

    /** What became of a story. */
    public enum Fate {
        NEW,
        CHANGED,
        GONE
    }

    /**
     * A story that is not what it was.
     *
     * @param title its headline, plain
     */
    public record Tidings(Fate fate, String title) {}

    /** Gives the bytes of a file as it was published. */
    @FunctionalInterface
    public interface Files {
        /** The bytes; empty if they are not at hand. */
        Optional<byte[]> read(String path);
    }

    /** Whether readers are given anything else than before. */
    boolean isEmpty() {
        return changed.isEmpty() && relabelled.isEmpty() && removed.isEmpty();
    }

    /** The paths of all that is not as it was: what caches must not go on to show. */
    List<String> stale() {
        List<String> paths = new ArrayList<>(changed);
        paths.addAll(relabelled);
        paths.addAll(removed);
        return paths;
    }

    /** The URL of a file. */
    String url(String path) {
        return WebAddress.url(site, path);
    }
}
