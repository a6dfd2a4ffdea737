package press.broadsheet.markdown;

import java.util.Optional;
import press.broadsheet.diagnostic.Position;

/**
 * Resolves what a text refers to. The caller records what it reads for an answer and reports missing
 * targets itself. Answers are asked for in the order of the text, each reference once.
 */
public interface Targets {
    /** Where a link leads; the destination is as written, character references and escapes undone. */
    LinkTarget link(String destination, Position position);

    /** What is shown for a picture, a film or a sound. */
    PictureTarget picture(String destination, Position position);

    /** The story of an {@code [[also: reference]]} line; empty and the line is left out. */
    Optional<Also> also(String reference, Position position);

    /** Who makes the text's components. */
    Components components();
}
