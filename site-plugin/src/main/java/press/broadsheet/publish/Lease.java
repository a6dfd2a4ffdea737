package press.broadsheet.publish;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import press.broadsheet.build.QuestionException;
import press.broadsheet.host.HostException;
import press.broadsheet.host.Key;

/**
 * The right to change a place. It is renewed while its holder works; one that was not renewed for a while is that of a
 * run that died, and is taken over.
 */
final class Lease implements AutoCloseable {
    private static final Key KEY = Key.record("lock");
    private static final String KIND = "lock";
    private static final Duration LENGTH = Duration.ofMinutes(4);
    private static final Duration RENEWED_EVERY = Duration.ofSeconds(30);

    private final Attempts host;
    private final Pace pace;
    private final String holder;
    private final String who;
    private final Instant since;
    private final boolean inherited;
    private final Pace.Beat beat;
    private byte[] mine;
    private Instant renewed;
    private boolean lost;

    private Lease(Attempts host, Pace pace, String holder, String who, Instant since, boolean inherited, byte[] mine) {
        this.host = host;
        this.pace = pace;
        this.holder = holder;
        this.who = who;
        this.since = since;
        this.inherited = inherited;
        this.mine = mine;
        this.renewed = since;
        this.beat = pace.every(RENEWED_EVERY, this::beat);
    }

    /**
     * Takes the right.
     *
     * @param who who asks for it, as others are told
     * @param notes is told if it was that of a run that died
     * @throws QuestionException if somebody has it; it says who, and since when
     */
    static Lease take(Attempts host, Pace pace, String who, Consumer<String> notes) throws IOException {
        String holder = UUID.randomUUID().toString();
        Instant now = pace.now();
        byte[] mine = sheet(holder, who, now, now);
        Optional<byte[]> there = host.read(KEY);
        Sheet other = there.isPresent() ? Sheet.of(KIND, KEY.path(), there.get()) : new Sheet(KIND);
        refuseIfAlive(other, now);
        if (!host.swap(KEY, there, mine)) {
            Optional<byte[]> faster = host.read(KEY);
            if (faster.isPresent()) {
                refuseIfAlive(Sheet.of(KIND, KEY.path(), faster.get()), now);
            }
            throw new QuestionException(
                    "somebody else began to publish at the same moment; run it again when they are" + " done");
        }
        other.find("who").ifPresent(dead -> notes.accept("The last run, by " + dead + ", died on the way"));
        return new Lease(host, pace, holder, who, now, other.find("who").isPresent(), mine);
    }

    private static void refuseIfAlive(Sheet other, Instant now) throws HostException {
        try {
            Optional<String> renewed = other.find("renewed");
            if (renewed.isPresent() && Instant.parse(renewed.get()).plus(LENGTH).isAfter(now)) {
                throw new QuestionException(other.get("who") + " publishes to this place since " + other.get("since")
                        + "; wait until they are done (a run that died is taken over after "
                        + LENGTH.toMinutes() + " minutes)");
            }
        } catch (java.time.DateTimeException | IllegalArgumentException e) {
            throw Sheet.damaged(KEY.path(), e);
        }
    }

    private static byte[] sheet(String holder, String who, Instant since, Instant renewed) {
        return new Sheet(KIND)
                .add("holder", holder)
                .add("who", who)
                .add("since", since.truncatedTo(ChronoUnit.SECONDS))
                .add("renewed", renewed)
                .bytes();
    }

    /** Since when it is ours. */
    Instant since() {
        return since;
    }

    /** Whether it was taken over from a run that died. */
    boolean isInherited() {
        return inherited;
    }

    /** Renews the right if it is time, before something is changed by it. */
    void hold() throws IOException {
        if (Duration.between(renewedAt(), pace.now()).compareTo(RENEWED_EVERY) >= 0) {
            check();
        }
    }

    private synchronized Instant renewedAt() {
        return renewed;
    }

    /**
     * Makes sure that the right is still ours.
     *
     * @throws QuestionException if somebody has taken it over
     */
    synchronized void check() throws IOException {
        Instant now = pace.now();
        byte[] next = sheet(holder, who, since, now);
        if (lost || !host.swap(KEY, Optional.of(mine), next)) {
            lost = true;
            throw new QuestionException("somebody else took over publishing to this place, since nothing was heard of"
                    + " this run for a while; look at what they published, and run it again");
        }
        mine = next;
        renewed = now;
    }

    private void beat() {
        try {
            hold();
        } catch (IOException | QuestionException e) {
            // Whoever changes something next is told.
        }
    }

    /** Gives the right back if it is still ours. */
    @Override
    public synchronized void close() throws IOException {
        beat.close();
        if (!lost) {
            var unused = host.swap(KEY, Optional.of(mine), new Sheet(KIND).bytes());
        }
    }
}
