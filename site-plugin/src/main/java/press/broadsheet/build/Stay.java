package press.broadsheet.build;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import press.broadsheet.plan.Output;
import press.broadsheet.plan.SitePlan;
import press.broadsheet.trace.BuildState;
import press.broadsheet.trace.Fact;
import press.broadsheet.trace.Trace;
import press.broadsheet.trace.UpToDateCheck;

/**
 * Tells which outputs of the site that this process made last stay as they are: those that are planned as they were and
 * that no change reaches. Their files were written or found good then, and need no look.
 */
final class Stay {
    private final Optional<LastSite.Standing> standing;
    private final BuildState before;
    private final Set<String> reached;
    private final boolean samePlan;
    private final boolean sameFiles;

    private Stay(
            Optional<LastSite.Standing> standing,
            BuildState before,
            Set<String> reached,
            boolean samePlan,
            boolean sameFiles) {
        this.standing = standing;
        this.before = before;
        this.reached = reached;
        this.samePlan = samePlan;
        this.sameFiles = sameFiles;
    }

    /** What stays of the last site, now that another plan may hold; nothing surely, if another process made it. */
    static Stay of(LastSite last, Blueprint blueprint, UpToDateCheck check) {
        SitePlan plan = blueprint.plan();
        BuildState before = last.loaded().state();
        if (last.standing().isEmpty()) {
            return new Stay(Optional.empty(), before, Set.of(), false, false);
        }
        LastSite.Standing standing = last.standing().get();
        boolean samePlan = standing.plan() == plan;
        List<Trace> leaving = new ArrayList<>();
        if (!samePlan) {
            standing.plan().byPath().forEach((path, output) -> {
                if (!plan.at(path).equals(Optional.of(output))) {
                    Optional.ofNullable(before.traces().get(path)).ifPresent(leaving::add);
                }
            });
        }
        return new Stay(
                Optional.of(standing),
                before,
                check.reach(leaving, standing.readers(), standing.since()),
                samePlan,
                blueprint.replated().isPresent());
    }

    /** The trace of an output that stays. */
    Optional<Trace> trace(String path, Output output) {
        boolean stays = standing.isPresent()
                && !reached.contains(path)
                && standing.get().has(path, output);
        return stays ? Optional.ofNullable(before.traces().get(path)) : Optional.empty();
    }

    /** The files that outputs use, if they are those of the last site: the same is read of the same pictures. */
    Optional<SortedMap<String, Output>> files(Set<Fact<?>> read) {
        return standing.filter(last -> samePlan && sameFiles && last.read() == read)
                .map(LastSite.Standing::files);
    }

    /**
     * What all outputs of the plan read of the site as a whole and of files.
     *
     * @param traces theirs
     * @param made the paths of those that do not stay
     */
    Set<Fact<?>> read(Map<String, Trace> traces, Set<String> made) {
        if (!samePlan) {
            return before.facts(traces.values());
        }
        Set<Fact<?>> old = new HashSet<>();
        List<Trace> others = new ArrayList<>();
        for (String path : made) {
            others.add(requireNonNull(traces.get(path)));
            Optional.ofNullable(before.traces().get(path)).ifPresent(trace -> old.addAll(before.facts(List.of(trace))));
        }
        Set<Fact<?>> now = before.facts(others);
        if (!now.containsAll(old)) {
            // perhaps nothing else reads what one of these did
            return before.facts(traces.values());
        }
        Set<Fact<?>> read = standing.orElseThrow().read();
        if (read.containsAll(now)) {
            return read;
        }
        Set<Fact<?>> all = new LinkedHashSet<>(read);
        all.addAll(now);
        return all;
    }
}
