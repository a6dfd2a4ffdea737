package press.broadsheet.view;

import java.util.Locale;
import press.broadsheet.source.MediaType;

/** What is told of sounds and films alike. */
final class Recordings {
    private Recordings() {}

    /** The media type of the file at an address. */
    static String type(String address) {
        return MediaType.of(address.substring(address.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }

    /** How long something lasts, such as {@code 12:34} or {@code 1:02:03}; empty for no seconds at all. */
    static String duration(int seconds) {
        if (seconds == 0) {
            return "";
        }
        return seconds < 3600
                ? String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60)
                : String.format(Locale.ROOT, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
    }
}
