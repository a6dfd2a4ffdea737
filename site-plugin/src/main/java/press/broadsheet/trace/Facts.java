package press.broadsheet.trace;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import press.broadsheet.source.Digest;

/** Answers facts, and digests each answer once. */
public final class Facts {
    private final Inputs inputs;
    private final Canon canon = new Canon();
    private final Map<Fact<?>, Digest> digests = new ConcurrentHashMap<>();
    private final Map<Fact<?>, Object> answers = new ConcurrentHashMap<>();

    /** The facts of one build. */
    public Facts(Inputs inputs) {
        this.inputs = inputs;
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
        if (!digests.containsKey(fact)) {
            digests.put(fact, canon.digest(answer));
        }
        return answer;
    }

    /** The digest of the answer to a question. */
    public Digest digest(Fact<?> fact) {
        Digest known = digests.get(fact);
        if (known == null) {
            known = canon.digest(fact.answer(inputs));
            digests.put(fact, known);
        }
        return known;
    }

    /** What the answers come from. */
    public Inputs inputs() {
        return inputs;
    }
}
