package press.broadsheet.content;

import java.util.Optional;

/**
 * What the request knows of the site: for a site without {@code site.yaml}, or one built for another address.
 *
 * @param name the name if the settings have none
 * @param url the public address if the settings have none
 * @param forcedUrl the public address whatever the settings say, such as a preview's
 */
public record SiteDefaults(Optional<String> name, Optional<String> url, Optional<String> forcedUrl) {
    /** Nothing is known. */
    public static final SiteDefaults NONE = new SiteDefaults(Optional.empty(), Optional.empty(), Optional.empty());

    /** A name and an address for a site whose settings have none. */
    public static SiteDefaults of(String name, String url) {
        return new SiteDefaults(Optional.of(name), Optional.of(url), Optional.empty());
    }
}
