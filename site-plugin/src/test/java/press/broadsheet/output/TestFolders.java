package press.broadsheet.output;

import java.nio.file.Path;

/** What builds remember of the folders of a site, as tests see it. */
public final class TestFolders {
    private TestFolders() {}

    /** What was remembered in a folder of state. */
    static KnownFolders known(Path state, long settled) {
        return new KnownFolders(state.resolve("folders"), "1", settled);
    }

    /** Whether what a build left can be used. */
    public static boolean readable(Path state, String maker) {
        return !new KnownFolders(state.resolve("folders"), maker, 0).isEmpty();
    }
}
