package press.broadsheet.trace;

import press.broadsheet.source.SourceFile;

/** Which files under the content folder are published when a page uses them, and where. */
public final class MediaFiles {
    private MediaFiles() {}

    /** Anything but text that is parsed: stories, settings, data and fronts are never published as they are. */
    static boolean isMedia(SourceFile file) {
        boolean parsed = file.extension().equals("md")
                || file.path().equals("site.yaml")
                || file.path().startsWith("data/")
                || file.path().startsWith("fronts/");
        return !parsed;
    }

    /** {@code /media/} and the path, without a {@code media/} of its own. */
    static String address(String path) {
        return "/media/" + (path.startsWith("media/") ? path.substring("media/".length()) : path);
    }
}
