package press.broadsheet.after;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * Folders that many addresses lie in, for caches that cannot be told of so many one by one. Never the folder of the
 * whole site: what lies right under it is told one by one.
 *
 * @param folders the folders, each with a slash at its end, none in another
 * @param singles what lies in none of them
 */
record Prefixes(List<String> folders, List<String> singles) {
    private static final int DEEPEST = 8;

    /**
     * The smallest folders that are no more than so many; if there are more at the site's top, those.
     *
     * @param paths paths of URLs
     * @param site the path of the site's own folder, without a slash at its end
     */
    static Prefixes of(Collection<String> paths, String site, int most) {
        Prefixes prefixes = at(DEEPEST, paths, site);
        for (int depth = DEEPEST - 1; depth > 0 && prefixes.folders().size() > most; depth--) {
            prefixes = at(depth, paths, site);
        }
        return prefixes;
    }

    private static Prefixes at(int depth, Collection<String> paths, String site) {
        TreeSet<String> folders = new TreeSet<>();
        TreeSet<String> singles = new TreeSet<>();
        for (String path : paths) {
            int end = site.length();
            for (int i = 0; i < depth; i++) {
                int next = path.indexOf('/', end + 1);
                if (next < 0) {
                    break;
                }
                end = next;
            }
            if (end == site.length()) {
                singles.add(path);
            } else {
                folders.add(path.substring(0, end + 1));
            }
        }
        TreeSet<String> outer = new TreeSet<>();
        folders.forEach(folder -> {
            if (outer.isEmpty() || !folder.startsWith(outer.last())) {
                outer.add(folder);
            }
        });
        singles.removeIf(path -> outer.stream().anyMatch(path::startsWith));
        return new Prefixes(List.copyOf(outer), List.copyOf(singles));
    }
}
