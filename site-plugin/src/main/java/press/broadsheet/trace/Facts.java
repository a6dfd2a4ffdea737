package press.broadsheet.trace;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import press.broadsheet.source.Digest;

/** Answers facts, and digests each answer once. */
public final class Facts {
    private final Inputs inputs;
    private final Canon canon = new Canon();
    private final FactTable table;
    private final Map<Fact<?>, Object> answers = new ConcurrentHashMap<>();

    /** The facts of one build. */
    public Facts(Inputs inputs, FactTable table) {
        this.inputs = inputs;
        this.table = table;
    }

    /** The facts of one build that has no state. */
    public Facts(Inputs inputs) {
        this(inputs, new FactTable());
    }

    /** The answer to a question; digested on the way, so that it need not be found again for that. */
    @SuppressWarnings("unchecked") // Kept under the fact whose answer it is.
    <T> T answer(Fact<T> fact) {
        // What is asked of single stories is asked by few outputs; the rest by many.
        if (fact instanceof StoryFact) {
            return digested(fact);
        }
        Object known = answers.get(fact);
        if (known == null) {
            known = digested(fact);
            answers.put(fact, known);
        }
        return (T) known;
    }

    private <T> T digested(Fact<T> fact) {
        T answer = fact.answer(inputs);
        table.digest(fact, () -> canon.digest(answer));
        return answer;
    }

    /** The digest of the answer to a question. */
    public Digest digest(Fact<?> fact) {
        return table.digest(fact, () -> canon.digest(fact.answer(inputs)));
    }

    /** Where the facts and their digests are kept. */
    public FactTable table() {
        return table;
    }

    /** What the answers come from. */
    public Inputs inputs() {
        return inputs;
    }
}
