package press.broadsheet.build;

import java.util.Map;
import java.util.Optional;
import press.broadsheet.output.KnownFolders;
import press.broadsheet.output.OutputFolder;
import press.broadsheet.plan.Output;
import press.broadsheet.plan.SitePlan;
import press.broadsheet.trace.FactTable;
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
     */
    record Standing(SitePlan plan, Map<String, Output> files) {
        /** Whether an output stands here as it is planned now. */
        boolean has(Output output) {
            Output there = plan.at(output.path()).orElseGet(() -> files.get(output.path()));
            return output.equals(there);
        }
    }

    static LastSite load(BuildRequest request, Tracking tracking, long taken, FactTable table) {
        StateFile state = SiteBuilder.stateFile(request);
        StateFile.Loaded loaded = state.load(table);
        StampsFile stamps = new StampsFile(request.state().resolve("stamps"), Version.of());
        KnownFolders known = new KnownFolders(
                request.state().resolve("folders"),
                Version.of(),
                tracking.clock().applyAsLong(taken) - tracking.looks().grain());
        return new LastSite(
                state,
                loaded,
                stamps,
                stamps.load(state.seal()),
                OutputFolder.look(
                        request.output(),
                        known,
                        tracking.looks(),
                        request.state().resolve("staging")),
                Optional.empty());
    }
}
