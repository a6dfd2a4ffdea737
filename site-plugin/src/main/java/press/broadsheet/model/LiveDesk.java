package press.broadsheet.model;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import press.broadsheet.content.ArticleHead;
import press.broadsheet.content.Entry;
import press.broadsheet.content.LiveEntry;
import press.broadsheet.content.Moment;
import press.broadsheet.diagnostic.Code;
import press.broadsheet.diagnostic.Diagnostics;
import press.broadsheet.diagnostic.Position;

/** What of a live story is to be seen at one instant. */
final class LiveDesk {
    private final Instant now;

    LiveDesk(Instant now) {
        this.now = now;
    }

    /** The entries whose time has come, newest first. */
    List<LiveEntry> shown(ArticleHead head) {
        if (head.live().isEmpty()) {
            return List.of();
        }
        return head.live().get().entries().stream()
                .filter(entry -> !entry.at().toInstant().isAfter(now))
                .toList();
    }

    /** Whether it is a live story that has not ended. */
    boolean running(ArticleHead head) {
        return head.live()
                .map(live -> live.ended().filter(this::passed).isEmpty())
                .orElse(false);
    }

    private boolean passed(Moment ended) {
        return !ended.instant().isAfter(now);
    }

    /** Tells of entries that are yet to come: a slip of the pen more often than not. */
    void tell(Entry<ArticleHead> entry, Diagnostics diagnostics) {
        if (entry.head().live().isEmpty()) {
            return;
        }
        List<LiveEntry> all = entry.head().live().get().entries();
        for (LiveEntry later : all.subList(0, all.size() - shown(entry.head()).size())) {
            diagnostics.report(
                    Code.HELD_ENTRY,
                    new Position(entry.file().shown(), entry.bodyLine() + later.line() - 1, later.column()),
                    "the time of this entry, " + later.at() + ", is still to come",
                    "correct it if it is wrong; else the entry is held back until then");
        }
    }

    /** What a live story tells; empty for any other. */
    static Optional<Coverage> coverage(Site site, Article article) {
        ZoneId zone = site.settings().timezone();
        return article.head().live().map(live -> {
            List<Update> updates = article.entries().stream()
                    .map(entry -> new Update(in(zone, entry.at()), entry.headline(), entry.anchor(), entry.key()))
                    .toList();
            OffsetDateTime published = in(zone, article.head().date().value().at());
            OffsetDateTime began = updates.isEmpty()
                    ? published
                    : updates.get(updates.size() - 1).at();
            Optional<OffsetDateTime> ended = article.running()
                    ? Optional.empty()
                    : live.ended()
                            .map(end -> end.dayOnly() && !updates.isEmpty()
                                    ? updates.get(0).at()
                                    : in(zone, end.at()));
            return new Coverage(
                    began.isBefore(published) ? began : published, ended, live.introduced(), live.keyPoints(), updates);
        });
    }

    /** The last change of a story: as its head says, or its newest entry; empty if it has not changed. */
    static Optional<OffsetDateTime> changed(Site site, Article article) {
        ZoneId zone = site.settings().timezone();
        Optional<OffsetDateTime> written = article.head().updated().map(moment -> in(zone, moment.at()));
        Optional<OffsetDateTime> newest = article.entries().stream()
                .findFirst()
                .map(entry -> in(zone, entry.at()))
                .filter(at -> at.toInstant().isAfter(article.published()));
        return newest.filter(at -> written.isEmpty() || at.isAfter(written.get()))
                .or(() -> written);
    }

    private static OffsetDateTime in(ZoneId zone, OffsetDateTime at) {
        return at.atZoneSameInstant(zone).toOffsetDateTime();
    }
}
