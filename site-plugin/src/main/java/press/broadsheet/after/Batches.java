package press.broadsheet.after;

import java.util.ArrayList;
import java.util.List;

/** Long lists in parts that a server takes. */
final class Batches {
    private Batches() {}

    static <T> List<List<T>> of(List<T> all, int most) {
        List<List<T>> batches = new ArrayList<>();
        for (int i = 0; i < all.size(); i += most) {
            batches.add(List.copyOf(all.subList(i, Math.min(all.size(), i + most))));
        }
        return batches;
    }

    /** {@code 1 feed}, {@code 3 feeds}. */
    static String counted(int count, String one, String many) {
        return String.format(java.util.Locale.ROOT, "%,d %s", count, count == 1 ? one : many);
    }
}
