package press.broadsheet.host;

/**
 * Where something lies at a place.
 *
 * @param area the part of the place
 * @param path the path in it, relative, with forward slashes, without empty parts, {@code .} or {@code ..}
 */
public record Key(Area area, String path) {
    /** A key that cannot lead out of its area. */
    public Key {
        for (String part : path.split("/", -1)) {
            if (part.isEmpty() || part.equals(".") || part.equals("..")) {
                throw new IllegalArgumentException("no path of a file: " + path);
            }
        }
    }

    /** A file of the site. */
    public static Key site(String path) {
        return new Key(Area.SITE, path);
    }

    /** A record. */
    public static Key record(String path) {
        return new Key(Area.RECORDS, path);
    }
}
