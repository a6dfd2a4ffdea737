package press.broadsheet.desk;

import java.util.Collection;
import java.util.Optional;
import press.broadsheet.content.Key;

/** What a newsroom's names are, for whoever writes one. */
@FunctionalInterface
interface Words {
    /** Nothing is known of any newsroom. */
    Words NONE = names -> java.util.List.of();

    /** All that is accepted without a warning; empty if anything is. */
    Collection<String> of(Names names);

    /** Kinds of names. */
    enum Names {
        SECTIONS,
        AUTHORS,
        TAGS,
        SERIES,
        PLACES;

        /** Whether a name that is not known is told to the user: a new tag is none of a mistake. */
        boolean closed() {
            return this == SECTIONS || this == AUTHORS;
        }

        /** The names that the values of a key are. */
        static Optional<Names> of(Key key) {
            return switch (key.name()) {
                case "section", "sections" -> Optional.of(SECTIONS);
                case "authors" -> Optional.of(AUTHORS);
                case "tag", "tags" -> Optional.of(TAGS);
                case "series" -> Optional.of(SERIES);
                case "place", "places" -> Optional.of(PLACES);
                default -> Optional.empty();
            };
        }
    }
}
