package press.broadsheet.maven;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.maven.plugin.logging.Log;
import press.broadsheet.build.Progress;

/** A line at every tenth part of work on so many files that people would not like to wait without a word. */
final class LogProgress implements Progress {
    private static final int MANY = 20_000;

    private final Log log;
    private final AtomicInteger done = new AtomicInteger();
    private volatile int all;

    LogProgress(Log log) {
        this.log = log;
    }

    @Override
    public void begin(int outputs) {
        done.set(0);
        all = outputs;
    }

    @Override
    public void step() {
        int now = done.incrementAndGet();
        boolean tenth = now * 10L / all != (now - 1) * 10L / all;
        if (tenth && now < all && all >= MANY) {
            log.info(String.format(Locale.ROOT, "%,d of %,d files (%d%%)", now, all, now * 100L / all));
        }
    }

    @Override
    public void end() {}
}
