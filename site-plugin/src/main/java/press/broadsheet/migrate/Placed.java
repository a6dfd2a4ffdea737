package press.broadsheet.migrate;

/**
 * A thing of another system with its place in the newsroom.
 *
 * @param path its file, from the content folder
 * @param address where readers will find it; empty for what has no page
 * @param slug what its file has to say besides its name for that; empty if nothing
 */
record Placed(Imported piece, String path, String address, String slug) {}
