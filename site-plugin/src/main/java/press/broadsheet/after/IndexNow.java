package press.broadsheet.after;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import press.broadsheet.structured.Json;

/**
 * Tells search engines which pages changed (indexnow.org/documentation): up to 10,000 in a request, only pages that they
 * may show, and those that are gone.
 */
final class IndexNow implements Errand {
    static final URI SERVICE = URI.create("https://api.indexnow.org/indexnow");
    private static final int MOST = 10_000;
    private static final Pattern META = Pattern.compile("<meta\\b[^>]*>", Pattern.CASE_INSENSITIVE);
    private static final Pattern LINK = Pattern.compile("<link\\b[^>]*>", Pattern.CASE_INSENSITIVE);
    private static final Pattern HREF = Pattern.compile("\\bhref\\s*=\\s*[\"']?([^\"'\\s>]+)");

    private final URI service;
    private final URI site;
    private final String key;

    IndexNow(URI service, URI site, String key) {
        this.service = service;
        this.site = site;
        this.key = key;
    }

    /** What is sent, in the words of the protocol. */
    record Body(String host, String key, String keyLocation, List<String> urlList) {}

    @Override
    public String id() {
        return "indexnow " + key;
    }

    @Override
    public String shown() {
        return "IndexNow";
    }

    @Override
    public List<String> items(Delivery delivery) {
        List<String> pages = new ArrayList<>();
        for (String path : delivery.changed()) {
            if (isPage(path)
                    && delivery.files()
                            .read(path)
                            .map(bytes -> isForSearch(delivery.url(path), bytes))
                            .orElse(true)) {
                pages.add(delivery.url(path));
            }
        }
        delivery.removed().stream().filter(IndexNow::isPage).map(delivery::url).forEach(pages::add);
        return pages;
    }

    private static boolean isPage(String path) {
        return path.endsWith(".html") && !path.equals("404.html") && !path.endsWith("/404.html");
    }

    /** Whether a page may be shown by search engines and is the one to be shown, by its head. */
    private static boolean isForSearch(String url, byte[] page) {
        String html = new String(page, UTF_8);
        int end = html.indexOf("</head>");
        String head = end < 0 ? html : html.substring(0, end);
        Matcher meta = META.matcher(head);
        while (meta.find()) {
            String tag = meta.group().toLowerCase(Locale.ROOT);
            if ((tag.contains("robots") && tag.contains("noindex"))
                    || (tag.contains("http-equiv") && tag.contains("refresh"))) {
                return false;
            }
        }
        Matcher link = LINK.matcher(head);
        while (link.find()) {
            Matcher href = HREF.matcher(link.group());
            if (link.group().contains("canonical") && href.find()) {
                return href.group(1).replace("&amp;", "&").equals(url);
            }
        }
        return true;
    }

    @Override
    public Plan plan(List<String> pages) {
        String location = WebAddress.at(site, '/' + key + ".txt");
        return Plan.of(Batches.of(pages, MOST).stream()
                .map(batch -> new Letter(
                        Call.post(
                                service,
                                "application/json; charset=utf-8",
                                Json.text(new Body(site.getHost(), key, location, batch))),
                        batch))
                .toList());
    }

    @Override
    public String counted(int items) {
        return Batches.counted(items, "page", "pages");
    }
}
