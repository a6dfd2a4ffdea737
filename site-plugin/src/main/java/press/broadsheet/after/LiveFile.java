package press.broadsheet.after;

/**
 * A file that readers should be given.
 *
 * @param path its path in the site
 * @param sha256 the digest of its bytes, in lower-case hexadecimal
 */
public record LiveFile(String path, String sha256) {}
