package press.broadsheet.publish;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import press.broadsheet.host.Parcel;
import press.broadsheet.host.Sha256;
import press.broadsheet.source.InOrder;

/** All files of a site, sorted by path as {@code LC_ALL=C sort} does. */
public final class Manifest {
    /** Of a place where nothing was published yet. */
    static final Manifest EMPTY = new Manifest(List.of());

    /** The order of paths by their bytes in UTF-8. */
    static final Comparator<String> BY_BYTES = Manifest::compare;

    private final List<SiteEntry> entries;

    private Manifest(List<SiteEntry> entries) {
        this.entries = entries;
    }

    static Manifest of(Collection<SiteEntry> entries) {
        List<SiteEntry> sorted = new ArrayList<>(entries);
        sorted.sort(Comparator.comparing(SiteEntry::path, BY_BYTES));
        return new Manifest(sorted);
    }

    static Manifest ofLines(List<String> lines) {
        return new Manifest(InOrder.map(lines, SiteEntry::of));
    }

    /** The same files, of each of which the place is told something. */
    Manifest labelled(Function<String, Parcel.Label> labels) {
        return new Manifest(entries.stream()
                .map(entry -> entry.labelled(labels.apply(entry.path())))
                .toList());
    }

    /** The same files, of which the place remembers nothing but the bytes. */
    Manifest unlabelled() {
        return new Manifest(entries.stream().map(SiteEntry::unlabelled).toList());
    }

    /** The files in order. */
    public List<SiteEntry> entries() {
        return entries;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>(entries.size());
        entries.forEach(entry -> lines.add(entry.line()));
        return lines;
    }

    /**
     * What tells this site from any other: the SHA-256 of the lines that {@code sha256sum} writes for its sorted paths.
     */
    public Sum id() {
        MessageDigest digest = Sha256.start();
        entries.forEach(entry -> digest.update((entry.sum().hex() + "  " + entry.path() + '\n').getBytes(UTF_8)));
        return Sum.of(ByteBuffer.wrap(digest.digest()));
    }

    private static int compare(String one, String other) {
        int end = Math.min(one.length(), other.length());
        for (int i = 0; i < end; i++) {
            char a = one.charAt(i);
            char b = other.charAt(i);
            if (a != b) {
                // Of two characters of which one is half of a pair, the pair stands for the greater one.
                boolean pairs = Character.isSurrogate(a) != Character.isSurrogate(b);
                return pairs && Math.min(a, b) >= Character.MIN_SURROGATE
                        ? Boolean.compare(Character.isSurrogate(a), Character.isSurrogate(b))
                        : Character.compare(a, b);
            }
        }
        return Integer.compare(one.length(), other.length());
    }
}
