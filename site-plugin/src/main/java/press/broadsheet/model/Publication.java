package press.broadsheet.model;

import java.time.Instant;
import java.util.Optional;
import press.broadsheet.content.ArticleHead;
import press.broadsheet.content.Moment;

/** Decides which stories are live at one instant. */
final class Publication {
    private final Instant now;
    private final boolean drafts;

    /** Publication at {@code now}; with {@code drafts}, drafts count as finished. */
    Publication(Instant now, boolean drafts) {
        this.now = now;
        this.drafts = drafts;
    }

    /**
     * Why a story is held; empty if it is live. What nobody has read yet is held as such, whatever else is
     * said of it: a notice at its address would tell that there is such a story.
     */
    Optional<Held> held(String path, ArticleHead head) {
        if (head.draft() && !drafts) {
            return Optional.of(new Held(path, Held.State.DRAFT, Optional.empty()));
        }
        Instant date = head.date().value().instant();
        Instant embargo = head.embargo().map(Moment::instant).orElse(Instant.MIN);
        if (embargo.isAfter(now)) {
            return Optional.of(new Held(path, Held.State.EMBARGOED, Optional.of(max(date, embargo))));
        }
        if (date.isAfter(now)) {
            return Optional.of(new Held(path, Held.State.SCHEDULED, Optional.of(date)));
        }
        if (head.withdrawn().map(each -> hasCome(each.date())).orElse(false)) {
            return Optional.of(new Held(path, Held.State.WITHDRAWN, Optional.empty()));
        }
        if (head.expires().map(this::hasCome).orElse(false)) {
            return Optional.of(new Held(path, Held.State.EXPIRED, Optional.empty()));
        }
        return Optional.empty();
    }

    /** Whether a moment has come. */
    private boolean hasCome(Moment moment) {
        return !moment.instant().isAfter(now);
    }

    private static Instant max(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }
}
