package press.broadsheet.source;

import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** Media types by file name ending (IANA registry; WHATWG for JavaScript). */
public final class MediaType {
    private static final Map<String, String> BY_EXTENSION = Map.ofEntries(
            Map.entry("avif", "image/avif"),
            Map.entry("css", "text/css"),
            Map.entry("csv", "text/csv"),
            Map.entry("geojson", "application/geo+json"),
            Map.entry("gif", "image/gif"),
            Map.entry("html", "text/html"),
            Map.entry("ico", "image/x-icon"),
            Map.entry("ics", "text/calendar"),
            Map.entry("jpeg", "image/jpeg"),
            Map.entry("jpg", "image/jpeg"),
            Map.entry("js", "text/javascript"),
            Map.entry("json", "application/json"),
            Map.entry("m4a", "audio/mp4"),
            Map.entry("mjs", "text/javascript"),
            Map.entry("mp3", "audio/mpeg"),
            Map.entry("mp4", "video/mp4"),
            Map.entry("ogg", "audio/ogg"),
            Map.entry("pdf", "application/pdf"),
            Map.entry("png", "image/png"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("txt", "text/plain"),
            Map.entry("vtt", "text/vtt"),
            Map.entry("webm", "video/webm"),
            Map.entry("webmanifest", "application/manifest+json"),
            Map.entry("webp", "image/webp"),
            Map.entry("woff2", "font/woff2"),
            Map.entry("xml", "application/xml"),
            Map.entry("zip", "application/zip"));

    private static final List<String> PACKABLE = List.of(
            "css", "csv", "geojson", "html", "ics", "js", "json", "mjs", "svg", "txt", "vtt", "webmanifest", "xml");

    private MediaType() {}

    /** The endings of names that tell what a file is. */
    public static SortedSet<String> extensions() {
        return new TreeSet<>(BY_EXTENSION.keySet());
    }

    /** Those of files that gzip makes much smaller. */
    public static List<String> packable() {
        return PACKABLE;
    }

    /** The media type of a file name's ending in lower case; bytes of no known kind otherwise. */
    public static String of(String extension) {
        return BY_EXTENSION.getOrDefault(extension, "application/octet-stream");
    }
}
