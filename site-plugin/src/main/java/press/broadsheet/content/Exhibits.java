package press.broadsheet.content;

import java.util.List;
import java.util.Optional;

/**
 * What a story shows beside its text.
 *
 * @param gallery pictures in the order written
 * @param audio the recording that the story is of
 * @param video the film that the story is of
 */
public record Exhibits(List<Located<Picture>> gallery, Optional<Located<Audio>> audio, Optional<Located<Video>> video) {
    /** Nothing but text. */
    public static final Exhibits NONE = new Exhibits(List.of(), Optional.empty(), Optional.empty());
}
