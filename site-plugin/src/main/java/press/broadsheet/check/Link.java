package press.broadsheet.check;

/**
 * An address in a finished file.
 *
 * @param use for what it stands there
 * @param target the address as written
 * @param owner the address of the item of a feed it stands in; empty elsewhere
 * @param length of how many bytes the file says that what is there has, as written; empty if it says nothing of it
 */
record Link(Use use, String target, String owner, String length) {}
