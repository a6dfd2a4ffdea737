package press.broadsheet.model;

import press.broadsheet.content.Entry;
import press.broadsheet.content.PageHead;

/**
 * A plain page: about, contact, a policy.
 *
 * @param entry the parsed file
 * @param address its place on the site
 * @param language the language it is in, a BCP 47 tag
 * @param edition the prefix of the edition it is in, empty for the main one
 */
public record Page(Entry<PageHead> entry, String address, String language, String edition) {
    /** The file's path in the content folder. */
    public String path() {
        return entry.file().path();
    }
}
