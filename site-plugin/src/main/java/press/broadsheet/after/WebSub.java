package press.broadsheet.after;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLEncoder;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Tells a hub which feeds changed, so that it tells those who follow them (W3C WebSub, section 7). How is left to hubs:
 * all known ones take what PubSubHubbub 0.3, section 7.1, says, where {@code hub.url} may be repeated; one that refuses
 * many at once is told each by itself.
 */
final class WebSub implements Errand {
    private static final int MOST = 50;
    private static final List<String> NAMES = List.of("feed.xml", "atom.xml", "feed.json");

    private final URI hub;

    WebSub(URI hub) {
        this.hub = hub;
    }

    @Override
    public String id() {
        return "websub " + hub;
    }

    @Override
    public String shown() {
        return "the hub " + hub.getHost();
    }

    @Override
    public List<String> items(Delivery delivery) {
        return delivery.changed().stream()
                .filter(WebSub::isFeed)
                .map(delivery::url)
                .toList();
    }

    private static boolean isFeed(String path) {
        return NAMES.contains(path.substring(path.lastIndexOf('/') + 1));
    }

    @Override
    public Plan plan(List<String> feeds) {
        return Plan.of(Batches.of(feeds, MOST).stream().map(this::letter).toList());
    }

    private Letter letter(List<String> feeds) {
        List<Letter> parts = feeds.size() == 1
                ? List.of()
                : feeds.stream().map(feed -> letter(List.of(feed))).toList();
        return new Letter(call(feeds), feeds, parts);
    }

    private Call call(List<String> feeds) {
        String body = "hub.mode=publish"
                + feeds.stream()
                        .map(feed -> "&hub.url=" + URLEncoder.encode(feed, UTF_8))
                        .collect(Collectors.joining());
        return Call.post(hub, "application/x-www-form-urlencoded", body);
    }

    @Override
    public String counted(int items) {
        return Batches.counted(items, "feed", "feeds");
    }
}
