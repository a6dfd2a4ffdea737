package press.broadsheet.model;

/** Parts of paths. */
public final class Names {
    private Names() {}

    /** A path's last part without its ending. */
    public static String stem(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
