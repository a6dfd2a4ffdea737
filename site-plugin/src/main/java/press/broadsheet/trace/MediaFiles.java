package press.broadsheet.trace;

import java.util.Set;
import press.broadsheet.content.Ledger;
import press.broadsheet.image.Rendition;
import press.broadsheet.source.SourceFile;

/** Which files under the content folder are published when a page uses them, and where. */
public final class MediaFiles {
    /** Endings of the static files that pages ask for under their digests. */
    static final Set<String> KEPT_FOR_EVER = Set.of("css", "js", "woff2");

    /** The folder of copies, apart from the files they are copies of: whatever is in it never changes under its name. */
    public static final String COPIES = "/copies/";

    private static final String MEDIA = "/media/";

    private MediaFiles() {}

    /** Anything but text that is parsed: stories, settings, data and fronts are never published as they are. */
    static boolean isMedia(SourceFile file) {
        boolean parsed = file.extension().equals("md")
                || file.path().equals("site.yaml")
                || file.path().equals(Ledger.FILE)
                || file.path().startsWith("data/")
                || file.path().startsWith("fronts/");
        return !parsed;
    }

    /** {@code /media/} and the path, without a {@code media/} of its own. */
    static String address(String path) {
        return MEDIA + (path.startsWith("media/") ? path.substring("media/".length()) : path);
    }

    /** {@code /media/quay.jpg} as {@code /copies/quay-16x9-960.3fa9c1d20b.webp}. */
    static String copy(SourceFile file, String label, String mark, Rendition copy) {
        String address = COPIES + address(file.path()).substring(MEDIA.length());
        int dot = address.lastIndexOf('.');
        String name = dot > address.lastIndexOf('/') ? address.substring(0, dot) : address;
        return name
                + (label.isEmpty() ? "" : "-" + label)
                + '-'
                + copy.width()
                + '.'
                + mark
                + '.'
                + copy.format().extension();
    }

    /** {@code /css/site.css} as {@code /css/site.3fa9c1d20b.css}. */
    static String fingerprinted(SourceFile file) {
        String path = file.path();
        int dot = path.lastIndexOf('.');
        int end = dot > path.lastIndexOf('/') ? dot : path.length();
        return "/" + path.substring(0, end) + '.' + file.digest().shortHex() + path.substring(end);
    }
}
