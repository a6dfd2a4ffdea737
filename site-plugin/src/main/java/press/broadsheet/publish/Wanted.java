package press.broadsheet.publish;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What readers are to see.
 *
 * @param files all files
 * @param stories all stories, sorted by address
 * @param folder where the files lie; without one they come from what the place put aside
 * @param restores the number of the edition that is brought back
 * @param purged the numbers of editions that can no longer be brought back
 */
record Wanted(
        Manifest files, List<Story> stories, Optional<Path> folder, Optional<Integer> restores, Set<Integer> purged) {
    Wanted(Manifest files, List<Story> stories, Optional<Path> folder, Optional<Integer> restores) {
        this(files, stories, folder, restores, Set.of());
    }

    /** The same, without some editions. */
    Wanted purging(Set<Integer> editions) {
        return new Wanted(files, stories, folder, restores, Set.copyOf(editions));
    }

    /** The same at a place that remembers what readers are told with a file, or does not. */
    Wanted at(Attempts host, Rules rules) {
        Manifest labelled = host.remembersLabels() ? files.labelled(rules.labels()) : files.unlabelled();
        return new Wanted(labelled, stories, folder, restores, purged);
    }

    /** Says what is wanted when it is known what is there. */
    @FunctionalInterface
    interface Wish {
        /** What is wanted. */
        Wanted of(Standing standing) throws IOException;
    }

    List<String> storyLines() {
        return stories.stream().map(Story::line).toList();
    }
}
