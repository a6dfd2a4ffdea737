package press.broadsheet.maven;

import java.time.Duration;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import press.broadsheet.after.LiveReport;
import press.broadsheet.after.LiveVerify;
import press.broadsheet.after.Sample;
import press.broadsheet.build.BuildRequest;
import press.broadsheet.publish.Place;
import press.broadsheet.publish.Published;

/**
 * Asks for files at the public address as a reader does, and compares them with what was published: their bytes and
 * types, where old addresses lead, and that no held story answers. Fails if anything differs. Without a place it
 * compares with the last build.
 */
@Mojo(name = "verify-live", threadSafe = true)
public final class VerifyLiveMojo extends PlaceMojo {
    private static final int MOST = 100;

    /** How many files are looked at: a number, {@code all}, or {@code changed} for those of the last edition. */
    @Parameter(property = "sample", defaultValue = "50")
    private String sample;

    /** For how many seconds what differs is asked for again, since caches may still show what was there before. */
    @Parameter(property = "wait", defaultValue = "30")
    private int wait;

    /** The goal, with what reads encrypted passwords. */
    @Inject
    public VerifyLiveMojo(SettingsDecrypter decrypter) {
        super(decrypter);
    }

    @Override
    void at(Place place, BuildRequest request) throws MojoFailureException {
        look(request, place.book().published());
    }

    @Override
    void without(BuildRequest request) throws MojoFailureException {
        look(request, Published.ofLastBuild(request));
    }

    private void look(BuildRequest request, Published published) throws MojoFailureException {
        Sample chosen = Sample.of(sample.strip())
                .orElseThrow(
                        () -> new MojoFailureException("sample is \"" + sample + "\"; write a number, all or changed"));
        LiveReport report = LiveVerify.look(request, published, chosen, Duration.ofSeconds(Math.max(0, wait)));
        report.notes().forEach(getLog()::info);
        report.findings().stream().limit(MOST).forEach(getLog()::error);
        if (!report.findings().isEmpty()) {
            throw new MojoFailureException(report.summary());
        }
        getLog().info(report.summary());
    }
}
