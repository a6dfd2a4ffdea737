package press.broadsheet.content;

import java.util.List;
import java.util.Optional;

/**
 * A film named in front matter. Paths are as written: relative to the file, or from the content folder when they begin
 * with {@code /}.
 *
 * @param seconds how long it lasts; 0 when not given
 * @param poster the picture shown before it begins, unless that is the story's lead picture
 */
public record Video(String src, int seconds, Optional<Located<Picture>> poster, List<Located<Captions>> captions) {
    /**
     * What is heard, in writing (WebVTT).
     *
     * @param language a BCP 47 tag; that of the story when not given
     * @param label what readers choose it by; the language's own name when empty
     */
    public record Captions(String src, Optional<String> language, String label) {}
}
