package press.broadsheet.trace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which outputs read a fact: the traces of one moment the other way round. What was made since then is not in it and has
 * to be named beside it.
 */
public final class Readers {
    private final String[] paths;
    /** Where the readers of each fact begin among all; one number more than facts. */
    private final int[] starts;

    private final int[] readers;

    private Readers(String[] paths, int[] starts, int[] readers) {
        this.paths = paths;
        this.starts = starts;
        this.readers = readers;
    }

    /** The readers of a state's facts. */
    public static Readers of(BuildState state) {
        List<Trace> traces = new ArrayList<>(state.traces().values());
        int[] starts = new int[state.size() + 1];
        traces.forEach(trace -> trace.facts().forEachNumber(number -> starts[number + 1]++));
        for (int i = 1; i < starts.length; i++) {
            starts[i] += starts[i - 1];
        }
        int[] next = Arrays.copyOf(starts, starts.length);
        int[] readers = new int[starts[starts.length - 1]];
        for (int i = 0; i < traces.size(); i++) {
            int reader = i;
            traces.get(i).facts().forEachNumber(number -> readers[next[number]++] = reader);
        }
        return new Readers(state.traces().keySet().toArray(new String[0]), starts, readers);
    }

    /**
     * The paths of the outputs that read any of some facts.
     *
     * @param traces the traces as they are now
     * @param since the paths of those that are others than when this was made, or are new
     */
    Set<String> of(BitSet facts, Map<String, Trace> traces, Set<String> since) {
        Set<String> found = new HashSet<>(since);
        for (int number = facts.nextSetBit(0);
                number >= 0 && number < starts.length - 1;
                number = facts.nextSetBit(number + 1)) {
            for (int i = starts[number]; i < starts[number + 1]; i++) {
                found.add(paths[readers[i]]);
            }
        }
        found.removeIf(path -> {
            Trace trace = traces.get(path);
            return trace == null || !trace.facts().names(facts);
        });
        return found;
    }
}
