package press.broadsheet.trace;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import press.broadsheet.source.Digest;

/**
 * Facts and digests by number, in blocks that stay where they are while others are added. A fact may be asked for by any
 * thread that was given its number; its digest only under the lock of whoever keeps it.
 */
final class FactColumn {
    /** Facts in a block: a power of two. */
    private static final int BLOCK = 1 << 12;

    private volatile Block[] blocks = new Block[0];
    private int size;

    private static final class Block {
        private final @Nullable Fact<?>[] facts = new Fact<?>[BLOCK];
        private final long[] digests = new long[2 * BLOCK];
        /** A byte each, not a bit: threads write them side by side. */
        private final boolean[] digested = new boolean[BLOCK];
    }

    synchronized int add(Fact<?> fact) {
        if (size == blocks.length * BLOCK) {
            Block[] more = Arrays.copyOf(blocks, blocks.length + 1);
            more[blocks.length] = new Block();
            blocks = more;
        }
        block(size).facts[size % BLOCK] = fact;
        return size++;
    }

    Fact<?> fact(int number) {
        return requireNonNull(block(number).facts[number % BLOCK]);
    }

    /** The digest that was set for a number; null if none was. */
    @Nullable
    Digest digest(int number) {
        Block block = block(number);
        int at = number % BLOCK;
        return block.digested[at] ? new Digest(block.digests[2 * at], block.digests[2 * at + 1]) : null;
    }

    void digest(int number, Digest digest) {
        Block block = block(number);
        int at = number % BLOCK;
        block.digests[2 * at] = digest.high();
        block.digests[2 * at + 1] = digest.low();
        block.digested[at] = true;
    }

    /** Takes all digests away. */
    synchronized void forget() {
        for (Block block : blocks) {
            Arrays.fill(block.digested, false);
        }
    }

    synchronized int size() {
        return size;
    }

    private Block block(int number) {
        return requireNonNull(blocks[number / BLOCK]);
    }
}
