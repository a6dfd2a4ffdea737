package press.broadsheet.trace;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Facts by number: each is kept once, however many outputs read it. Numbers are given in the order of asking and
 * mean nothing outside this table. Safe for use by any number of threads.
 */
public final class FactTable {
    private final Map<Fact<?>, Integer> numbers;
    private final List<Fact<?>> facts;

    /** A table for about so many facts. */
    FactTable(int expected) {
        this.numbers = new ConcurrentHashMap<>(expected + expected / 2);
        this.facts = new ArrayList<>(expected);
    }

    /** The number of a fact, which is given one if it has none. */
    int number(Fact<?> fact) {
        Integer known = numbers.get(fact);
        return known == null ? add(fact) : known;
    }

    /** The number of a fact, or -1. */
    int find(Fact<?> fact) {
        return numbers.getOrDefault(fact, -1);
    }

    private synchronized int add(Fact<?> fact) {
        Integer given = numbers.putIfAbsent(fact, facts.size());
        if (given != null) {
            return given;
        }
        facts.add(fact);
        return facts.size() - 1;
    }

    /** The fact of a number. */
    synchronized Fact<?> fact(int number) {
        return requireNonNull(facts.get(number));
    }

    /** How many facts there are. */
    synchronized int size() {
        return facts.size();
    }
}
