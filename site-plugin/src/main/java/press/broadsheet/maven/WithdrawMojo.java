package press.broadsheet.maven;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.jspecify.annotations.Nullable;
import press.broadsheet.after.Withdrawing;
import press.broadsheet.build.BuildRequest;
import press.broadsheet.publish.Place;

/**
 * Takes a story back: writes so into its file, builds the site without it, publishes just that, purges the editions that
 * hold it, asks for every former address, and leaves a receipt. A run that fails is run again.
 */
@Mojo(name = "withdraw", threadSafe = true)
public final class WithdrawMojo extends PlaceMojo {
    /** The story: its address, its slug or the path of its file. */
    @Parameter(property = "story")
    private @Nullable String story;

    /** What readers are told in its place, and why; one paragraph. Not needed if its file says it already. */
    @Parameter(property = "note")
    private @Nullable String note;

    /** What stands at its address: a page with the note ({@code page}), or nothing ({@code gone}). */
    @Parameter(property = "notice", defaultValue = "page")
    private String notice;

    /** Whether other changes that wait are published along; else they are a reason to refuse. */
    @Parameter(property = "others", defaultValue = "false")
    private boolean others;

    /** Tells what would be done, and changes nothing. */
    @Parameter(property = "dryRun", defaultValue = "false")
    private boolean dryRun;

    /** Whether the public address is asked for what must be gone. */
    @Parameter(property = "live", defaultValue = "true")
    private boolean live;

    /** For how many seconds is asked again, since caches may still show what was there before. */
    @Parameter(property = "wait", defaultValue = "60")
    private int wait;

    /** The goal, with what reads encrypted passwords. */
    @Inject
    public WithdrawMojo(SettingsDecrypter decrypter) {
        super(decrypter);
    }

    @Override
    void at(Place place, BuildRequest request) throws MojoFailureException {
        String wanted = given(story)
                .orElseThrow(() -> new MojoFailureException(
                        "which story? Name it with -Dstory=…: its address, its slug or the path of its file"));
        if (!notice.equals("page") && !notice.equals("gone")) {
            throw new MojoFailureException("notice is \"" + notice + "\"; write page or gone");
        }
        Withdrawing.Wish wish = new Withdrawing.Wish(
                wanted,
                given(note).orElse(""),
                notice.equals("gone"),
                others,
                dryRun,
                live,
                Duration.ofSeconds(Math.max(0, wait)));
        Supplier<Instant> clock = isNowGiven() ? request::now : Instant::now;
        List<String> left = new Withdrawing(
                        place,
                        request,
                        wish,
                        new Withdrawing.Steps(() -> build(request), done -> tell(place, request, done.report()), clock),
                        ear())
                .run();
        left.forEach(getLog()::error);
        if (!left.isEmpty()) {
            throw new MojoFailureException(
                    "It is withdrawn, but readers can still see something of it; the receipt says"
                            + " what. Run the same again when caches had time");
        }
    }
}
