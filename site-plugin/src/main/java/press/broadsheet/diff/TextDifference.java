package press.broadsheet.diff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What became of the passages of a page. A passage that stands elsewhere with the same words has moved: that is no
 * word changed.
 *
 * @param rows all passages in order
 * @param deleted how many words went that readers see
 * @param inserted how many words came
 * @param moved how many passages stand elsewhere
 */
record TextDifference(List<Row> rows, int deleted, int inserted, int moved) {
    /** Passages less alike than this are not one passage that was rewritten. */
    private static final double ALIKE = 0.35;

    /** Beyond as many pairs of passages nobody looks for those that are alike. */
    private static final int PAIRS = 10_000;

    /** What became of a passage. */
    enum Fate {
        SAME,
        DELETED,
        INSERTED,
        REWRITTEN,
        MOVED_AWAY,
        MOVED_HERE
    }

    /** A passage, and its words if they were changed. */
    record Row(Fate fate, String role, Words words) {
        boolean isOther() {
            return fate != Fate.SAME;
        }
    }

    /** Whether a reader would read another page. */
    boolean any() {
        return rows.stream().anyMatch(Row::isOther);
    }

    /** Compares what two pages say. */
    static TextDifference of(List<Passage> before, List<Passage> after) {
        List<Runs.Run> runs = Runs.of(before, after);
        Map<String, Integer> gone = new HashMap<>();
        Map<String, Integer> come = new HashMap<>();
        for (Runs.Run run : runs) {
            if (!run.same()) {
                before.subList(run.from(), run.to()).forEach(each -> gone.merge(each.text(), 1, Integer::sum));
                after.subList(run.start(), run.end()).forEach(each -> come.merge(each.text(), 1, Integer::sum));
            }
        }
        Map<String, Integer> away = new HashMap<>();
        gone.forEach((text, times) -> {
            int both = Math.min(times, come.getOrDefault(text, 0));
            if (both > 0) {
                away.put(text, both);
            }
        });
        Map<String, Integer> here = new HashMap<>(away);
        List<Row> rows = new ArrayList<>();
        for (Runs.Run run : runs) {
            if (run.same()) {
                after.subList(run.start(), run.end())
                        .forEach(each -> rows.add(whole(Fate.SAME, Words.Fate.SAME, each)));
            } else {
                changed(before.subList(run.from(), run.to()), after.subList(run.start(), run.end()), away, here, rows);
            }
        }
        int moved =
                (int) rows.stream().filter(row -> row.fate() == Fate.MOVED_HERE).count();
        return new TextDifference(
                List.copyOf(rows), sum(rows, Words.Fate.DELETED), sum(rows, Words.Fate.INSERTED), moved);
    }

    private static int sum(List<Row> rows, Words.Fate fate) {
        return rows.stream()
                .filter(row -> !Passage.HEAD.contains(row.role()))
                .mapToInt(row -> row.words().count(fate))
                .sum();
    }

    private static Row whole(Fate fate, Words.Fate words, Passage passage) {
        return new Row(fate, passage.role(), new Words(List.of(new Words.Span(words, passage.text()))));
    }

    private static boolean take(Map<String, Integer> left, String text) {
        int times = left.getOrDefault(text, 0);
        if (times > 0) {
            left.put(text, times - 1);
        }
        return times > 0;
    }

    private static void changed(
            List<Passage> before,
            List<Passage> after,
            Map<String, Integer> away,
            Map<String, Integer> here,
            List<Row> rows) {
        boolean[] left = new boolean[before.size()];
        boolean[] came = new boolean[after.size()];
        for (int i = 0; i < left.length; i++) {
            left[i] = take(away, before.get(i).text());
        }
        for (int i = 0; i < came.length; i++) {
            came[i] = take(here, after.get(i).text());
        }
        int[] partner = partners(before, after, left, came);
        int next = 0;
        for (int i = 0; i < after.size(); i++) {
            if (partner[i] >= 0) {
                next = gone(before, left, next, partner[i], rows);
                Passage young = after.get(i);
                rows.add(new Row(
                        Fate.REWRITTEN, young.role(), Words.of(before.get(next).text(), young.text())));
                next++;
            } else if (came[i]) {
                rows.add(whole(Fate.MOVED_HERE, Words.Fate.SAME, after.get(i)));
            } else {
                if (noneBehind(partner, i)) {
                    next = gone(before, left, next, before.size(), rows);
                }
                rows.add(whole(Fate.INSERTED, Words.Fate.INSERTED, after.get(i)));
            }
        }
        gone(before, left, next, before.size(), rows);
    }

    /** Whether no passage from here on was there before: then what went is told first. */
    private static boolean noneBehind(int[] partner, int from) {
        for (int i = from; i < partner.length; i++) {
            if (partner[i] >= 0) {
                return false;
            }
        }
        return true;
    }

    private static int gone(List<Passage> before, boolean[] left, int from, int to, List<Row> rows) {
        for (int i = from; i < to; i++) {
            rows.add(
                    left[i]
                            ? whole(Fate.MOVED_AWAY, Words.Fate.SAME, before.get(i))
                            : whole(Fate.DELETED, Words.Fate.DELETED, before.get(i)));
        }
        return Math.max(from, to);
    }

    private static List<Words.Bag> bags(List<Passage> passages) {
        return passages.stream().map(each -> Words.Bag.of(each.text())).toList();
    }

    /** For each new passage the old one it was made of, or -1: those in order that are most alike together. */
    private static int[] partners(List<Passage> before, List<Passage> after, boolean[] left, boolean[] came) {
        int[] partner = new int[after.size()];
        java.util.Arrays.fill(partner, -1);
        if ((long) before.size() * after.size() > PAIRS) {
            return partner;
        }
        double[][] best = new double[before.size() + 1][after.size() + 1];
        double[][] likeness = new double[before.size()][after.size()];
        List<Words.Bag> old = bags(before);
        List<Words.Bag> young = bags(after);
        for (int i = before.size() - 1; i >= 0; i--) {
            for (int j = after.size() - 1; j >= 0; j--) {
                double alike = left[i] || came[j] ? 0 : old.get(i).likeness(young.get(j));
                likeness[i][j] = alike < ALIKE ? 0 : alike;
                best[i][j] = Math.max(
                        Math.max(best[i + 1][j], best[i][j + 1]),
                        likeness[i][j] > 0 ? best[i + 1][j + 1] + likeness[i][j] : 0);
            }
        }
        int i = 0;
        int j = 0;
        while (i < before.size() && j < after.size()) {
            if (likeness[i][j] > 0 && best[i][j] == best[i + 1][j + 1] + likeness[i][j]) {
                partner[j++] = i++;
            } else if (best[i][j] == best[i + 1][j]) {
                i++;
            } else {
                j++;
            }
        }
        return partner;
    }
}
