package press.broadsheet.build;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Supplier;
import press.broadsheet.output.KnownFolders;
import press.broadsheet.output.OutputFolder;
import press.broadsheet.plan.Output;
import press.broadsheet.plan.SitePlan;
import press.broadsheet.trace.BuildState;
import press.broadsheet.trace.Fact;
import press.broadsheet.trace.FactTable;
import press.broadsheet.trace.Readers;
import press.broadsheet.trace.SiteStamps;
import press.broadsheet.trace.StampsFile;
import press.broadsheet.trace.StateFile;

/**
 * What the last build left: its state, and the output folder as it lies there now.
 *
 * @param stateFile where the state is kept
 * @param loaded the state
 * @param stampsFile where the stamps are kept
 * @param stamps the stamps of the site that the state is of
 * @param folder the output folder
 * @param standing what this process made; only its memory is to know of the build that follows then
 */
record LastSite(
        StateFile stateFile,
        StateFile.Loaded loaded,
        StampsFile stampsFile,
        SiteStamps stamps,
        OutputFolder folder,
        Optional<Standing> standing) {
    /**
     * The outputs that the state is of.
     *
     * @param plan those that were planned
     * @param files those that others were found to use, by path
     * @param read what the planned ones read of the site as a whole and of files
     * @param readers who read which facts
     * @param since the paths of those that were made since the readers were gathered
     */
    record Standing(
            SitePlan plan, SortedMap<String, Output> files, Set<Fact<?>> read, Readers readers, Set<String> since) {
        /** So many outputs are looked through one by one before readers are gathered again. */
        private static final int MOST = 256;

        /** The first outputs of a process. */
        static Standing of(SitePlan plan, SortedMap<String, Output> files, Set<Fact<?>> read, BuildState state) {
            return new Standing(plan, files, read, Readers.of(state), Set.of());
        }

        /** Those of the next build, of which some were made anew. */
        Standing with(
                SitePlan other,
                SortedMap<String, Output> used,
                Set<Fact<?>> facts,
                BuildState state,
                Set<String> made) {
            Set<String> all = new HashSet<>(since);
            all.addAll(made);
            return all.size() > MOST
                    ? of(other, used, facts, state)
                    : new Standing(other, used, facts, readers, Set.copyOf(all));
        }

        /** Whether an output stands here as it is planned now. */
        boolean has(String path, Output output) {
            Output there = plan.byPath().get(path);
            return output == there || output.equals(there != null ? there : files.get(path));
        }
    }

    static LastSite load(BuildRequest request, Supplier<OutputFolder> folder, FactTable table) {
        StateFile state = SiteBuilder.stateFile(request);
        StateFile.Loaded loaded = state.load(table);
        StampsFile stamps = new StampsFile(request.state().resolve("stamps"), Version.of());
        return new LastSite(state, loaded, stamps, stamps.load(state.seal()), folder.get(), Optional.empty());
    }

    /** The output folder as it lies there. */
    static OutputFolder look(BuildRequest request, Tracking tracking, long taken) {
        KnownFolders known = new KnownFolders(
                request.state().resolve("folders"),
                Version.of(),
                tracking.clock().applyAsLong(taken) - tracking.looks().grain());
        return OutputFolder.look(
                request.output(), known, tracking.looks(), request.state().resolve("staging"));
    }
}
