package press.broadsheet.model;

import java.time.Instant;
import java.util.Optional;
import press.broadsheet.content.ArticleHead;

/** Decides which stories are live at one instant. */
final class Publication {
    private final Instant now;
    private final boolean drafts;

    /** Publication at {@code now}; with {@code drafts}, drafts count as finished. */
    Publication(Instant now, boolean drafts) {
        this.now = now;
        this.drafts = drafts;
    }

    /** Why a story is held; empty if it is live. */
    Optional<Held> held(String path, ArticleHead head) {
        if (head.draft() && !drafts) {
            return Optional.of(new Held(path, Held.State.DRAFT, Optional.empty()));
        }
        Optional<Instant> expires = head.expires().map(moment -> moment.at().toInstant());
        if (expires.isPresent() && !expires.get().isAfter(now)) {
            return Optional.of(new Held(path, Held.State.EXPIRED, Optional.empty()));
        }
        Instant date = head.date().value().at().toInstant();
        Instant embargo = head.embargo().map(moment -> moment.at().toInstant()).orElse(Instant.MIN);
        if (embargo.isAfter(now)) {
            return Optional.of(new Held(path, Held.State.EMBARGOED, Optional.of(max(date, embargo))));
        }
        if (date.isAfter(now)) {
            return Optional.of(new Held(path, Held.State.SCHEDULED, Optional.of(date)));
        }
        return Optional.empty();
    }

    private static Instant max(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }
}
