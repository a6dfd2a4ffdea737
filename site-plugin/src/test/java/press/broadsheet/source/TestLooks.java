package press.broadsheet.source;

import java.util.concurrent.TimeUnit;

/** Looks at files that time-stamp games can be played with in less than seconds. */
public final class TestLooks {
    private static final long FAT = TimeUnit.SECONDS.toNanos(2);

    private TestLooks() {}

    /**
     * Those of a file system that tells times to the tick of its kernel, of ten milliseconds at most, as those that
     * tests write to do.
     */
    public static Looks fine() {
        return new Looks(Stat::of, TimeUnit.MILLISECONDS.toNanos(20));
    }

    /** Those of a file system of two-second times that knows neither inodes nor when a file was last changed. */
    public static Looks coarse() {
        return new Looks(
                (path, options) -> {
                    Stat stat = Stat.of(path, options);
                    return new Stat(stat.kind(), stat.size(), stat.modified() / FAT * FAT, 0, 0);
                },
                FAT);
    }
}
