package press.broadsheet.build;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import press.broadsheet.content.SiteDefaults;
import press.broadsheet.source.Root;

/**
 * All that a build depends on besides the files themselves.
 *
 * @param project the folder that paths in messages are relative to, absolute
 * @param folders where each kind of source lies, one for each, absolute; a folder need not exist
 * @param output the folder the site is written to, absolute; what no build wrote there is removed
 * @param state the folder that remembers the last build, absolute; losing it costs time and nothing else
 * @param name the site's name when its settings give none; may be empty
 * @param url the site's public address when its settings give none
 * @param now the instant the site is built for: what is dated later is held back
 * @param drafts whether drafts are built too
 * @param strict whether warnings count as errors
 * @param verify whether every source is read and digested, however unchanged it looks
 * @param explain whose reasons for being rendered or not the report tells
 */
public record BuildRequest(
        Path project,
        Map<Root, Path> folders,
        Path output,
        Path state,
        String name,
        Optional<URI> url,
        Instant now,
        boolean drafts,
        boolean strict,
        boolean verify,
        Explain explain) {

    /** A request whose folders can no longer change. */
    public BuildRequest {
        folders = Map.copyOf(folders);
        if (folders.size() != Root.values().length) {
            throw new IllegalArgumentException("each kind of source has its folder, not only " + folders.keySet());
        }
    }

    /** Where one kind of source lies. */
    public Path folder(Root root) {
        return Objects.requireNonNull(folders.get(root));
    }

    /** A path from the project's folder, with forward slashes; the whole path if it lies elsewhere. */
    public String shown(Path path) {
        Path shown = path.startsWith(project) ? project.relativize(path) : path;
        return shown.toString().replace('\\', '/');
    }

    /** What the site is where its settings do not say. */
    public SiteDefaults defaults() {
        return new SiteDefaults(
                Optional.of(name).filter(given -> !given.isEmpty()), url.map(URI::toString), Optional.empty());
    }

    /** The same request for the site at another instant, with or without drafts. */
    BuildRequest at(Instant other, boolean withDrafts) {
        return new BuildRequest(project, folders, output, state, name, url, other, withDrafts, strict, verify, explain);
    }

    /** The same request with folders of its own to write to. */
    BuildRequest into(Path otherOutput, Path otherState) {
        return new BuildRequest(
                project, folders, otherOutput, otherState, name, url, now, drafts, false, verify, explain);
    }

    /**
     * The same request to be compared with a site and a state that others made; every file is read, since nothing
     * tells whether one that looks the same is.
     */
    BuildRequest beside(Path otherOutput, Path otherState) {
        return new BuildRequest(
                project, folders, otherOutput, otherState, name, url, now, drafts, strict, true, explain);
    }

    /** The same request for sources elsewhere. */
    BuildRequest of(Path otherProject, Map<Root, Path> others) {
        return new BuildRequest(otherProject, others, output, state, name, url, now, drafts, strict, verify, explain);
    }

    /** The same request for a preview: with drafts, with warnings that do not fail it, and with folders of its own. */
    public BuildRequest forPreview(Path folder) {
        return new BuildRequest(
                project,
                folders,
                folder.resolve("site"),
                folder.resolve("state"),
                name,
                url,
                now,
                true,
                false,
                verify,
                explain);
    }
}
