package press.broadsheet.trace;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import press.broadsheet.source.Digest;

/**
 * What a build leaves for the next: a trace of every output, and the digest of every fact they read.
 *
 * @param traces by path in the output folder
 * @param facts the digest each fact had; one for all outputs, since a build sees one site
 * @param occasion what that build was for; empty before the first
 */
public record BuildState(SortedMap<String, Trace> traces, Map<Fact<?>, Digest> facts, Optional<Occasion> occasion) {
    /** The state before the first build. */
    public static final BuildState NONE = new BuildState(new TreeMap<>(), Map.of(), Optional.empty());

    /** A copy that cannot change. */
    public BuildState {
        traces = Collections.unmodifiableSortedMap(new TreeMap<>(traces));
        facts = Map.copyOf(facts);
    }
}
