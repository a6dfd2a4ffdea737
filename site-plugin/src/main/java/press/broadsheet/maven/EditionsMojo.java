package press.broadsheet.maven;

import java.util.List;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import press.broadsheet.build.BuildRequest;
import press.broadsheet.publish.Edition;
import press.broadsheet.publish.EditionLines;
import press.broadsheet.publish.Place;

/**
 * Lists the editions that a place can bring back, the newest first: when and by whom each was published, what became of
 * stories, and whether its signature is good. Fails if one is not.
 */
@Mojo(name = "editions", threadSafe = true)
public final class EditionsMojo extends PlaceMojo {
    /** Tells the id of the site of the last build too, to compare with what was published. */
    @Parameter(property = "local", defaultValue = "false")
    private boolean local;

    /** The goal, with what reads encrypted passwords. */
    @Inject
    public EditionsMojo(SettingsDecrypter decrypter) {
        super(decrypter);
    }

    @Override
    void without(BuildRequest request) throws MojoFailureException {
        if (!local) {
            super.without(request);
        }
        tellLocal(request);
    }

    @Override
    void at(Place place, BuildRequest request) throws MojoFailureException {
        List<Edition.Recorded> editions = place.editions(request);
        EditionLines.of(editions).forEach(getLog()::info);
        if (editions.isEmpty()) {
            getLog().info("Nothing was published to " + place.shown() + " yet");
        }
        if (local) {
            tellLocal(request);
        }
        long wrong = editions.stream()
                .filter(each -> each.signature() == Edition.Signature.WRONG)
                .count();
        if (wrong > 0) {
            throw new MojoFailureException(
                    wrong + " of " + editions.size()
                            + " editions are not signed with the key of publish.sign: somebody else may have changed the place");
        }
    }

    private void tellLocal(BuildRequest request) {
        getLog().info("The site of the last build is " + Place.local(request));
    }
}
