package press.broadsheet.feed;

import java.util.List;

/**
 * The content security policy of every page (W3C CSP 3). Scripts and styles are files of the site, but for the styles of
 * mail: there is no inline code to allow. Structured data needs no hash, since a script element whose type is not JavaScript is a data block
 * that is never run (HTML, "prepare the script element": its type is looked at before any policy is).
 */
final class ContentSecurity {
    private static final String STYLES = "style-src 'self'";

    private static final List<String> DIRECTIVES = List.of(
            "default-src 'self'",
            "script-src 'self'",
            STYLES,
            "img-src 'self' https: data:",
            "font-src 'self'",
            "media-src 'self' https:",
            // without it, Lighthouse cannot read robots.txt and says that it is not valid
            "connect-src 'self'",
            // the players that Markdown may hold, and those that a reader may ask for
            "frame-src https://www.youtube.com https://youtube.com https://www.youtube-nocookie.com"
                    + " https://youtube-nocookie.com https://player.vimeo.com https://platform.twitter.com"
                    + " https://embed.bsky.app https://www.instagram.com https://www.openstreetmap.org",
            "manifest-src 'self'",
            "worker-src 'self'",
            "object-src 'none'",
            "base-uri 'none'",
            "form-action 'self'",
            "frame-ancestors 'none'");

    private ContentSecurity() {}

    /**
     * The policy; over HTTPS, pictures of stories that are still named with {@code http:} are asked for by HTTPS.
     *
     * @param mail whether the site shows mail in browsers: its styles are inlined, and hosts have no way to give a few
     *     pages a laxer policy than all
     */
    static String policy(boolean https, boolean mail) {
        String directives = String.join("; ", DIRECTIVES);
        return (mail ? directives.replace(STYLES, STYLES + " 'unsafe-inline'") : directives)
                + (https ? "; upgrade-insecure-requests" : "");
    }
}
