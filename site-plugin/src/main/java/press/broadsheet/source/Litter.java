package press.broadsheet.source;

import java.util.Locale;
import java.util.Set;

/** Names that are never sources: hidden files, editors' backups, what operating systems leave in folders. */
final class Litter {
    /** Hidden names that hosts and browsers look for; they are published from the static folder. */
    private static final Set<String> PUBLISHED = Set.of(".well-known", ".nojekyll", ".htaccess");

    private static final Set<String> SYSTEM = Set.of("thumbs.db", "ehthumbs.db", "desktop.ini");

    private Litter() {}

    /** Whether a file or folder of this name is passed over. */
    static boolean is(String name) {
        return name.startsWith(".")
                || name.endsWith("~")
                || (name.startsWith("#") && name.endsWith("#"))
                || name.endsWith(".swp")
                || SYSTEM.contains(name.toLowerCase(Locale.ROOT));
    }

    /** The same in a root, where the static folder's well-known hidden names are kept. */
    static boolean is(Root root, String name) {
        return is(name) && !(root == Root.STATIC && PUBLISHED.contains(name));
    }
}
