package press.broadsheet.build;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import press.broadsheet.plan.Output;
import press.broadsheet.source.MediaType;
import press.broadsheet.trace.Trace;

/** Text files once more, as gzip (RFC 1952): without a name and a time, so that the same bytes give the same gzip. */
final class Gzips {
    /** A shorter one goes in one packet as it is, and gains nothing by being shorter still. */
    private static final int FEWEST = 860;

    private Gzips() {}

    /** Those that a site has beside its files; a file of the site's own that has such a name stays itself. */
    static Map<String, Output> of(Map<String, Trace> traces) {
        Map<String, Output> gzips = new TreeMap<>();
        traces.forEach((path, trace) -> {
            Output gzip = new Output.Gzip('/' + path, trace.bytes());
            boolean text = MediaType.packable().contains(path.substring(path.lastIndexOf('.') + 1));
            boolean pays = trace.stamp().size() >= FEWEST;
            if (text && pays && !traces.containsKey(gzip.path())) {
                gzips.put(gzip.path(), gzip);
            }
        });
        return gzips;
    }

    static byte[] pack(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new Best(packed)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private static final class Best extends GZIPOutputStream {
        Best(OutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }
}
