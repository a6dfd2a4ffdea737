package press.broadsheet.trace;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;

/**
 * Facts that one output read, in the order of first reading: numbers of a table, each written as its distance from
 * the one before, so that an archive's traces fit into memory.
 */
public final class FactList implements Iterable<Fact<?>> {
    private final FactTable table;
    private final byte[] steps;
    private final int size;

    private FactList(FactTable table, byte[] steps, int size) {
        this.table = table;
        this.steps = steps;
        this.size = size;
    }

    /** The list of some facts, which get numbers of the table. */
    public static FactList of(FactTable table, Collection<Fact<?>> facts) {
        int[] numbers = new int[facts.size()];
        int count = 0;
        for (Fact<?> fact : facts) {
            numbers[count++] = table.number(fact);
        }
        return of(table, numbers);
    }

    static FactList of(FactTable table, int[] numbers) {
        byte[] steps = new byte[numbers.length * 2 + 8];
        int length = 0;
        int last = 0;
        for (int number : numbers) {
            if (length + 5 > steps.length) {
                steps = Arrays.copyOf(steps, steps.length * 2);
            }
            int step = number - last;
            int rest = (step << 1) ^ (step >> 31);
            while ((rest & ~0x7f) != 0) {
                steps[length++] = (byte) ((rest & 0x7f) | 0x80);
                rest >>>= 7;
            }
            steps[length++] = (byte) rest;
            last = number;
        }
        return new FactList(table, Arrays.copyOf(steps, length), numbers.length);
    }

    /** How many facts these are. */
    public int size() {
        return size;
    }

    /** Hands over the numbers in order until one is found; tells whether one was. */
    private boolean find(IntPredicate wanted) {
        int number = 0;
        int at = 0;
        while (at < steps.length) {
            int value = 0;
            int shift = 0;
            byte part = steps[at++];
            while (part < 0) {
                value |= (part & 0x7f) << shift;
                shift += 7;
                part = steps[at++];
            }
            value |= part << shift;
            number += (value >>> 1) ^ -(value & 1);
            if (wanted.test(number)) {
                return true;
            }
        }
        return false;
    }

    /** Hands over all numbers in order. */
    void forEachNumber(IntConsumer consumer) {
        find(number -> {
            consumer.accept(number);
            return false;
        });
    }

    /** Whether any number is in a set. */
    boolean names(BitSet set) {
        return find(set::get);
    }

    /** Adds all numbers to a set. */
    void addTo(BitSet set) {
        forEachNumber(set::set);
    }

    int[] numbers() {
        int[] numbers = new int[size];
        int[] count = new int[1];
        forEachNumber(number -> numbers[count[0]++] = number);
        return numbers;
    }

    @Override
    public Iterator<Fact<?>> iterator() {
        int[] numbers = numbers();
        return new Iterator<>() {
            private int next;

            @Override
            public boolean hasNext() {
                return next < numbers.length;
            }

            @Override
            public Fact<?> next() {
                if (next >= numbers.length) {
                    throw new NoSuchElementException();
                }
                return table.fact(numbers[next++]);
            }
        };
    }

    /** Whether both list the same facts of one table in the same order. */
    @Override
    public boolean equals(Object other) {
        return this == other
                || (other instanceof FactList list && table == list.table && Arrays.equals(steps, list.steps));
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(steps);
    }
}
