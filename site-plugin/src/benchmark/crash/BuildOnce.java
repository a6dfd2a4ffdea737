import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import press.broadsheet.build.BuildReport;
import press.broadsheet.build.BuildRequest;
import press.broadsheet.build.Explain;
import press.broadsheet.build.SiteBuilder;
import press.broadsheet.diagnostic.MachineException;
import press.broadsheet.diagnostic.SiteException;
import press.broadsheet.source.Root;

/**
 * One build without Maven: {@code java BuildOnce NEWSROOM TARGET} writes {@code TARGET/site} and {@code
 * TARGET/broadsheet}. A failure that Maven would tell is told in the same words; its exit code is 1. Any other failure
 * is a fault of the builder and comes with its stack trace.
 */
public final class BuildOnce {
    private static final Instant NOW = Instant.parse("2026-11-23T00:00:00Z");

    private BuildOnce() {}

    /** Builds. */
    public static void main(String[] arguments) {
        try {
            System.out.println(build(Path.of(arguments[0]), Path.of(arguments[1])).summary());
        } catch (SiteException e) {
            e.diagnostics().forEach(System.err::println);
            System.exit(1);
        } catch (MachineException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    /** Builds in this process. */
    static BuildReport build(Path newsroom, Path target) {
        return SiteBuilder.build(request(newsroom, target));
    }

    /** What is built, and where to. */
    static BuildRequest request(Path newsroom, Path target) {
        Path project = newsroom.toAbsolutePath();
        return new BuildRequest(
                project,
                Map.of(
                        Root.CONTENT, project.resolve("content"),
                        Root.TEMPLATES, project.resolve("templates"),
                        Root.STATIC, project.resolve("static")),
                target.toAbsolutePath().resolve("site"),
                target.toAbsolutePath().resolve("broadsheet"),
                "",
                Optional.empty(),
                NOW,
                false,
                false,
                false,
                Explain.of(""));
    }
}
