package press.broadsheet.trace;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import press.broadsheet.source.Digest;

/**
 * Facts by number: each is kept once, however many outputs read it, with the digest of its answer in this build.
 * Numbers are given in the order of asking and mean nothing outside this table. Safe for use by any number of threads.
 */
public final class FactTable {
    private final Map<Fact<?>, Row> rows = new ConcurrentHashMap<>();
    private final List<Row> byNumber = new ArrayList<>();

    /** A fact; its digest may be found out by several threads, and is the same for each. */
    private static final class Row {
        private final int number;
        private final Fact<?> fact;
        private @Nullable Digest digest;

        Row(int number, Fact<?> fact) {
            this.number = number;
            this.fact = fact;
        }
    }

    private Row row(Fact<?> fact) {
        Row known = rows.get(fact);
        return known == null ? add(fact) : known;
    }

    private synchronized Row add(Fact<?> fact) {
        Row row = new Row(byNumber.size(), fact);
        Row given = rows.putIfAbsent(fact, row);
        if (given != null) {
            return given;
        }
        byNumber.add(row);
        return row;
    }

    /** The number of a fact, which is given one if it has none. */
    int number(Fact<?> fact) {
        return row(fact).number;
    }

    /** The number of a fact, or -1. */
    int find(Fact<?> fact) {
        Row row = rows.get(fact);
        return row == null ? -1 : row.number;
    }

    /** The fact of a number. */
    synchronized Fact<?> fact(int number) {
        return requireNonNull(byNumber.get(number)).fact;
    }

    /** The digest of a fact's answer, found out now if it was not before. */
    Digest digest(Fact<?> fact, Supplier<Digest> supplier) {
        Row row = row(fact);
        Digest known = row.digest;
        if (known == null) {
            known = supplier.get();
            row.digest = known;
        }
        return known;
    }

    /** How many facts there are. */
    synchronized int size() {
        return byNumber.size();
    }
}
