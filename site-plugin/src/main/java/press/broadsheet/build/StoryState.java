package press.broadsheet.build;

/** Whether readers of a finished site can read a story that they know of. */
public enum StoryState {
    /** They can. */
    LIVE,
    /** Its time has passed. */
    EXPIRED,
    /** It was taken back. */
    WITHDRAWN
}
