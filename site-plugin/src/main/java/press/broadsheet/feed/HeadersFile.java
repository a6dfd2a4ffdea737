package press.broadsheet.feed;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
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

    private static final String EVERYTHING = "/*";

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
                    rule(pattern(FeedScopes.kind(scope), format)).put("Content-Type", type(format));
                }
            }
        }
        corrections(feeds);
    }

    /** By depth, so that their number does not grow with that of the languages: hosts read a hundred rules. */
    private void ofEditions(Settings.Feeds feeds) {
        for (String folders : List.of("/", "/:a/", "/:a/:b/", "/:a/:b/:c/")) {
            for (FeedFormat format : feeds.formats()) {
                rule(folders + name(format)).put("Content-Type", type(format));
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
                rule(address).put("Content-Type", type(format));
            }
        }
    }

    private void newsletters() {
        for (String edition : editionsWithNewsletters()) {
            for (FeedFormat format : desk.setting("feeds", Settings.Feeds.class).formats()) {
                rule(new Output.IssuesFeed(edition, ":id", format).address()).put("Content-Type", type(format));
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
            if (rules.keySet().stream().noneMatch(other -> meet(other, desk.href("") + pattern))) {
                Map<String, String> headers = rule(pattern);
                headers.put("Content-Type", type(format));
                headers.put("Cache-Control", CachePolicy.FEED);
            }
        }
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
        if (desk.setting("search", Settings.Search.class).index() != Settings.Search.Index.NONE) {
            rule(Permalinks.SEARCH + "*").put("Cache-Control", CachePolicy.SEARCH);
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
                if (!value.isEmpty()) {
                    lines.append("  ").append(name).append(": ").append(value).append('\n');
                }
            });
            if (lines.length() > 0) {
                text.append(pattern).append('\n').append(lines);
            }
        });
        return text.toString();
    }
}
