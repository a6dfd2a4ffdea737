package press.broadsheet.feed;

import java.util.List;

/**
 * The content security policy of every page (W3C CSP 3). Scripts and styles are files of the site: there is no inline
 * code to allow. Structured data needs no hash, since a script element whose type is not JavaScript is a data block
 * that is never run (HTML, "prepare the script element": its type is looked at before any policy is).
 */
final class ContentSecurity {
    private static final List<String> DIRECTIVES = List.of(
            "default-src 'self'",
            "script-src 'self'",
            "style-src 'self'",
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

    /** The policy; over HTTPS, pictures of stories that are still named with {@code http:} are asked for by HTTPS. */
    static String policy(boolean https) {
        return String.join("; ", DIRECTIVES) + (https ? "; upgrade-insecure-requests" : "");
    }
}
