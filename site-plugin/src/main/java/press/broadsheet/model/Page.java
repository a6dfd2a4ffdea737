package press.broadsheet.model;

import press.broadsheet.content.Entry;
import press.broadsheet.content.PageHead;

/**
 * A plain page: about, contact, a policy.
 *
 * @param entry the parsed file
 * @param address its place on the site
 */
public record Page(Entry<PageHead> entry, String address) {
    /** The file's path in the content folder. */
    public String path() {
        return entry.file().path();
    }
}
