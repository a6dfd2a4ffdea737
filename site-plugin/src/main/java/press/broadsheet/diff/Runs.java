package press.broadsheet.diff;

import com.github.difflib.algorithm.Change;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import java.util.ArrayList;
import java.util.List;

/** What of two lists is the same and what is not, by the algorithm of Myers (1986). */
final class Runs {
    /** Beyond as many values that are neither a common beginning nor a common end, all of them count as other. */
    private static final int MOST = 8_000;

    private Runs() {}

    /**
     * A stretch of both lists.
     *
     * @param same whether both have the same values there
     * @param from the first value of the old list
     * @param to the one behind the last
     * @param start the first value of the new list
     * @param end the one behind the last
     */
    record Run(boolean same, int from, int to, int start, int end) {}

    /** The stretches in order: same and other by turns, none empty. */
    static <T> List<Run> of(List<T> before, List<T> after) {
        int head = 0;
        int shorter = Math.min(before.size(), after.size());
        while (head < shorter && before.get(head).equals(after.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < shorter - head
                && before.get(before.size() - 1 - tail).equals(after.get(after.size() - 1 - tail))) {
            tail++;
        }
        List<Run> runs = new ArrayList<>();
        int oldEnd = before.size() - tail;
        int newEnd = after.size() - tail;
        int old = 0;
        int young = 0;
        for (int[] part : changed(before.subList(head, oldEnd), after.subList(head, newEnd))) {
            add(runs, new Run(true, old, head + part[0], young, head + part[2]));
            add(runs, new Run(false, head + part[0], head + part[1], head + part[2], head + part[3]));
            old = head + part[1];
            young = head + part[3];
        }
        add(runs, new Run(true, old, before.size(), young, after.size()));
        return runs;
    }

    private static void add(List<Run> runs, Run run) {
        if (run.from() == run.to() && run.start() == run.end()) {
            return;
        }
        int last = runs.size() - 1;
        if (last >= 0 && runs.get(last).same() == run.same()) {
            Run before = runs.get(last);
            runs.set(last, new Run(run.same(), before.from(), run.to(), before.start(), run.end()));
        } else {
            runs.add(run);
        }
    }

    /** The bounds of each change, in order: in the old list, then in the new one. */
    private static <T> List<int[]> changed(List<T> before, List<T> after) {
        List<int[]> parts = new ArrayList<>();
        if (before.isEmpty() || after.isEmpty() || before.size() + after.size() > MOST) {
            parts.add(new int[] {0, before.size(), 0, after.size()});
            return parts;
        }
        for (Change change : new MyersDiffWithLinearSpace<T>().computeDiff(before, after, null)) {
            parts.add(new int[] {change.startOriginal, change.endOriginal, change.startRevised, change.endRevised});
        }
        return parts;
    }
}
