package press.broadsheet.image;

/**
 * A part of a picture that stands upright.
 *
 * @param x of its left edge, in pixels from the left
 * @param y of its upper edge, in pixels from the top
 * @param width in pixels, at least 1
 * @param height in pixels, at least 1
 */
public record Box(int x, int y, int width, int height) {
    /** A part that leaves out less than one in this many pixels is the whole. */
    private static final int NEARLY = 50;

    /**
     * The largest part of a shape, as near to a point as the picture's edges allow.
     *
     * @param focusX the point to keep, in percent from the left
     * @param focusY the same from the top
     */
    static Box of(int width, int height, Shape shape, int focusX, int focusY) {
        Box whole = new Box(0, 0, width, height);
        if (shape == Shape.WHOLE) {
            return whole;
        }
        long across = Math.min(width, (long) height * shape.across() / shape.down());
        long down = Math.min(height, (long) width * shape.down() / shape.across());
        if (across < 1 || down < 1 || (whole.area() - across * down) * NEARLY < whole.area()) {
            return whole;
        }
        return new Box(
                offset(width, (int) across, focusX), offset(height, (int) down, focusY), (int) across, (int) down);
    }

    private static int offset(int all, int part, int focus) {
        long centre = (long) all * focus / 100 - part / 2;
        return (int) Math.max(0, Math.min(all - part, centre));
    }

    private long area() {
        return (long) width * height;
    }
}
