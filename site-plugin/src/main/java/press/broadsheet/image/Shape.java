package press.broadsheet.image;

/** How much of a picture is shown. */
public enum Shape {
    /** All of it. */
    WHOLE("", 0, 0),
    /** 16 to 9. */
    WIDE("16x9", 16, 9),
    /** 4 to 3. */
    STANDARD("4x3", 4, 3),
    /** 1 to 1. */
    SQUARE("1x1", 1, 1);

    private final String label;
    private final int across;
    private final int down;

    Shape(String label, int across, int down) {
        this.label = label;
        this.across = across;
        this.down = down;
    }

    /** Its name in addresses; empty for the whole. */
    public String label() {
        return label;
    }

    int across() {
        return across;
    }

    int down() {
        return down;
    }
}
