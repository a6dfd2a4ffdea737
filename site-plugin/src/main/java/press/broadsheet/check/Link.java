package press.broadsheet.check;

/**
 * An address in a finished file.
 *
 * @param use for what it stands there
 * @param target the address as written
 * @param owner the address of the item of a feed it stands in; empty elsewhere
 */
record Link(Use use, String target, String owner) {
    Link(Use use, String target) {
        this(use, target, "");
    }
}
