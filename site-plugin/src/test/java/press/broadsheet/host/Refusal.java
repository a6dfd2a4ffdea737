package press.broadsheet.host;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What a place answered to something that could not go well. */
final class Refusal {
    private Refusal() {}

    static HostException of(ThrowingCallable call) {
        HostException refusal = catchThrowableOfType(HostException.class, call);
        if (refusal == null) {
            throw new AssertionError("it was not refused");
        }
        return refusal;
    }
}
