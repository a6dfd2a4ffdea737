package press.broadsheet.model;

import java.util.ArrayDeque;
import java.util.Optional;

/** Resolves how one content file names another. */
public final class StoryFinder {
    private StoryFinder() {}

    /**
     * The content path meant by a reference: a path (with {@code /} or ending in {@code .md}) relative to
     * the file, or from the content folder when it begins with {@code /}; else a slug. Empty for a slug
     * that no story or more than one has; a path is returned whether or not a file is there.
     */
    static Optional<String> find(Site site, String from, String reference) {
        if (isPath(reference)) {
            return Optional.of(path(from, reference));
        }
        return Related.only(site.bySlug(reference));
    }

    /** Whether a reference names a file and not a slug. */
    public static boolean isPath(String reference) {
        return reference.indexOf('/') >= 0 || reference.endsWith(".md");
    }

    /**
     * A path in the content folder, from one written in a file: relative to that file, or from the
     * content folder when it begins with {@code /}. Steps that would leave the folder are dropped.
     */
    public static String path(String from, String written) {
        ArrayDeque<String> parts = new ArrayDeque<>();
        if (!written.startsWith("/")) {
            push(parts, from.substring(0, from.lastIndexOf('/') + 1));
        }
        push(parts, written);
        return String.join("/", parts);
    }

    private static void push(ArrayDeque<String> parts, String path) {
        for (String part : path.split("/", -1)) {
            if (part.equals("..")) {
                parts.pollLast();
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.addLast(part);
            }
        }
    }
}
