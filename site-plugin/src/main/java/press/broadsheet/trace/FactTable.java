package press.broadsheet.trace;

import static java.util.Objects.requireNonNull;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import press.broadsheet.source.Digest;

/**
 * Facts by number: each is kept once, however many outputs read it, with the digest of its answer in this build.
 * Numbers are given in the order of asking and mean nothing outside this table. Safe for use by any number of threads.
 *
 * <p>An archive has millions of facts, so none has an object of its own here: facts and digests lie in arrays by number,
 * and numbers in a few tables that each have their own lock, so that threads seldom wait for each other.
 */
public final class FactTable {
    /** How many tables of numbers there are: a power of two. */
    private static final int STRIPES = 64;

    private final Stripe[] stripes = new Stripe[STRIPES];
    private final FactColumn column = new FactColumn();

    /** A table without facts. */
    public FactTable() {
        for (int i = 0; i < STRIPES; i++) {
            stripes[i] = new Stripe();
        }
    }

    /** The numbers of the facts whose hash ends alike, open addressed: a number more by one, or 0 where there is none. */
    private final class Stripe {
        private int[] numbers = new int[16];
        private int size;

        /** The number of a fact, or -1. */
        synchronized int find(Fact<?> fact, int hash) {
            int at = hash & (numbers.length - 1);
            while (numbers[at] != 0) {
                int number = numbers[at] - 1;
                if (column.fact(number).equals(fact)) {
                    return number;
                }
                at = (at + 1) & (numbers.length - 1);
            }
            return -1;
        }

        synchronized int findOrAdd(Fact<?> fact, int hash) {
            int found = find(fact, hash);
            if (found >= 0) {
                return found;
            }
            int number = column.add(fact);
            if (++size * 3 > numbers.length * 2) {
                grow();
            }
            put(number, hash);
            return number;
        }

        private void grow() {
            int[] before = numbers;
            numbers = new int[before.length * 2];
            for (int number : before) {
                if (number != 0) {
                    put(number - 1, spread(column.fact(number - 1)) / STRIPES);
                }
            }
        }

        private void put(int number, int hash) {
            int at = hash & (numbers.length - 1);
            while (numbers[at] != 0) {
                at = (at + 1) & (numbers.length - 1);
            }
            numbers[at] = number + 1;
        }

        synchronized @Nullable Digest digest(int number) {
            return column.digest(number);
        }

        synchronized void keep(int number, Digest digest) {
            column.digest(number, digest);
        }
    }

    /** A hash of which every bit depends on every bit of the fact's own; never negative. */
    private static int spread(Fact<?> fact) {
        int hash = fact.hashCode() * 0x9E3779B9;
        return (hash ^ (hash >>> 15)) & Integer.MAX_VALUE;
    }

    /** Makes room for so many facts at once, in a table that has none. */
    void expect(int facts) {
        int room = 16;
        while (room * 2 / 3 <= facts / STRIPES + facts / STRIPES / 8) {
            room *= 2;
        }
        for (Stripe stripe : stripes) {
            stripe.numbers = new int[room];
        }
    }

    private Stripe stripe(int spread) {
        return requireNonNull(stripes[spread & (STRIPES - 1)]);
    }

    /** The number of a fact, which is given one if it has none. */
    int number(Fact<?> fact) {
        int spread = spread(fact);
        return stripe(spread).findOrAdd(fact, spread / STRIPES);
    }

    /** The number of a fact, or -1. */
    int find(Fact<?> fact) {
        int spread = spread(fact);
        return stripe(spread).find(fact, spread / STRIPES);
    }

    /** The fact of a number. */
    Fact<?> fact(int number) {
        return column.fact(number);
    }

    /** The digest of a fact's answer, found out now if it was not before; by several threads perhaps, the same by each. */
    Digest digest(Fact<?> fact, Supplier<Digest> supplier) {
        int spread = spread(fact);
        Stripe stripe = stripe(spread);
        int number = stripe.findOrAdd(fact, spread / STRIPES);
        Digest known = stripe.digest(number);
        if (known == null) {
            known = supplier.get();
            stripe.keep(number, known);
        }
        return known;
    }

    /** Keeps the facts and forgets what their answers were: another build begins, while nobody else asks. */
    public void forgetAnswers() {
        column.forget();
    }

    /** How many facts there are. */
    int size() {
        return column.size();
    }
}
