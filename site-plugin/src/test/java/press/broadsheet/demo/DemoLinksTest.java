package press.broadsheet.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The demo's pages among each other: nothing leads nowhere, and nothing lies where nobody comes. */
@ExtendWith(Demo.class)
class DemoLinksTest {
    private static final Set<String> NOT_PAGES = Set.of("http", "https", "mailto", "tel", "data");
    private static final Pattern STYLE_URL = Pattern.compile("url\\(\\s*[\"']?([^\"')]+)[\"']?\\s*\\)");

    private final DemoSite demo;

    DemoLinksTest(DemoSite demo) {
        this.demo = demo;
    }

    /** What is wrong with an address found on a page; addresses of other sites are never asked. */
    private Optional<String> fault(String page, String written) {
        URI base = URI.create(DemoSite.URL + page);
        URI target;
        try {
            target = base.resolve(written);
        } catch (IllegalArgumentException e) {
            return Optional.of("is no address");
        }
        String scheme = target.getScheme();
        if (!DemoSite.URL.equals(scheme + "://" + target.getAuthority())) {
            return NOT_PAGES.contains(scheme) ? Optional.empty() : Optional.of("has a scheme nobody follows");
        }
        String path = target.getPath().isEmpty() ? "/" : target.getPath();
        if (!demo.serves(path)) {
            return Optional.of("is no file of the site");
        }
        String fragment = target.getRawFragment();
        if (fragment == null || fragment.isEmpty()) {
            return Optional.empty();
        }
        Document document = demo.documents().get(path);
        String id = URLDecoder.decode(fragment.replace("+", "%2B"), StandardCharsets.UTF_8);
        boolean found = document != null && document.getElementById(id) != null;
        return found ? Optional.empty() : Optional.of("has an anchor that is not on its page");
    }

    private static List<String> addresses(Document page) {
        List<String> found = new ArrayList<>();
        for (String attribute : List.of("href", "src", "poster", "cite", "action", "data")) {
            page.select("[" + attribute + "]").forEach(element -> found.add(element.attr(attribute)));
        }
        for (Element element : page.select("[srcset]")) {
            for (String candidate : element.attr("srcset").strip().split("\\s*,\\s+", -1)) {
                found.add(candidate.split("\\s+", 2)[0]);
            }
        }
        page.select("meta[property=og:url], meta[property=og:image], meta[name=twitter:image]")
                .forEach(element -> found.add(element.attr("content")));
        return found;
    }

    @Test
    void everyAddressOfEveryPageLeadsToAFileAndAnAnchorThatAreThere() {
        List<String> faults = new ArrayList<>();
        demo.documents().forEach((address, page) -> {
            for (String written : addresses(page)) {
                fault(address, written).ifPresent(fault -> faults.add(address + ": " + written + " " + fault));
            }
        });
        assertThat(faults).isEmpty();
    }

    @Test
    void everyAddressOfTheStyleSheetLeadsToAFile() {
        List<String> faults = new ArrayList<>();
        for (String path : demo.filesNamed(".css")) {
            Matcher urls = STYLE_URL.matcher(new String(demo.bytes(path), StandardCharsets.UTF_8));
            while (urls.find()) {
                String url = urls.group(1);
                fault(path, url).ifPresent(fault -> faults.add(path + ": " + url + " " + fault));
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void everyPageCanBeReachedFromTheFront() {
        Set<String> reached = new TreeSet<>(Set.of("/"));
        Deque<String> todo = new ArrayDeque<>(reached);
        while (!todo.isEmpty()) {
            String address = todo.remove();
            for (Element link : demo.document(address).select("a[href]")) {
                URI target = URI.create(DemoSite.URL + address).resolve(link.attr("href"));
                boolean inside = DemoSite.URL.equals(target.getScheme() + "://" + target.getAuthority());
                if (inside && demo.documents().containsKey(target.getPath()) && reached.add(target.getPath())) {
                    todo.add(target.getPath());
                }
            }
        }
        // What search engines leave out may be linked all the same: mail, notices of stories taken back. Not so the 404
        // page.
        Set<String> pages = new TreeSet<>(demo.indexable().keySet());
        assertThat(pages).isNotEmpty();
        assertThat(reached).containsAll(pages).doesNotContain("/404.html");
        reached.removeAll(pages);
        assertThat(reached)
                .isNotEmpty()
                .allMatch(address -> demo.isMail(address)
                        || !demo.document(address).select("body.page-withdrawn").isEmpty());
    }

    @Test
    void everyPageNamesItselfAsTheCanonicalOne() {
        demo.indexable()
                .forEach((address, page) -> assertThat(
                                page.select("link[rel=canonical]").eachAttr("href"))
                        .as(address)
                        .containsExactly(DemoSite.URL + address));
    }

    @Test
    void everyPageHasOneHeadlineAndATitleOfItsOwn() {
        Map<String, String> titles = new HashMap<>();
        demo.pages().forEach((address, page) -> {
            assertThat(page.select("h1")).as("h1 of " + address).hasSize(1);
            assertThat(page.title()).as("title of " + address).isNotBlank();
            String other = titles.putIfAbsent(page.title(), address);
            assertThat(other)
                    .as("also titled \"%s\" as %s is", page.title(), address)
                    .isNull();
        });
    }

    @Test
    void noIdStandsTwiceOnAPage() {
        demo.documents()
                .forEach((address, page) -> assertThat(page.select("[id]").eachAttr("id"))
                        .as(address)
                        .doesNotHaveDuplicates());
    }

    @Test
    void everyPageHasStructuredDataThatIsJsonAndWhoseAddressesAreOfTheSite() {
        List<String> faults = new ArrayList<>();
        demo.indexable().forEach((address, page) -> {
            List<String> blocks =
                    page.select("script[type=application/ld+json]").eachAttr("type");
            assertThat(blocks).as("structured data of " + address).hasSize(1);
            JsonNode data = JsonMapper.shared()
                    .readTree(page.select("script[type=application/ld+json]")
                            .get(0)
                            .data());
            assertThat(data.path("@context").asString()).as(address).isEqualTo("https://schema.org");
            for (String name : List.of("url", "contentUrl", "item", "mainEntityOfPage")) {
                for (JsonNode value : data.findValues(name)) {
                    if (value.isString()) {
                        fault(address, value.asString())
                                .ifPresent(fault -> faults.add(address + ": " + value + " " + fault));
                    }
                }
            }
        });
        assertThat(faults).isEmpty();
    }
}
