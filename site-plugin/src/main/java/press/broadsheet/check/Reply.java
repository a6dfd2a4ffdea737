package press.broadsheet.check;

import java.time.Instant;

/**
 * What another site said of an address.
 *
 * @param problem why readers get nothing there, a clause such as {@code answers 404}; empty if they do
 * @param at when it was asked
 */
record Reply(String problem, Instant at) {
    boolean isGood() {
        return problem.isEmpty();
    }
}
