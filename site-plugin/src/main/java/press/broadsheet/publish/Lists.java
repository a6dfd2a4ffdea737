package press.broadsheet.publish;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import press.broadsheet.host.Key;
import press.broadsheet.source.Digest;
import press.broadsheet.source.Replacement;

/**
 * Long sorted lists of lines at a place. A list is cut into parts where the lines themselves say so, and each part lies
 * under its digest: a list that differs in a few lines from another shares all other parts with it.
 */
final class Lists {
    static final String FOLDER = "lists/";
    private static final String KIND = "list";

    /** One line of so many ends a part. */
    private static final int LENGTH = 128;

    private final Attempts host;
    private final Path cache;
    private final Set<Sum> there = ConcurrentHashMap.newKeySet();

    /**
     * The lists of a place.
     *
     * @param cache a folder of this machine with copies of some; losing it costs time and nothing else
     */
    Lists(Attempts host, Path cache) {
        this.host = host;
        this.cache = cache;
    }

    /**
     * A list, cut.
     *
     * @param root the digest that it is found by
     * @param parts all that has to be at the place, by digest: first the parts, then the table of them
     */
    record Cut(Sum root, Map<Sum, byte[]> parts) {
        static Cut of(List<String> lines) {
            Map<Sum, byte[]> parts = new LinkedHashMap<>();
            Sheet table = new Sheet(KIND);
            StringBuilder part = new StringBuilder();
            for (int i = 0; i < lines.size(); i++) {
                String line = lines.get(i);
                part.append(line).append('\n');
                if (i == lines.size() - 1 || endsPart(line)) {
                    byte[] bytes = part.toString().getBytes(UTF_8);
                    Sum sum = Sum.of(bytes);
                    parts.put(sum, bytes);
                    table.add("part", sum);
                    part.setLength(0);
                }
            }
            byte[] bytes = table.bytes();
            Sum root = Sum.of(bytes);
            parts.put(root, bytes);
            return new Cut(root, parts);
        }

        /** By what the line is about, not what is said of it: a changed file leaves the cuts as they are. */
        private static boolean endsPart(String line) {
            int name = line.lastIndexOf(' ') + 1;
            return Long.remainderUnsigned(Digest.of(line.substring(name)).low(), LENGTH) == 0;
        }
    }

    static Key key(Sum sum) {
        String hex = sum.hex();
        return Key.record(FOLDER + hex.substring(0, 2) + '/' + hex);
    }

    private Path copy(Sum sum) {
        String hex = sum.hex();
        return cache.resolve(hex.substring(0, 2)).resolve(hex);
    }

    /** Whether some part is surely at the place, so that it need not be put. */
    boolean has(Sum sum) {
        return there.contains(sum);
    }

    /** Puts one part there. */
    void put(Sum sum, byte[] bytes) throws IOException {
        host.put(key(sum), bytes);
        there.add(sum);
        keep(sum, bytes);
    }

    /** The lines of a list. */
    List<String> read(Sum root) throws IOException {
        List<Sum> parts = parts(root);
        List<String> lines = new ArrayList<>();
        Map<Sum, byte[]> read = new HashMap<>();
        Crew.run(parts, host.traits().parallel(), part -> {
            byte[] bytes = load(part);
            synchronized (read) {
                read.put(part, bytes);
            }
        });
        parts.forEach(part ->
                new String(read.getOrDefault(part, new byte[0]), UTF_8).lines().forEach(lines::add));
        return lines;
    }

    /** The lines of one part. */
    List<String> part(Sum part) throws IOException {
        return new String(load(part), UTF_8).lines().toList();
    }

    /** The digests of the parts of a list. */
    List<Sum> parts(Sum root) throws IOException {
        Sheet table = Sheet.of(KIND, key(root).path(), load(root));
        try {
            return table.all("part").stream().map(Sum::ofHex).toList();
        } catch (IllegalArgumentException e) {
            throw Sheet.damaged(key(root).path(), e);
        }
    }

    /** Takes parts away, here and there. */
    void delete(List<Sum> parts) throws IOException {
        there.removeAll(parts);
        host.delete(parts.stream().map(Lists::key).toList());
        for (Sum part : parts) {
            Files.deleteIfExists(copy(part));
        }
    }

    /** A part that is not there. */
    static final class Missing extends IOException {
        private static final long serialVersionUID = 1L;

        Missing(String path) {
            super("the record " + path + " of the place is missing");
        }
    }

    /** A copy here is trusted for being there as well: what a kept list names is never taken away. */
    private byte[] load(Sum sum) throws IOException {
        Path file = copy(sum);
        if (Files.exists(file)) {
            byte[] bytes = Files.readAllBytes(file);
            if (Sum.of(bytes).equals(sum)) {
                there.add(sum);
                return bytes;
            }
        }
        Optional<byte[]> bytes = host.read(key(sum));
        if (bytes.isEmpty()) {
            throw new Missing(key(sum).path());
        } else if (!Sum.of(bytes.get()).equals(sum)) {
            throw Sheet.damaged(key(sum).path(), new IllegalStateException(sum.hex()));
        }
        there.add(sum);
        keep(sum, bytes.get());
        return bytes.get();
    }

    private void keep(Sum sum, byte[] bytes) throws IOException {
        Path file = copy(sum);
        Files.createDirectories(file.getParent());
        Path next = file.resolveSibling(
                file.getFileName() + "." + Thread.currentThread().getId() + ".next");
        Files.write(next, bytes);
        Replacement.move(next, file);
    }
}
