package press.broadsheet.after;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLEncoder;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** One request for each address, to a cache that takes no more at once; the rest of very many waits for the next run. */
final class EachPurge extends Purge {
    static final URI FASTLY = URI.create("https://api.fastly.com");
    private static final int MOST = 5_000;

    private final String id;
    private final String shown;
    private final String method;
    private final Function<String, URI> address;
    private final SortedMap<String, String> headers;

    private EachPurge(
            String id, String shown, String method, Function<String, URI> address, SortedMap<String, String> headers) {
        this.id = id;
        this.shown = shown;
        this.method = method;
        this.address = address;
        this.headers = headers;
    }

    /** Fastly's purge of one URL (fastly.com/documentation/reference/api/purging). */
    static EachPurge fastly(URI service, String token) {
        return new EachPurge(
                "fastly " + service.getHost(),
                "Fastly",
                "POST",
                url -> {
                    URI purged = URI.create(url);
                    return URI.create(
                            WebAddress.bare(service) + "/purge/" + purged.getRawAuthority() + purged.getRawPath());
                },
                new TreeMap<>(java.util.Map.of("Fastly-Key", token)));
    }

    /** By a URL in which <code>{path}</code> and <code>{url}</code> stand for what is to be purged. */
    static EachPurge template(String id, String template, String method, SortedMap<String, String> headers) {
        String host = URI.create(filled(template, "https://example.invalid/")).getHost();
        return new EachPurge(id, "the cache at " + host, method, url -> URI.create(filled(template, url)), headers);
    }

    /** The URL for one address. */
    static String filled(String template, String url) {
        return template.replace("{path}", URI.create(url).getRawPath()).replace("{url}", URLEncoder.encode(url, UTF_8));
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String shown() {
        return shown;
    }

    @Override
    public Plan plan(List<String> urls) {
        List<Letter> letters = urls.stream()
                .limit(MOST)
                .map(url -> new Letter(new Call(method, address.apply(url), headers, ""), List.of(url)))
                .toList();
        List<String> notes = urls.size() <= MOST
                ? List.of()
                : List.of(String.format(
                        java.util.Locale.ROOT,
                        "%s takes one address at a time; it is told of %,d of %,d now, and of the rest by the next runs",
                        shown,
                        MOST,
                        urls.size()));
        return new Plan(letters, notes);
    }
}
