package press.broadsheet.build;

import java.time.Duration;
import java.time.Instant;
import press.broadsheet.check.Manners;
import press.broadsheet.check.SiteCheck;

/**
 * How other sites are asked about links to them.
 *
 * @param timeout how long one answer may take
 * @param perHost how many questions one host is asked at once, from 1
 * @param age how long a good answer is believed
 */
public record LinkQuestions(Duration timeout, int perHost, Duration age) {
    SiteCheck.External at(Instant now) {
        return new SiteCheck.External(Manners.polite(timeout, perHost, age), now);
    }
}
