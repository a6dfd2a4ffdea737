package press.broadsheet.model;

import java.time.Instant;
import java.util.Optional;

/**
 * A story that the present instant keeps back.
 *
 * @param path its path in the content folder
 * @param state why
 * @param until when that ends, unless it is a draft or has expired
 */
public record Held(String path, State state, Optional<Instant> until) {
    /** Why a story is not live. */
    public enum State {
        DRAFT,
        SCHEDULED,
        EMBARGOED,
        EXPIRED
    }
}
