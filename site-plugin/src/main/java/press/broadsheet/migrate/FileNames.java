package press.broadsheet.migrate;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Names of files that every system, host and browser takes. */
final class FileNames {
    private static final Set<String> MEDIA = Set.of(
            "jpg", "jpeg", "png", "gif", "webp", "avif", "svg", "mp3", "m4a", "ogg", "oga", "opus", "wav", "flac",
            "mp4", "m4v", "webm", "ogv", "mov", "vtt", "srt", "pdf", "doc", "docx", "xls", "xlsx", "ppt", "pptx", "odt",
            "ods", "odp", "csv", "txt", "rtf", "epub", "zip", "json", "ico");
    private static final Set<String> PICTURES = Set.of("jpg", "jpeg", "png", "gif", "webp", "avif", "svg");
    private static final Set<String> RESERVED = Set.of("con", "prn", "aux", "nul", "com1", "lpt1");

    private FileNames() {}

    static String extension(String path) {
        int point = path.lastIndexOf('.');
        return point > path.lastIndexOf('/') ? path.substring(point + 1).toLowerCase(Locale.ROOT) : "";
    }

    /** Whether a file is a picture, a recording, a film or a document to read. */
    static boolean isMedia(String path) {
        return MEDIA.contains(extension(path));
    }

    static boolean isPicture(String path) {
        return PICTURES.contains(extension(path));
    }

    /** A path's folder without a slash at its end; empty at the top. */
    static String folder(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }

    /** A path's last part. */
    static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The title of a text that has none but its file's name. */
    static String title(String stem) {
        String words = stem.replace('-', ' ').replace('_', ' ').strip();
        return words.isEmpty() ? "Untitled" : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** A relative path without parts that lead elsewhere, and without signs that some system refuses. */
    static String path(String path) {
        List<String> parts = new ArrayList<>();
        for (String part : Normalizer.normalize(path, Normalizer.Form.NFC)
                .replace('\\', '/')
                .split("/", -1)) {
            String clean = part.replaceAll("[\\p{Cc}<>:\"|?*#%]", "-")
                    .replaceAll("\\s+", "-")
                    .replaceFirst("^[.~]+", "")
                    .replaceFirst("[.~]+$", "");
            if (clean.length() > 120) {
                String extension = extension(clean);
                clean = clean.substring(0, 100) + (extension.isEmpty() ? "" : "." + extension);
            }
            if (!clean.isEmpty()) {
                parts.add(
                        RESERVED.contains(clean.toLowerCase(Locale.ROOT).replaceFirst("\\..*$", ""))
                                ? clean + "-file"
                                : clean);
            }
        }
        return parts.isEmpty() ? "file" : String.join("/", parts);
    }
}
