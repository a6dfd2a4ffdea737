package press.broadsheet.trace;

import java.time.Instant;

/**
 * What a site was built for, besides its sources.
 *
 * @param now the instant
 * @param drafts whether drafts were built too
 */
public record Occasion(Instant now, boolean drafts) {}
