package press.broadsheet.after;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import press.broadsheet.source.MediaType;

/** Which media types a file may rightly be served as. */
final class LiveTypes {
    /** Where there is more than one right one. */
    private static final Map<String, Set<String>> ALSO = Map.of(
            "js", Set.of("application/javascript"),
            "json", Set.of("application/feed+json", "application/geo+json", "application/ld+json"),
            "xml",
                    Set.of(
                            "text/xml",
                            "application/rss+xml",
                            "application/atom+xml",
                            "application/opensearchdescription+xml"),
            "webmanifest", Set.of("application/json"),
            "ico", Set.of("image/vnd.microsoft.icon"),
            "m4a", Set.of("audio/x-m4a", "audio/m4a"));

    private static final String UNKNOWN = MediaType.of("");

    private LiveTypes() {}

    /** Whether a file may be served with a {@code Content-Type}. */
    static boolean fits(String path, String contentType) {
        String extension = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        String wanted = MediaType.of(extension);
        String type = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return wanted.equals(UNKNOWN)
                || wanted.equals(type)
                || ALSO.getOrDefault(extension, Set.of()).contains(type);
    }

    /** The type that is expected, for people. */
    static String wanted(String path) {
        return MediaType.of(path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }
}
