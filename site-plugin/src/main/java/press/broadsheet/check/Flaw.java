package press.broadsheet.check;

import press.broadsheet.content.CheckKind;
import press.broadsheet.diagnostic.Code;

/**
 * Something wrong with a finished file by itself.
 *
 * @param kind what it belongs to
 * @param code the kind of problem
 * @param what what is wrong, a clause without a full stop
 * @param remedy what to do, a clause without a full stop
 * @param seek how the source is found that caused it
 * @param clue what is sought
 */
record Flaw(CheckKind kind, Code code, String what, String remedy, Seek seek, String clue) {
    /** How the cause of something is found. */
    enum Seek {
        /** The clue is an address: where it is written. */
        ADDRESS,
        /** The clue is a text: where it is written. */
        TEXT,
        /** The clue is a key of the front matter of the page's story. */
        KEY,
        /** The clue is the address of a story. */
        STORY,
        /** The settings lack something. */
        SETTINGS,
        /** There is no clue: it is the template's doing. */
        TEMPLATE
    }
}
