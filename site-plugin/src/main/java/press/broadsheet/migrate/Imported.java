package press.broadsheet.migrate;

import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import press.broadsheet.diagnostic.Position;

/**
 * One thing of another system, on its way to be a file of the newsroom.
 *
 * @param id what its file is to be called, without ending; of a picture or a data file its path
 * @param section of a story: the id of its section
 * @param date of a story: when it was published
 * @param head its front matter, without section folder and aliases
 * @param addresses the addresses it had, the present one first; with or without the site's host
 * @param file of a picture or a data file: where its bytes are
 * @param at where it stands in the source
 */
record Imported(
        PieceType type,
        String id,
        String section,
        Optional<OffsetDateTime> date,
        Head head,
        Text body,
        List<String> addresses,
        Optional<Path> file,
        Position at) {

    Imported {
        addresses = List.copyOf(addresses);
    }

    /** Anything but a story and a file that is copied. */
    static Imported of(PieceType type, String id, Head head, Text body, List<String> addresses, Position at) {
        return new Imported(type, id, "", Optional.empty(), head, body, addresses, Optional.empty(), at);
    }

    /** A file that is copied. */
    static Imported copy(PieceType type, String path, Path file, List<String> addresses, Position at) {
        return new Imported(type, path, "", Optional.empty(), new Head(), Text.NONE, addresses, Optional.of(file), at);
    }

    /**
     * A text as its source has it.
     *
     * @param line the line of the source on which it begins, from 1
     */
    record Text(String text, boolean html, int line) {
        static final Text NONE = new Text("", false, 1);

        static Text html(String text, int line) {
            return new Text(text, true, line);
        }
    }
}
