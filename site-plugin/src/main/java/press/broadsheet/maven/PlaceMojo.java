package press.broadsheet.maven;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.maven.model.DistributionManagement;
import org.apache.maven.model.Site;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.jspecify.annotations.Nullable;
import press.broadsheet.after.Afterwards;
import press.broadsheet.after.Errands;
import press.broadsheet.build.BuildRequest;
import press.broadsheet.host.Credentials;
import press.broadsheet.publish.Pace;
import press.broadsheet.publish.Place;
import press.broadsheet.publish.PlaceRequest;
import press.broadsheet.publish.PublishReport;

/** What all goals that have to do with a place share: its address, and what lets us in. */
abstract class PlaceMojo extends SiteMojo {
    private static final String PRIVATE_KEY = "-----BEGIN PRIVATE KEY-----";

    private final SettingsDecrypter decrypter;

    @Parameter(defaultValue = "${settings}", readonly = true, required = true)
    private Settings settings;

    /**
     * The address of the place that the site is published to, such as {@code s3://bucket/folder},
     * {@code sftp://user@host/path} or {@code file:///srv/www/news}. The default is the {@code <url>} of the
     * {@code <site>} in the pom's {@code <distributionManagement>}.
     */
    @Parameter(property = "broadsheet.publish.to")
    private @Nullable String to;

    /**
     * The id of the {@code <server>} in Maven's settings that holds the user's name and password, or the private key.
     * The default is the {@code <id>} of the {@code <site>} in the pom. Where there is no such server, the environment
     * may hold {@code BROADSHEET_USER}, {@code BROADSHEET_SECRET}, {@code BROADSHEET_KEY_FILE} and
     * {@code BROADSHEET_PASSPHRASE}.
     */
    @Parameter(property = "broadsheet.publish.server")
    private @Nullable String server;

    /**
     * The file with the private key of Ed25519 that editions are signed with, in PEM. The environment may hold its path,
     * or the key itself, as {@code BROADSHEET_SIGNING_KEY}.
     */
    @Parameter(property = "broadsheet.publish.signingKey")
    private @Nullable String signingKey;

    /** Whether files at the place that no edition has are taken away when it is not known what is there. */
    @Parameter(property = "broadsheet.publish.sweep", defaultValue = "false")
    private boolean sweep;

    /** Whether an edition is brought back although it shows stories that were withdrawn since, or are held. */
    @Parameter(property = "broadsheet.publish.force", defaultValue = "false")
    private boolean force;

    PlaceMojo(SettingsDecrypter decrypter) {
        this.decrypter = decrypter;
    }

    @Override
    final void work(BuildRequest request, MavenProject ofSite) throws MojoFailureException {
        if (!isAboutPlace()) {
            without(request);
            return;
        }
        Optional<Site> site =
                Optional.ofNullable(ofSite.getDistributionManagement()).map(DistributionManagement::getSite);
        Optional<String> address = given(to).or(() -> site.map(Site::getUrl).flatMap(PlaceMojo::given));
        if (address.isEmpty()) {
            without(request);
            return;
        }
        Optional<String> id = given(server).or(() -> site.map(Site::getId).flatMap(PlaceMojo::given));
        PlaceRequest place =
                new PlaceRequest(address.get(), credentials(id), key(request), System.getenv(), sweep, force);
        Supplier<Instant> clock = isNowGiven() ? request::now : Instant::now;
        try (Place open = Place.open(place, request.state(), Pace.real(clock), progress(), getLog()::info)) {
            at(open, request);
        }
    }

    /** Whether the goal has to do with the place this time; if not, it is not opened. */
    boolean isAboutPlace() {
        return true;
    }

    /** What the goal does where no address is given, or the place is not what it is about. */
    void without(BuildRequest request) throws MojoFailureException {
        throw new MojoFailureException("where to? Write the address of the place as <url> of <site> in the"
                + " <distributionManagement> of the pom, or give it with -Dbroadsheet.publish.to=…");
    }

    /** What the goal does at the place. */
    abstract void at(Place place, BuildRequest request) throws MojoFailureException;

    /** Tells what was published, and everybody who wants to know of it. */
    final void tell(Place place, BuildRequest request, PublishReport report) {
        getLog().info(report.summary());
        Supplier<Instant> clock = isNowGiven() ? request::now : Instant::now;
        Afterwards.of(request, this::server, System.getenv(), clock).tell(place, report, ear());
    }

    /** Where what is told on the way is logged. */
    final Errands.Ear ear() {
        return Errands.Ear.of(getLog()::info, getLog()::warn);
    }

    /**
     * What lets us in to a server of Maven's settings; where there is none, the environment may hold its password, such
     * as {@code BROADSHEET_MY_HOOK_SECRET} for {@code my-hook}.
     */
    private Credentials server(String id) {
        return found(id).orElseGet(() -> {
            String name = "BROADSHEET_" + id.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
            return new Credentials(
                    given(System.getenv(name + "_USER")),
                    given(System.getenv(name + "_SECRET")),
                    Optional.empty(),
                    Optional.empty());
        });
    }

    private Credentials credentials(Optional<String> id) throws MojoFailureException {
        Optional<Credentials> found = id.flatMap(this::found);
        if (found.isEmpty()) {
            if (given(server).isPresent()) {
                throw new MojoFailureException("Maven's settings have no <server> with the id " + server
                        + "; add it there, or correct broadsheet.publish.server");
            }
            Map<String, String> environment = System.getenv();
            return new Credentials(
                    given(environment.get("BROADSHEET_USER")),
                    given(environment.get("BROADSHEET_SECRET")),
                    given(environment.get("BROADSHEET_KEY_FILE")),
                    given(environment.get("BROADSHEET_PASSPHRASE")));
        }
        return found.get();
    }

    /** What Maven's settings say of a server. */
    private Optional<Credentials> found(String id) {
        return new Servers(settings, decrypter, getLog()::warn).find(id);
    }

    /** The signing key itself; never told to anybody. */
    private Optional<String> key(BuildRequest request) throws MojoFailureException {
        Optional<String> named = given(signingKey).or(() -> given(System.getenv("BROADSHEET_SIGNING_KEY")));
        if (named.isEmpty() || named.get().startsWith(PRIVATE_KEY)) {
            return named;
        }
        try {
            Path file = request.project().resolve(named.get());
            return Optional.of(Files.readString(file, StandardCharsets.US_ASCII));
        } catch (IOException | InvalidPathException e) {
            // Not even the path is told: somebody may have written the key in its place.
            throw new MojoFailureException("the file of the signing key cannot be read; look at"
                    + " broadsheet.publish.signingKey, or BROADSHEET_SIGNING_KEY in the environment");
        }
    }
}
