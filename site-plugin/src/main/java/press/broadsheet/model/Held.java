package press.broadsheet.model;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * A story that the present instant keeps back.
 *
 * @param path its path in the content folder
 * @param state why
 * @param until when that ends; empty for what is a draft, has expired or was withdrawn
 */
public record Held(String path, State state, Optional<Instant> until) {
    /** Whether a story is kept back at an instant other than that of its site, as a site without drafts would. */
    public static Optional<Held> at(Instant now, Article article) {
        return new Publication(now, false).held(article.path(), article.head());
    }

    /** Why it is kept back and until when, a clause: {@code embargoed until 2026-12-01T06:00+01:00}. */
    public String reason(Site site) {
        String word = state.name().toLowerCase(Locale.ROOT);
        return until.map(instant -> word + " until "
                        + instant.atZone(site.settings().timezone()).toOffsetDateTime())
                .orElse(word);
    }

    /** Why a story is not live. */
    public enum State {
        DRAFT,
        SCHEDULED,
        EMBARGOED,
        EXPIRED,
        WITHDRAWN;

        /** Whether nobody may have read it yet, so that nothing of it may be known. */
        public boolean secret() {
            return this == DRAFT || this == SCHEDULED || this == EMBARGOED;
        }
    }
}
