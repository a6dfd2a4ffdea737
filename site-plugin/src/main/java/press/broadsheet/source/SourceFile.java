package press.broadsheet.source;

/**
 * One file of a site's sources.
 *
 * @param root the folder it belongs to
 * @param path its path in that folder, with forward slashes, in Unicode NFC
 * @param home what messages put before the path: that folder, relative to the project, with a slash at its end
 * @param bundled whether it comes with the default theme and not from the project
 * @param size its length in bytes
 * @param digest the digest of its bytes
 */
public record SourceFile(Root root, String path, String home, boolean bundled, long size, Digest digest) {
    /** Its path as told to the user in messages, relative to the project. */
    public String shown() {
        return home + path;
    }

    /** The file's name without its folders. */
    public String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The file's folder with a trailing slash, or the empty string at the top. */
    public String folder() {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }

    /** The name's part after the last dot in lower case, or the empty string. */
    public String extension() {
        int dot = path.lastIndexOf('.');
        return dot > path.lastIndexOf('/') ? path.substring(dot + 1).toLowerCase(java.util.Locale.ROOT) : "";
    }
}
