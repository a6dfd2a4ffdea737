package press.broadsheet.view;

/**
 * A destination written in a body, taken apart.
 *
 * @param path the path, percent escapes undone
 * @param rest the query and fragment as written, or empty
 */
record Reference(String path, String rest) {
    static Reference of(String destination) {
        int end = destination.length();
        for (char mark : new char[] {'?', '#'}) {
            int at = destination.indexOf(mark);
            if (at >= 0) {
                end = Math.min(end, at);
            }
        }
        return new Reference(Addresses.decode(destination.substring(0, end)), destination.substring(end));
    }
}
