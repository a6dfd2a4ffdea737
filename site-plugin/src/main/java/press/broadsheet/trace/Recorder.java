package press.broadsheet.trace;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import press.broadsheet.diagnostic.Diagnostics;

/** Hands facts to the rendering of one output and notes each one it was asked for. Used by one thread. */
public final class Recorder {
    /** Stands for the answer of a fact that was read for a shared part. */
    private static final Object UNKNOWN = new Object();

    private final Facts facts;
    private final Predicate<Fact<?>> remembered;
    private final Map<Fact<?>, Object> read = new LinkedHashMap<>();
    private final Diagnostics diagnostics = new Diagnostics();
    private String template = "";

    /** A recorder for one output. */
    public Recorder(Facts facts) {
        this(facts, fact -> true);
    }

    /** A recorder that forgets some facts: for the proof that the tests notice what is not recorded. */
    public Recorder(Facts facts, Predicate<Fact<?>> remembered) {
        this.facts = facts;
        this.remembered = remembered;
    }

    /** The answer to a question, noted as read. */
    @SuppressWarnings("unchecked") // Kept under the fact whose answer it is.
    public <T> T read(Fact<T> fact) {
        Object known = read.getOrDefault(fact, UNKNOWN);
        if (known == UNKNOWN) {
            read.put(fact, UNKNOWN);
            known = facts.answer(fact);
            read.put(fact, known);
        }
        return (T) known;
    }

    /** Notes facts that a part of this output read when it was made for another. */
    public void note(Collection<Fact<?>> facts) {
        facts.forEach(fact -> read.putIfAbsent(fact, UNKNOWN));
    }

    /** A recorder for a part that several outputs share: its reads are noted with each of them. */
    public Recorder fork() {
        return new Recorder(facts, remembered);
    }

    /** What was read so far, in the order of first reading. */
    public List<Fact<?>> read() {
        List<Fact<?>> facts = new ArrayList<>(read.size());
        read.keySet().stream().filter(remembered).forEach(facts::add);
        return facts;
    }

    /** Notes the template that was chosen for this output. */
    public void chose(String name) {
        template = name;
    }

    /** The template that was chosen for this output; empty if it needs none. */
    public String template() {
        return template;
    }

    /** The problems of this output: kept with its trace, so that a page that stays fresh keeps its warnings. */
    public Diagnostics diagnostics() {
        return diagnostics;
    }
}
