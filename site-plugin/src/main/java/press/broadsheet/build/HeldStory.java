package press.broadsheet.build;

/**
 * A story that is not part of the site at the instant it was built for.
 *
 * @param path its source file as told to the user, relative to the project
 * @param reason why, a clause: {@code draft}, {@code embargoed until 2026-12-01T06:00+01:00}
 */
public record HeldStory(String path, String reason) {
    /** {@code path: reason}. */
    @Override
    public String toString() {
        return path + ": " + reason;
    }
}
