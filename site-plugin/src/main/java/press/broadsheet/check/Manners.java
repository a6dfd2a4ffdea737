package press.broadsheet.check;

import java.time.Duration;

/**
 * How other sites are asked.
 *
 * @param timeout how long one answer may take
 * @param perHost how many questions one host is asked at once, from 1
 * @param pause how long a host has peace after each
 * @param retries how often a host is asked again that is busy
 * @param backOff how long before it is asked again, doubled each time, unless it says itself
 * @param longest the longest such wait
 * @param age how long a good answer is believed
 */
public record Manners(
        Duration timeout, int perHost, Duration pause, int retries, Duration backOff, Duration longest, Duration age) {

    /** Those of a guest. */
    public static Manners polite(Duration timeout, int perHost, Duration age) {
        return new Manners(
                timeout, perHost, Duration.ofMillis(250), 2, Duration.ofSeconds(2), Duration.ofSeconds(30), age);
    }
}
