package press.broadsheet.build;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import press.broadsheet.source.Root;

/**
 * What tests ask of a build: of a newsroom on disk what the plugin asks by default, at one instant. Each test says what
 * differs for it.
 */
public record Asked(
        Path project,
        String statics,
        Path output,
        Path state,
        String name,
        Optional<URI> url,
        Instant now,
        boolean drafts,
        boolean strict,
        boolean verify,
        Explain explain) {
    /** The instant of most papers of the tests. */
    public static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    /** The newsroom of a folder, built into its own {@code target}. */
    public static Asked of(Path project) {
        return new Asked(
                project,
                "src/main/site",
                project.resolve("target/site"),
                project.resolve("target/broadsheet"),
                "",
                Optional.empty(),
                NOW,
                false,
                false,
                false,
                Explain.of(""));
    }

    /** The static files lie in {@code static}, and the site and its state go into a folder of their own. */
    public static Asked bare(Path project, Path target) {
        return of(project).statics("static").into(target);
    }

    private Asked statics(String folder) {
        return new Asked(project, folder, output, state, name, url, now, drafts, strict, verify, explain);
    }

    /** The same into {@code site} and {@code state} of another folder. */
    public Asked into(Path target) {
        return into(target.resolve("site"), target.resolve("state"));
    }

    /** The same into folders of any name. */
    public Asked into(Path site, Path memory) {
        return new Asked(project, statics, site, memory, name, url, now, drafts, strict, verify, explain);
    }

    /** The same of a newsroom with a name and an address by its pom. */
    public Asked named(String title, Optional<URI> address) {
        return new Asked(project, statics, output, state, title, address, now, drafts, strict, verify, explain);
    }

    /** The same at another instant. */
    public Asked at(Instant instant) {
        return new Asked(project, statics, output, state, name, url, instant, drafts, strict, verify, explain);
    }

    /** The same with or without drafts, and with warnings as errors or not. */
    public Asked with(boolean alsoDrafts, boolean strictly) {
        return new Asked(project, statics, output, state, name, url, now, alsoDrafts, strictly, verify, explain);
    }

    /** The same, with every source read or only those that look changed. */
    public Asked verifying(boolean all) {
        return new Asked(project, statics, output, state, name, url, now, drafts, strict, all, explain);
    }

    /** The same with the reason of every output told. */
    public Asked explained() {
        return new Asked(project, statics, output, state, name, url, now, drafts, strict, verify, Explain.of("true"));
    }

    /** The request. */
    public BuildRequest request() {
        return new BuildRequest(
                project,
                Map.of(
                        Root.CONTENT, project.resolve("content"),
                        Root.TEMPLATES, project.resolve("templates"),
                        Root.STATIC, project.resolve(statics)),
                output,
                state,
                name,
                url,
                now,
                drafts,
                strict,
                verify,
                explain);
    }

    /** Builds. */
    public BuildReport build() {
        return SiteBuilder.build(request());
    }
}
