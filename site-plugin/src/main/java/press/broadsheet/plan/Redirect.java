package press.broadsheet.plan;

import press.broadsheet.diagnostic.Position;

/**
 * An old address and where it leads.
 *
 * @param from the alias as written
 * @param target the address of the page it belongs to
 * @param position where the alias is written
 */
public record Redirect(String from, String target, Position position) {
    /** The address at which the stub stands: a folder's unless the alias names a file. */
    public String address() {
        boolean file =
                from.endsWith("/") || from.substring(from.lastIndexOf('/')).contains(".");
        return file ? from : from + "/";
    }
}
