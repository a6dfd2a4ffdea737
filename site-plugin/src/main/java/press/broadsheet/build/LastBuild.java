package press.broadsheet.build;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import press.broadsheet.diagnostic.Diagnostics;
import press.broadsheet.plan.Output;
import press.broadsheet.trace.BuildState;
import press.broadsheet.trace.Occasion;
import press.broadsheet.trace.StateFile;
import press.broadsheet.trace.Trace;

/** What the last build left, for those who ask about it. */
record LastBuild(BuildState state, Occasion occasion) {
    /**
     * The last build of a site.
     *
     * @throws QuestionException if there is none that can be read
     */
    static LastBuild of(BuildRequest request) {
        StateFile.Loaded loaded = SiteBuilder.stateFile(request).load();
        Optional<Occasion> occasion = SiteBuilder.occasionFile(request).load();
        if (loaded.reason().isPresent() || occasion.isEmpty()) {
            throw new QuestionException(
                    loaded.reason().orElse("no state of an earlier build") + "; build the site first");
        }
        return new LastBuild(loaded.state(), occasion.get());
    }

    /** The request for the same site again, unless another instant is asked for. */
    BuildRequest again(BuildRequest request, boolean nowGiven) {
        boolean drafts = request.drafts() || occasion.drafts();
        return request.at(nowGiven ? request.now() : occasion.now(), drafts);
    }

    /** All outputs of a blueprint: the planned ones, and the files that those use by what they read last. */
    List<Output> outputs(Blueprint blueprint) {
        List<Trace> traces = blueprint.plan().outputs().stream()
                .flatMap(output -> Optional.ofNullable(state.traces().get(output.path())).stream())
                .toList();
        return Stream.concat(
                        blueprint.plan().outputs().stream(),
                        UsedFiles.of(state.facts(traces), blueprint.facts(), blueprint.plan(), new Diagnostics())
                                .values()
                                .stream())
                .toList();
    }
}
