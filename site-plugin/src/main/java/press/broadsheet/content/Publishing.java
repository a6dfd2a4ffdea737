package press.broadsheet.content;

import java.util.List;
import java.util.Optional;

/**
 * How the site is published; nothing in it is secret.
 *
 * @param grace how many hours files stay at a place that open pages may still ask for
 * @param editions how many editions can be brought back
 * @param days for how many days every edition can be brought back
 * @param cache what is said of caching where the default is not wanted; the first pattern that fits counts
 * @param sign the public key of Ed25519 that signs editions, in Base64
 * @param after who is told after a publish
 */
public record Publishing(
        int grace, int editions, int days, List<CacheRule> cache, Optional<Located<String>> sign, After after) {

    /**
     * What is said of caching some files.
     *
     * @param pattern a path from the site's root; {@code *} stands for any characters
     * @param value a {@code Cache-Control}
     */
    public record CacheRule(String pattern, String value) {
        /** Whether it is about a file. */
        public boolean fits(String path) {
            String[] parts = pattern.split("\\*", -1);
            String address = '/' + path;
            if (parts.length == 1) {
                return address.equals(pattern);
            }
            int at = parts[0].length();
            if (!address.startsWith(parts[0])) {
                return false;
            }
            for (int i = 1; i < parts.length - 1; i++) {
                int found = address.indexOf(parts[i], at);
                if (found < 0) {
                    return false;
                }
                at = found + parts[i].length();
            }
            String last = parts[parts.length - 1];
            return address.length() - last.length() >= at && address.endsWith(last);
        }
    }
}
