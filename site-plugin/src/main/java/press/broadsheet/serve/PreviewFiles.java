package press.broadsheet.serve;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The preview's own addresses, which no site has, and the files served there. */
final class PreviewFiles {
    /** What all of them begin with. */
    static final String HOME = "/.broadsheet/";

    static final String SCRIPT = HOME + "preview.js";
    static final String EVENTS = HOME + "events";
    static final String SOURCE = HOME + "source";
    static final String NOW = HOME + "now";

    private static final Map<String, String> TYPES = Map.of(
            SCRIPT,
            "text/javascript; charset=utf-8",
            HOME + "swap.js",
            "text/javascript; charset=utf-8",
            HOME + "preview.css",
            "text/css; charset=utf-8");

    private PreviewFiles() {}

    /** The media type of the file at an address, if there is one. */
    static Optional<String> type(String address) {
        return Optional.ofNullable(TYPES.get(address));
    }

    /** The bytes of the file at an address that has a type. */
    static byte[] bytes(String address) {
        String name = address.substring(HOME.length());
        try (InputStream in = Objects.requireNonNull(PreviewFiles.class.getResourceAsStream(name))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException("The plugin's own " + name + " cannot be read", e);
        }
    }
}
