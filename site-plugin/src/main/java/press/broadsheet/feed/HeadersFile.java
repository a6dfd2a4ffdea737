package press.broadsheet.feed;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import press.broadsheet.content.Language;
import press.broadsheet.content.Newsletter;
import press.broadsheet.content.Settings;
import press.broadsheet.content.Settings.FeedFor;
import press.broadsheet.content.Settings.FeedFormat;
import press.broadsheet.model.Permalinks;
import press.broadsheet.model.Scope;
import press.broadsheet.plan.FeedScopes;
import press.broadsheet.plan.Output;
import press.broadsheet.trace.FileFact;
import press.broadsheet.trace.MediaFiles;
import press.broadsheet.trace.SiteFact;
import press.broadsheet.view.Desk;

/**
 * {@code _headers} for Netlify and Cloudflare Pages. A response gets the headers of every pattern that fits it, and
 * values of one name are joined, so no two patterns here that fit one file set the same header. Headers of the
 * settings replace ours of the same pattern and name; one with an empty value takes ours away.
 */
final class HeadersFile {
    /** Cloudflare reads the first hundred rules; ours for fingerprinted files leave room for the site's own. */
    private static final int MOST_FINGERPRINTED = 50;

    static final String EVERYTHING = "/*";

    /** Stands in a header for the URL that is asked for. No setting can hold it. */
    static final String SELF = "\0";

    private final Desk desk;
    private final Map<String, Map<String, String>> rules = new LinkedHashMap<>();

    private HeadersFile(Desk desk) {
        this.desk = desk;
    }

    static String of(Desk desk) {
        HeadersFile file = all(desk);
        HostLimits.ofHeaders(desk, file.rules);
        return file.text();
    }

    /** The headers of each pattern, by name; those with an empty value are not to be sent. */
    static Map<String, Map<String, String>> rules(Desk desk) {
        return all(desk).rules;
    }

    private static HeadersFile all(Desk desk) {
        HeadersFile file = new HeadersFile(desk);
        file.everything();
        file.feeds();
        file.newsletters();
        file.liveStories();
        file.rule("/manifest.webmanifest").put("Content-Type", "application/manifest+json");
        file.copies();
        file.search();
        file.fingerprinted();
        file.ofSettings();
        return file;
    }

    private Map<String, String> rule(String pattern) {
        return rules.computeIfAbsent(desk.href("") + pattern, key -> new LinkedHashMap<>());
    }

