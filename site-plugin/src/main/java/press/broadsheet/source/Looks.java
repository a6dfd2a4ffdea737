package press.broadsheet.source;

import java.io.IOException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** How files are looked at, and how far the times that a look tells can be trusted. */
public final class Looks {
    /** The coarsest time stamps in use are those of FAT: two seconds. */
    private static final long COARSEST = TimeUnit.SECONDS.toNanos(2);

    /** The looks of every build. */
    public static final Looks HERE = new Looks(Stat::of, COARSEST);

    private final Look look;
    private final long grain;

    /** One look at a path. */
    @FunctionalInterface
    interface Look {
        Stat at(Path path, LinkOption... options) throws IOException;
    }

    /**
     * Looks of a kind.
     *
     * @param grain how far apart two writings must be for their times to differ, in nanoseconds
     */
    Looks(Look look, long grain) {
        this.look = look;
        this.grain = grain;
    }

    /** A look at a path; at a link itself with {@link LinkOption#NOFOLLOW_LINKS}, at its target without. */
    public Stat at(Path path, LinkOption... options) throws IOException {
        return look.at(path, options);
    }

    /** How far apart two writings must be for their times to differ, in nanoseconds. */
    public long grain() {
        return grain;
    }
}
