package press.broadsheet.trace;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Predicate;
import press.broadsheet.diagnostic.Diagnostics;

/** Hands facts to the rendering of one output and notes each one it was asked for. Used by one thread. */
public final class Recorder {
    private final Facts facts;
    private final Predicate<Fact<?>> remembered;
    private final Set<Fact<?>> read = new LinkedHashSet<>();
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
    public <T> T read(Fact<T> fact) {
        if (remembered.test(fact)) {
            read.add(fact);
        }
        return facts.answer(fact);
    }

    /** Notes facts that a part of this output read when it was made for another. */
    public void note(Set<Fact<?>> facts) {
        read.addAll(facts);
    }

    /** A recorder for a part that several outputs share: its reads are noted with each of them. */
    public Recorder fork() {
        return new Recorder(facts, remembered);
    }

    /** What was read so far, in the order of first reading. */
    public Set<Fact<?>> read() {
        return Set.copyOf(read);
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