    private void everything() {
        boolean https = "https".equals(desk.setting("url", URI.class).getScheme());
        Map<String, String> headers = rule(EVERYTHING);
        headers.put("Content-Security-Policy", ContentSecurity.policy(https, hasNewsletters()));
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("Referrer-Policy", "strict-origin-when-cross-origin");
        headers.put("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
        if (https) {
            // without includeSubDomains: what else runs under the domain is not ours to bind
            headers.put("Strict-Transport-Security", "max-age=" + CachePolicy.YEAR);
        }
    }

    private boolean hasNewsletters() {
        return !editionsWithNewsletters().isEmpty();
    }

    private List<String> editionsWithNewsletters() {
        return ((List<?>) desk.setting("newsletters", List.class))
                .stream()
                        .map(Newsletter.class::cast)
                        .map(Newsletter::edition)
                        .distinct()
                        .sorted()
                        .toList();
    }

    /** The type of a feed, and where its hub is (W3C WebSub, section 4: all feeds of a pattern share a hub). */
    private void feed(Map<String, String> headers, FeedFormat format) {
        headers.put("Content-Type", type(format));
        String hub = desk.setting("feeds", Settings.Feeds.class).hub();
        if (!hub.isEmpty()) {
            headers.put("Link", "<" + Lines.one(hub) + ">; rel=\"hub\", <" + SELF + ">; rel=\"self\"");
        }
    }

    /** A header with the one URL of its rule. A rule for many feeds cannot name each; those say it themselves. */
    static String named(Desk desk, String pattern, String value) {
        boolean many = pattern.contains(":") || pattern.contains("*");
        return value.contains(SELF) && many ? "" : value.replace(SELF, origin(desk) + pattern);
    }

    /** The beginning of all URLs of the site's host: {@code https://post.example}. */
    static String origin(Desk desk) {
        URI url = desk.setting("url", URI.class);
        return url.getScheme() + "://" + url.getRawAuthority();
    }

    /** Hosts know {@code .xml} and {@code .json}, but not that they are feeds. */
    private void feeds() {
        Settings.Feeds feeds = desk.setting("feeds", Settings.Feeds.class);
        if (desk.languages().size() > 1) {
            ofEditions(feeds);
            return;
        }
        for (FeedFor scope : FeedFor.values()) {
            if (feeds.scopes().contains(scope)) {
                for (FeedFormat format : feeds.formats()) {
                    feed(rule(pattern(FeedScopes.kind(scope), format)), format);
                }
            }
        }
        corrections(feeds);
    }

    /** By depth, so that their number does not grow with that of the languages: hosts read a hundred rules. */
    private void ofEditions(Settings.Feeds feeds) {
        for (String folders : List.of("/", "/:a/", "/:a/:b/", "/:a/:b/:c/")) {
            for (FeedFormat format : feeds.formats()) {
                feed(rule(folders + name(format)), format);
            }
        }
    }

    /** Where sections have feeds, these fit their pattern. */
    private void corrections(Settings.Feeds feeds) {
        if (feeds.scopes().contains(FeedFor.SECTION)) {
            return;
        }
        for (FeedFormat format : feeds.formats()) {
            String address = new Output.Feed(Scope.CORRECTED, format).address();
            if (desk.read(new SiteFact.Planned(address))) {
                feed(rule(address), format);
            }
        }
    }

    private void newsletters() {
        for (String edition : editionsWithNewsletters()) {
            for (FeedFormat format : desk.setting("feeds", Settings.Feeds.class).formats()) {
                String pattern = new Output.IssuesFeed(edition, ":id", format).address();
                if (isFree(pattern)) {
                    feed(rule(pattern), format);
                }
            }
            rule(new Output.IssueText(edition, ":id", ":day").address())
                    .put("Content-Type", "text/plain; charset=utf-8");
        }
    }

    /**
     * The files beside live stories, by the pattern of addresses; none where that also fits the feed of a section or a
     * tag. A story with an address of its own goes without.
     */
    private void liveStories() {
        String[] parts =
                desk.setting("permalinks", Settings.Permalinks.class).article().split("/", -1);
        int number = 0;
        for (int i = 0; i < parts.length; i++) {
            parts[i] = parts[i].contains("{") ? ":part" + ++number : parts[i];
        }
        String story = String.join("/", parts);
        String live = Permalinks.beside(story, "live.json");
        rule(live).put("Cache-Control", CachePolicy.LIVE_JSON);
        for (FeedFormat format : desk.setting("feeds", Settings.Feeds.class).formats()) {
            String pattern = new Output.LiveFeed(story, "", "", format).address();
            if (isFree(pattern)) {
                Map<String, String> headers = rule(pattern);
                feed(headers, format);
                headers.put("Cache-Control", CachePolicy.FEED);
            }
        }
    }

    /** Whether no rule fits an address that a pattern fits. */
    private boolean isFree(String pattern) {
        return rules.keySet().stream().noneMatch(other -> meet(other, desk.href("") + pattern));
    }

    /** Whether an address can fit two patterns, that for everything aside. */
    private static boolean meet(String one, String other) {
        String[] parts = one.split("/", -1);
        String[] others = other.split("/", -1);
        boolean meet = parts.length == others.length;
        for (int i = 0; meet && i < parts.length; i++) {
            meet = parts[i].startsWith(":") || others[i].startsWith(":") || parts[i].equals(others[i]);
        }
        return meet && !one.endsWith(EVERYTHING);
    }

    private void copies() {
        if (!desk.setting("pictures", Settings.Pictures.class).widths().isEmpty()) {
            rule(MediaFiles.COPIES + "*").put("Cache-Control", CachePolicy.FOR_EVER);
        }
    }

    private static String name(FeedFormat format) {
        return new Output.Feed(Scope.ALL, format).address().substring(1);
    }

    private static String pattern(Scope.Kind kind, FeedFormat format) {
        return Permalinks.front(new Scope(kind, kind == Scope.Kind.ALL ? "" : ":id")) + name(format);
    }

    private static String type(FeedFormat format) {
        return switch (format) {
            case RSS -> "application/rss+xml; charset=utf-8";
            case ATOM -> "application/atom+xml; charset=utf-8";
            case JSON -> "application/feed+json; charset=utf-8";
        };
    }

    private void search() {
        for (Language language : desk.languages()) {
            String page = language.prefix() + Permalinks.SEARCH;
            if (desk.read(new SiteFact.Planned(page))) {
                rule(page + "*").put("Cache-Control", CachePolicy.SEARCH);
                String description = new Output.OpenSearch(language.prefix()).address();
                rule(description).put("Content-Type", CachePolicy.mediaType(description));
            }
        }
    }

    /** Files whose names change with their bytes, each by its full name: a pattern could fit others too. */
    private void fingerprinted() {
        List<String> addresses = desk.read(new FileFact.FingerprintedAddresses());
        for (String address : addresses.subList(0, Math.min(addresses.size(), MOST_FINGERPRINTED))) {
            rules.put(
                    Lines.literal(desk.href(address)),
                    new LinkedHashMap<>(Map.of("Cache-Control", CachePolicy.FOR_EVER)));
        }
    }

    private void ofSettings() {
        for (Map.Entry<String, SortedMap<String, String>> rule :
                desk.setting("host", Settings.Host.class).headers().entrySet()) {
            Map<String, String> headers = rule(Lines.one(rule.getKey()));
            rule.getValue().forEach((name, value) -> {
                headers.keySet().removeIf(ours -> ours.toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT)));
                headers.put(Lines.one(name), Lines.one(value));
            });
        }
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        rules.forEach((pattern, headers) -> {
            StringBuilder lines = new StringBuilder();
            headers.forEach((name, value) -> {
                String named = named(desk, pattern, value);
                if (!named.isEmpty()) {
                    lines.append("  ").append(name).append(": ").append(named).append('\n');
                }
            });
            if (lines.length() > 0) {
                text.append(pattern).append('\n').append(lines);
            }
        });
        return text.toString();
    }
}
