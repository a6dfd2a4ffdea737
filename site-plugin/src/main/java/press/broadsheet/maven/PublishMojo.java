package press.broadsheet.maven;

import javax.inject.Inject;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import press.broadsheet.build.BuildRequest;
import press.broadsheet.publish.Place;
import press.broadsheet.publish.PlanReport;

/**
 * Publishes the site of the last build: sends what is new or changed, in an order in which no reader meets a page whose
 * parts are missing, and takes away what is gone. A run that dies is gone on with by the next.
 */
@Mojo(name = "publish", defaultPhase = LifecyclePhase.SITE_DEPLOY, threadSafe = true)
public final class PublishMojo extends PlaceMojo {
    /** Tells what would be sent and taken away, and changes nothing. */
    @Parameter(property = "dryRun", defaultValue = "false")
    private boolean dryRun;

    /** The goal, with what reads encrypted passwords. */
    @Inject
    public PublishMojo(SettingsDecrypter decrypter) {
        super(decrypter);
    }

    @Override
    void at(Place place, BuildRequest request) {
        if (dryRun) {
            PlanReport report = place.plan(request);
            report.lines().forEach(getLog()::info);
            getLog().info(report.summary());
        } else {
            tell(place, request, place.publish(request));
        }
    }
}
