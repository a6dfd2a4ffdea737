package press.broadsheet.trace;

/**
 * A file as a look at its folder shows it.
 *
 * @param size its length in bytes
 * @param modified its time of modification, in nanoseconds as far as the file system tells
 */
public record FileStamp(long size, long modified) {}
