package press.broadsheet.model;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/**
 * What a live story tells beside its head and its text.
 *
 * @param began first publication, or the oldest entry if that is older; in the site's zone
 * @param ended when the coverage ended; empty while it runs
 * @param introduced whether anything stands before the entries
 * @param keyPoints inline Markdown, in the order written
 * @param updates the entries whose time has come, newest first
 */
public record Coverage(
        OffsetDateTime began,
        Optional<OffsetDateTime> ended,
        boolean introduced,
        List<String> keyPoints,
        List<Update> updates) {}
