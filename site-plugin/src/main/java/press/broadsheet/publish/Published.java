package press.broadsheet.publish;

import java.util.Map;
import java.util.Set;

/**
 * What a place says that readers see.
 *
 * @param edition the number of the edition; 0 for a site that was published nowhere
 * @param id what tells its site from any other
 * @param files all its files
 * @param changed the paths of those that the edition before did not have, or had otherwise
 * @param earlier the digests that files had in some editions before, by path
 * @param redirects the site's {@code _redirects}, or empty
 */
public record Published(
        int edition, Sum id, Manifest files, Set<String> changed, Map<String, Set<Sum>> earlier, String redirects) {}
