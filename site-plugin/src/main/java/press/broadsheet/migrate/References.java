package press.broadsheet.migrate;

import java.util.Optional;
import press.broadsheet.diagnostic.Position;

/** Where what a text refers to is to be found in the newsroom. */
interface References {
    /** Leaves everything as it is written. */
    References UNCHANGED = new References() {
        @Override
        public String link(String destination, Position at) {
            return destination;
        }

        @Override
        public Optional<String> picture(String source, Position at) {
            return Optional.of(source);
        }
    };

    /** The destination a link has from now on. */
    String link(String destination, Position at);

    /** The source that a picture, film or recording has from now on; empty if it is nowhere. */
    Optional<String> picture(String source, Position at);
}
