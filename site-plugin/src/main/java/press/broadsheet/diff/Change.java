package press.broadsheet.diff;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A file of a site whose bytes are not what they were.
 *
 * @param path where it lies in the site's folder, with forward slashes
 * @param kind what readers take it for
 * @param before where its old bytes lie; empty if it is new
 * @param after where its new bytes lie; empty if it is gone
 * @param reasons why it changes, clauses; may be empty
 * @param source the file it is written from, as told to the user; may be empty
 */
public record Change(
        String path, Kind kind, Optional<Path> before, Optional<Path> after, List<String> reasons, String source) {
    private static final String INDEX = "index.html";

    /** A change whose reasons can no longer change. */
    public Change {
        reasons = List.copyOf(reasons);
        if (before.isEmpty() && after.isEmpty()) {
            throw new IllegalArgumentException(path + " is neither before nor after");
        }
    }

    /** The address of the file from the site's root, such as {@code /town/}. */
    public String address() {
        boolean index = path.equals(INDEX) || path.endsWith("/" + INDEX);
        return "/" + (index ? path.substring(0, path.length() - INDEX.length()) : path);
    }

    boolean isPage() {
        return path.endsWith(".html");
    }

    boolean isPicture() {
        return path.matches("(?is).*\\.(jpe?g|png|gif|webp|avif|svg|ico)");
    }

    /** {@code new}, {@code gone} or {@code changed}. */
    String state() {
        return before.isEmpty() ? "new" : after.isEmpty() ? "gone" : "changed";
    }
}
