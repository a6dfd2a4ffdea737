package press.broadsheet.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import press.broadsheet.build.BuildRequest;
import press.broadsheet.build.Handover;

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
        int edition, Sum id, Manifest files, Set<String> changed, Map<String, Set<Sum>> earlier, String redirects) {
    /** The site of the last build, as if it had been published. */
    public static Published ofLastBuild(BuildRequest build) {
        try (Handover handover = Handover.of(build)) {
            SumShelf shelf = new SumShelf(build.state().resolve("publish").resolve("local"));
            Manifest files = new LocalSite(handover, shelf).whole();
            Set<String> all = new TreeSet<>();
            files.entries().forEach(entry -> all.add(entry.path()));
            Path redirects = handover.folder().resolve("_redirects");
            String rules = Files.exists(redirects) ? Files.readString(redirects) : "";
            return new Published(0, files.id(), files, all, Map.of(), rules);
        } catch (IOException e) {
            throw Place.failure(e);
        }
    }
}
