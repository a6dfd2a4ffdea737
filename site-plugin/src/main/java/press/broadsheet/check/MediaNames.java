package press.broadsheet.check;

import java.util.Optional;
import press.broadsheet.model.StoryFinder;
import press.broadsheet.source.Root;
import press.broadsheet.source.SourceFile;
import press.broadsheet.source.SourceTree;

/** Finds the file that a path in a text means. */
final class MediaNames {
    private MediaNames() {}

    /** The file of the content folder, no text of its own, that a run of signs in some file names. */
    static Optional<SourceFile> find(SourceTree sources, SourceFile in, String run) {
        if (run.indexOf('.') <= 0 || run.endsWith(".md")) {
            return Optional.empty();
        }
        String from = in.root() == Root.CONTENT ? in.path() : "";
        return sources.find(Root.CONTENT, StoryFinder.path(from, run))
                .or(() -> sources.find(Root.CONTENT, StoryFinder.path("", run)))
                .filter(file -> !file.equals(in))
                .filter(file -> !file.path().equals("site.yaml") && !file.path().startsWith("data/"));
    }
}
