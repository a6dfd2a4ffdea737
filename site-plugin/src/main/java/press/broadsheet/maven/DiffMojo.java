package press.broadsheet.maven;

import javax.inject.Inject;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.jspecify.annotations.Nullable;
import press.broadsheet.build.BuildRequest;
import press.broadsheet.build.DiffReport;
import press.broadsheet.publish.LastEdition;
import press.broadsheet.publish.Place;

/**
 * Writes what would change if the site were built now as a small site for editors: each changed page before and after,
 * with the words that came and went, and why. Builds nothing into the output folder.
 */
@Mojo(name = "diff", threadSafe = true)
public final class DiffMojo extends PlaceMojo {
    private static final int MOST = 100;
    private static final String PUBLISHED = "published";

    /**
     * With what the site is compared: {@code published} for the edition that readers have now, of which what differs is
     * fetched from the place; a folder that holds a site; or a revision of git such as {@code HEAD~1} or {@code git:v2},
     * whose sources are then built for the same instant. The default is the output folder as the last build left it.
     */
    @Parameter(property = "broadsheet.against")
    private @Nullable String against;

    /** A list of approved changes, saved from a difference. Given one, the goal fails if a change is not in it. */
    @Parameter(property = "broadsheet.approved")
    private @Nullable String approved;

    /** The goal, with what reads encrypted passwords. */
    @Inject
    public DiffMojo(SettingsDecrypter decrypter) {
        super(decrypter);
    }

    @Override
    boolean isAboutPlace() {
        return given(against).filter(PUBLISHED::equals).isPresent();
    }

    @Override
    void without(BuildRequest request) throws MojoFailureException {
        if (isAboutPlace()) {
            super.without(request);
        }
        tell(request, DiffReport.of(request, given(against).orElse(""), given(approved), progress()));
    }

    @Override
    void at(Place place, BuildRequest request) throws MojoFailureException {
        LastEdition edition = place.book().lastEdition();
        DiffReport report = DiffReport.of(request, edition, given(approved), progress());
        getLog().info(edition.summary());
        tell(request, report);
    }

    private void tell(BuildRequest request, DiffReport report) throws MojoFailureException {
        getLog().info(request.shown(report.place()) + ": " + report.summary());
        if (!report.unapproved().isEmpty()) {
            report.unapproved().stream().limit(MOST).forEach(address -> getLog().error("Not approved: " + address));
            throw new MojoFailureException(report.unapproved().size() + " of "
                    + (report.pages() + report.folded()) + " changes are not approved; look at "
                    + request.shown(report.place()) + " and save the list of what was seen");
        }
    }
}
