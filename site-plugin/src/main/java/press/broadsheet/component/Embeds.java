package press.broadsheet.component;

import java.net.URI;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Knows the addresses of films and posts. The hosts of its players are those that the content security policy lets
 * into frames.
 */
final class Embeds {
    /** The services by the word that stands for each. */
    static final SortedMap<String, String> SERVICES = Collections.unmodifiableSortedMap(new TreeMap<>(Map.of(
            "youtube", "YouTube",
            "vimeo", "Vimeo",
            "x", "X",
            "bluesky", "Bluesky",
            "mastodon", "Mastodon",
            "instagram", "Instagram")));

    private static final Pattern YOUTUBE = Pattern.compile("/(?:embed|shorts|live)/([A-Za-z0-9_-]{6,20})/?");
    private static final Pattern YOUTUBE_ID = Pattern.compile("[A-Za-z0-9_-]{6,20}");
    private static final Pattern START = Pattern.compile("(?:(\\d{1,3})h)?(?:(\\d{1,4})m)?(?:(\\d{1,6})s?)?");
    private static final Pattern VIMEO =
            Pattern.compile("/(?:video/|channels/[^/]+/)?(\\d{1,15})(?:/([0-9a-f]{6,20}))?/?");
    private static final Pattern X = Pattern.compile("/([A-Za-z0-9_]{1,20})/status/(\\d{1,25})(?:/.*)?");
    private static final Pattern BLUESKY =
            Pattern.compile("/profile/([A-Za-z0-9.:_-]{3,260})/post/([A-Za-z0-9._~:-]{1,60})/?");
    private static final Pattern MASTODON =
            Pattern.compile("/(?:@[A-Za-z0-9_.@-]+|users/[A-Za-z0-9_.-]+/statuses)/(\\d{1,25})/?");
    private static final Pattern INSTAGRAM =
            Pattern.compile("/(?:[A-Za-z0-9._]+/)?(p|reel|tv)/([A-Za-z0-9_-]{5,40})/?");

    private Embeds() {}

    /** The name of a service, from its word. */
    static String title(String service) {
        return SERVICES.getOrDefault(service, service);
    }

    /** What an address leads to at one of some services. */
    static Optional<EmbedView> find(URI url, List<String> services) {
        return services.stream().flatMap(service -> at(service, url).stream()).findFirst();
    }

    private static Optional<EmbedView> at(String service, URI url) {
        String host = url.getHost() == null
                ? ""
                : url.getHost().toLowerCase(Locale.ROOT).replaceFirst("^(www|m|mobile)\\.", "");
        String path = url.getRawPath() == null ? "" : url.getRawPath();
        return switch (service) {
            case "youtube" -> youTube(host, path, query(url));
            case "vimeo" ->
                match(VIMEO, path, host.equals("vimeo.com") || host.equals("player.vimeo.com"))
                        .map(found -> vimeo(found.group(1), hash(found, query(url))));
            case "x" ->
                match(X, path, host.equals("x.com") || host.equals("twitter.com"))
                        .map(found -> embed(
                                "x",
                                "https://x.com/" + found.group(1) + "/status/" + found.group(2),
                                "https://platform.twitter.com/embed/Tweet.html?dnt=true&id=" + found.group(2)));
            case "bluesky" ->
                match(BLUESKY, path, host.equals("bsky.app"))
                        .map(found -> embed(
                                "bluesky",
                                "https://bsky.app" + found.group(),
                                "https://embed.bsky.app/embed/" + found.group(1) + "/app.bsky.feed.post/"
                                        + found.group(2)));
            case "instagram" ->
                match(INSTAGRAM, path, host.equals("instagram.com"))
                        .map(found -> instagram(found.group(1) + '/' + found.group(2)));
            case "mastodon" ->
                match(MASTODON, path, "https".equals(url.getScheme()))
                        .map(found -> new EmbedView("mastodon", url.toASCIIString(), Optional.empty()));
            default -> Optional.empty();
        };
    }

    private static Optional<Matcher> match(Pattern pattern, String path, boolean here) {
        Matcher matcher = pattern.matcher(path);
        return here && matcher.matches() ? Optional.of(matcher) : Optional.empty();
    }

    private static EmbedView embed(String service, String url, String player) {
        return new EmbedView(service, url, Optional.of(player));
    }

    private static Optional<EmbedView> youTube(String host, String path, Map<String, String> query) {
        boolean here = host.equals("youtube.com") || host.equals("youtube-nocookie.com");
        String id = "";
        if (host.equals("youtu.be")) {
            id = path.replaceAll("^/|/$", "");
        } else if (here && path.equals("/watch")) {
            id = query.getOrDefault("v", "");
        } else if (here) {
            Matcher matcher = YOUTUBE.matcher(path);
            id = matcher.matches() ? matcher.group(1) : "";
        }
        if (!YOUTUBE_ID.matcher(id).matches()) {
            return Optional.empty();
        }
        int start = seconds(query.getOrDefault("t", query.getOrDefault("start", "")));
        return Optional.of(embed(
                "youtube",
                "https://www.youtube.com/watch?v=" + id + (start > 0 ? "&t=" + start + "s" : ""),
                "https://www.youtube-nocookie.com/embed/" + id + "?autoplay=1" + (start > 0 ? "&start=" + start : "")));
    }

    private static int seconds(String written) {
        Matcher matcher = START.matcher(written);
        return matcher.matches() ? number(matcher, 1) * 3600 + number(matcher, 2) * 60 + number(matcher, 3) : 0;
    }

    private static int number(Matcher matcher, int group) {
        return matcher.group(group) == null ? 0 : Integer.parseInt(matcher.group(group));
    }

    private static String hash(Matcher found, Map<String, String> query) {
        String hash = found.group(2) == null ? query.getOrDefault("h", "") : found.group(2);
        return hash.matches("[0-9a-f]{6,20}") ? hash : "";
    }

    /** A film that is not listed has a second key, which its page names in the path and the player as {@code h}. */
    private static EmbedView vimeo(String id, String hash) {
        return embed(
                "vimeo",
                "https://vimeo.com/" + id + (hash.isEmpty() ? "" : "/" + hash),
                "https://player.vimeo.com/video/" + id + "?dnt=1&autoplay=1" + (hash.isEmpty() ? "" : "&h=" + hash));
    }

    private static EmbedView instagram(String post) {
        return embed(
                "instagram",
                "https://www.instagram.com/" + post + '/',
                "https://www.instagram.com/" + post + "/embed/");
    }

    private static Map<String, String> query(URI url) {
        Map<String, String> values = new TreeMap<>();
        if (url.getRawQuery() != null) {
            for (String pair : url.getRawQuery().split("&", -1)) {
                int equals = pair.indexOf('=');
                if (equals > 0) {
                    values.putIfAbsent(pair.substring(0, equals), pair.substring(equals + 1));
                }
            }
        }
        return values;
    }
}
