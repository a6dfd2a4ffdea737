package press.broadsheet.migrate;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who has which address, upper and lower case counting as one; some are Broadsheet's own. */
final class Claims {
    private static final Set<String> OWN = Set.of(
            "/",
            "/tags/",
            "/authors/",
            "/series/",
            "/places/",
            "/archive/",
            "/corrections/",
            "/404.html",
            "/404/",
            "/feed.xml",
            "/atom.xml",
            "/feed.json",
            "/sitemap.xml",
            "/sitemap-news.xml",
            "/robots.txt",
            "/media/",
            "/theme/",
            "/_headers",
            "/_redirects",
            "/manifest.webmanifest");
    private static final String OWN_BELOW =
            "/(?:archive|media|theme)/.+|.*/page/\\d+/|.*/(?:feed|atom)\\.xml|.*/feed\\.json";

    private final Map<String, String> owners = new HashMap<>();

    private static String key(String address) {
        String lower = address.toLowerCase(Locale.ROOT);
        return lower.endsWith("/index.html") ? lower.substring(0, lower.length() - "index.html".length()) : lower;
    }

    private static boolean isOwn(String address) {
        return OWN.contains(key(address)) || key(address).matches(OWN_BELOW);
    }

    boolean isFree(String address) {
        return !isOwn(address) && !owners.containsKey(key(address));
    }

    void take(String address, String owner) {
        owners.putIfAbsent(key(address), owner);
    }

    Optional<String> owner(String address) {
        return isOwn(address) ? Optional.of("Broadsheet") : Optional.ofNullable(owners.get(key(address)));
    }
}
