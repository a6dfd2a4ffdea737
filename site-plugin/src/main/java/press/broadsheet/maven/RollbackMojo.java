package press.broadsheet.maven;

import javax.inject.Inject;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.jspecify.annotations.Nullable;
import press.broadsheet.build.BuildRequest;
import press.broadsheet.publish.Place;

/**
 * Brings back an edition that was published before, of what the place itself has kept. The next publishing puts the
 * present site in its place again.
 */
@Mojo(name = "rollback", threadSafe = true)
public final class RollbackMojo extends PlaceMojo {
    /** The number of the edition, or the first four digits or more of its id, as {@code broadsheet:editions} lists it. */
    @Parameter(property = "edition")
    private @Nullable String edition;

    /** The goal, with what reads encrypted passwords. */
    @Inject
    public RollbackMojo(SettingsDecrypter decrypter) {
        super(decrypter);
    }

    @Override
    void at(Place place, BuildRequest request) throws MojoFailureException {
        String wanted = given(edition)
                .orElseThrow(() -> new MojoFailureException(
                        "which edition? Name it with -Dedition=…; broadsheet:editions lists them"));
        tell(place, request, place.rollback(request, wanted));
    }
}
