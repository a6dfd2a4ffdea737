package press.broadsheet.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import press.broadsheet.content.Settings.FeedFor;
import press.broadsheet.content.Settings.FeedFormat;
import press.broadsheet.content.Settings.MenuItem;
import press.broadsheet.diagnostic.Diagnostic;
import press.broadsheet.diagnostic.Diagnostics;

class SettingsReaderTest {
    private final Diagnostics diagnostics = new Diagnostics();

    private Settings read(String yaml, SiteDefaults defaults) {
        return ContentReader.read(new Sample().with("site.yaml", yaml), defaults, Sample.EXCERPTS, diagnostics)
                .settings();
    }

    private List<String> told() {
        return diagnostics.sorted().stream()
                .map(Diagnostic::toString)
                .map(line -> line.substring("content/site.yaml:".length()))
                .toList();
    }

    @Test
    void withoutAFileTheDefaultsHold() {
        Settings settings = ContentReader.read(
                        new Sample(), SiteDefaults.of("Courier", "https://a.example/"), Sample.EXCERPTS, diagnostics)
                .settings();
        assertThat(told()).isEmpty();
        assertThat(settings.name()).isEqualTo("Courier");
        assertThat(settings.url()).hasToString("https://a.example");
        assertThat(settings.language()).isEqualTo("en");
        assertThat(settings.timezone()).hasToString("Z");
        assertThat(settings.defaultSection()).isEqualTo("news");
        assertThat(settings.pagination().size()).isEqualTo(20);
        assertThat(settings.permalinks().article()).isEqualTo("/{section}/{yyyy}/{MM}/{dd}/{slug}/");
        assertThat(settings.feeds())
                .isEqualTo(new Settings.Feeds(
                        List.of(FeedFormat.RSS, FeedFormat.ATOM, FeedFormat.JSON),
                        List.of(FeedFor.SITE, FeedFor.SECTION, FeedFor.TAG, FeedFor.AUTHOR),
                        30,
                        true));
        assertThat(settings.html()).isEqualTo(Settings.Html.SAFE);
        assertThat(settings.slugs()).isEqualTo(Settings.Slugs.ASCII);
    }

    @Test
    void aWholeFileIsRead() {
        Settings settings = read("""
                ---
                name: The Courier
                url: https://courier.example/news/
                description: A daily.
                tagline: By the sea
                language: en-gb
                timezone: Europe/London
                logo: /media/logo.svg
                image: {src: /media/a.jpg, alt: x}
                sections: [council, harbour]
                defaultSection: council
                menu:
                  header: [council, /pages/about.md, {title: Shop, url: https://shop.example/}]
                  footer:
                    - {url: /pages/contact.md}
                policies:
                  correctionsPolicy: /pages/corrections-policy.md
                social: [https://social.example/@courier]
                contact: {email: desk@courier.example, telephone: +44 1, address: Quay 1}
                feeds: {formats: [atom, rss], items: 10, content: summary, for: site}
                pagination: {size: 12}
                permalinks: {article: "/{yyyy}/{slug}.html"}
                slugs: native
                html: trusted
                robots: {crawlers: {GPTBot: deny, Bingbot: allow}}
                host: {cname: courier.example, headers: {/feeds/*: {X-A: b}}}
                manifest: {shortName: Courier, themeColor: "#b00020", backgroundColor: white}
                copyright: © Courier
                params: {edition: 3}
                """, SiteDefaults.NONE);
        assertThat(told()).isEmpty();
        assertThat(settings.url()).hasToString("https://courier.example/news");
        assertThat(settings.language()).isEqualTo("en-GB");
        assertThat(settings.timezone()).hasToString("Europe/London");
        assertThat(settings.sections()).containsExactly("council", "harbour");
        assertThat(settings.menu().header())
                .extracting(Located::value)
                .containsExactly(
                        new MenuItem("council", ""),
                        new MenuItem("/pages/about.md", ""),
                        new MenuItem("https://shop.example/", "Shop"));
        assertThat(settings.menu().footer()).hasSize(1);
        assertThat(settings.policies()).containsOnlyKeys("correctionsPolicy");
        assertThat(settings.contact()).isEqualTo(new Settings.Contact("desk@courier.example", "+44 1", "Quay 1"));
        assertThat(settings.feeds())
                .isEqualTo(
                        new Settings.Feeds(List.of(FeedFormat.RSS, FeedFormat.ATOM), List.of(FeedFor.SITE), 10, false));
        assertThat(settings.pagination().size()).isEqualTo(12);
        assertThat(settings.permalinks().article()).isEqualTo("/{yyyy}/{slug}.html");
        assertThat(settings.slugs()).isEqualTo(Settings.Slugs.NATIVE);
        assertThat(settings.html()).isEqualTo(Settings.Html.TRUSTED);
        assertThat(settings.robots()).containsEntry("GPTBot", false).containsEntry("Bingbot", true);
        assertThat(settings.host().headers().get("/feeds/*")).containsEntry("X-A", "b");
        assertThat(settings.manifest().themeColor()).isEqualTo("#b00020");
        assertThat(settings.params().values()).containsKey("edition");
    }

    @Test
    void theRequestsAddressWinsOnlyWhenForced() {
        String yaml = "name: A\nurl: https://a.example";
        assertThat(read(yaml, SiteDefaults.of("B", "https://b.example")).url()).hasToString("https://a.example");
        SiteDefaults forced =
                new SiteDefaults(Optional.empty(), Optional.empty(), Optional.of("http://localhost:80/x/"));
        assertThat(read(yaml, forced).url()).hasToString("http://localhost:80/x");
        assertThat(told()).isEmpty();
    }

    static Stream<Arguments> slips() {
        String ok = "name: A\nurl: https://a.example\n";
        String address = "write http:// or https://, a host and perhaps a path, without query and fragment";
        return Stream.of(
                Arguments.of(
                        "url: https://a.example",
                        "1:1: error[no-site-name]: the site has no name; write name: here, or set it in the pom"),
                Arguments.of(
                        "name: A",
                        "1:1: error[no-site-url]: the site has no public address; write url: https://… here, or set it in the pom"),
                Arguments.of(
                        "name: A\nurl: a.example",
                        "2:6: error[bad-value]: a.example is not the address of a site; " + address),
                Arguments.of(
                        "name: A\nurl: https://a.example/?x=1",
                        "2:6: error[bad-value]: https://a.example/?x=1 is not the address of a site; " + address),
                Arguments.of(
                        "name: A\nurl: ftp://a.example/",
                        "2:6: error[bad-value]: ftp://a.example/ is not the address of a site; " + address),
                Arguments.of(
                        "- a",
                        "1:1: error[wrong-type]: the settings are a list, keys with values were expected; write each as a key, a colon, a blank and a value"),
                Arguments.of(
                        ok + "timezone: Europe/Londn",
                        "3:11: error[bad-value]: Europe/Londn is not a time zone; did you mean Europe/London?"),
                Arguments.of(
                        ok + "tagLine: x",
                        "3:1: warning[unknown-key]: tagLine is not a key of the settings; did you mean tagline? if not, put it under params if a template reads it"),
                Arguments.of(
                        ok + "baseURL: x",
                        "3:1: warning[unknown-key]: baseURL is not a key of the settings; did you mean url? if not, put it under params if a template reads it"),
                Arguments.of(
                        ok + "feeds: {formats: rs}",
                        "3:18: error[bad-value]: rs is not a value of formats; did you mean rss?"),
                Arguments.of(
                        ok + "feeds: {items: 0}",
                        "3:16: error[bad-value]: items is out of bounds; write a whole number from 1 to 500"),
                Arguments.of(
                        ok + "feeds: {items: 200}",
                        "3:16: warning[large-feed]: every feed holds 200 stories; write 100 or fewer, so that readers do not load them all each time"),
                Arguments.of(
                        ok + "pagination: {size: many}",
                        "3:20: error[wrong-type]: size is a text, a whole number was expected; write it in digits, without quotes"),
                Arguments.of(
                        ok + "pagination: 3",
                        "3:13: error[wrong-type]: pagination is a number, a mapping was expected; write keys and values on lines of their own, indented under pagination"),
                Arguments.of(
                        ok + "permalinks: {article: '/{year}/{slug}/'}",
                        "3:23: error[bad-value]: {year} is not a part of a story's address; use {section}, {yyyy}, {MM}, {dd}, {slug}, {id}, {type}, {language}"),
                Arguments.of(
                        ok + "permalinks: {article: '/{sction}/{slug}/'}",
                        "3:23: error[bad-value]: {sction} is not a part of a story's address; did you mean {section}?"),
                Arguments.of(
                        ok + "permalinks: {article: '/{yyyy}/'}",
                        "3:23: error[bad-value]: the pattern holds neither {slug} nor {id}; add one of them, so that no two stories share an address"),
                Arguments.of(
                        ok + "permalinks: {article: '/{slug/'}",
                        "3:23: error[bad-value]: a brace of the pattern has no partner; write parts as {section} or {slug}"),
                Arguments.of(
                        ok + "permalinks: {article: '/}{slug}/'}",
                        "3:23: error[bad-value]: a brace of the pattern has no partner; write parts as {section} or {slug}"),
                Arguments.of(
                        ok + "html: saef", "3:7: error[bad-value]: saef is not a value of html; did you mean safe?"),
                Arguments.of(
                        ok + "robots: {crawlers: {GPTBot: dney}}",
                        "3:29: error[bad-value]: the rule for GPTBot is neither allow nor deny; did you mean deny?"),
                Arguments.of(
                        ok + "policies: {corectionsPolicy: /a.md}",
                        "3:12: warning[unknown-key]: corectionsPolicy is not a key of policies; did you mean correctionsPolicy? if not, remove it"),
                Arguments.of(
                        ok + "policies: {masthead: pages/a.md}",
                        "3:22: error[bad-value]: policies.masthead does not begin with a single /; write the address from the site's top, such as /2024/old-name/"),
                Arguments.of(
                        ok + "social: courier",
                        "3:9: error[bad-value]: social is not a full web address; write it with https:// in front"),
                Arguments.of(
                        ok + "contact: {email: desk}",
                        "3:18: error[bad-value]: email is not a mail address; write it as desk@example.org"),
                Arguments.of(
                        ok + "menu: {header: [{title: x}]}",
                        "3:17: error[missing-key]: a menu line needs url; add url: a text on one line"),
                Arguments.of(
                        ok + "publish: {grase: 2}",
                        "3:11: warning[unknown-key]: grase is not a key of publish; did you mean grace? if not, remove it"),
                Arguments.of(
                        ok + "publish: {editions: 0}",
                        "3:21: error[bad-value]: editions is out of bounds; write a whole number from 1 to 1000"),
                Arguments.of(
                        ok + "publish: {cache: {photos: no-store}}",
                        "3:19: error[bad-value]: a path pattern of cache does not begin with /, or holds a blank; write it as /photos/*"),
                Arguments.of(
                        ok + "publish: {cache: {/photos/*: [a]}}",
                        "3:30: error[bad-value]: the rule of /photos/* is no Cache-Control of one line; write it as \"public, max-age=3600\""),
                Arguments.of(
                        ok + "publish: {sign: '-----BEGIN PRIVATE KEY-----'}",
                        "3:17: error[bad-value]: sign holds a private key, which everybody who has these sources now knows; make another key, write its public half here, and keep the private one out of the sources"),
                Arguments.of(
                        ok + "host: {cname: localhost}",
                        "3:15: error[bad-value]: cname is not a domain; write it as news.example.org"),
                Arguments.of(
                        ok + "manifest: {themeColor: 'red;'}",
                        "3:24: error[bad-value]: themeColor is not a CSS colour; write it as \"#b00020\", in quotes"),
                Arguments.of(
                        ok + "logo: {alt: x}",
                        "3:7: error[missing-key]: a picture needs src; add src: a text on one line"));
    }

    @ParameterizedTest
    @MethodSource("slips")
    void aSlipIsToldWithItsPlaceAndARemedy(String yaml, String expected) {
        read(yaml, SiteDefaults.NONE);
        assertThat(told()).containsExactly(expected);
    }

    @Test
    void publishingHasDefaultsAndTheFirstPatternThatFitsCounts() {
        Settings settings = read("name: A\nurl: https://a.example\n", SiteDefaults.NONE);
        assertThat(settings.publish()).isEqualTo(new Publishing(24, 20, 1, List.of(), Optional.empty()));
        Publishing publish = read("""
                        name: A
                        url: https://a.example
                        publish: {grace: 2, cache: {/photos/*.jpg: no-store, /photos/*: private, /a: x}}
                        """, SiteDefaults.NONE).publish();
        assertThat(publish.grace()).isEqualTo(2);
        assertThat(Stream.of("photos/a.jpg", "photos/a.png", "a", "ab", "photo", "photos/")
                        .map(path -> publish.cache().stream()
                                .filter(rule -> rule.fits(path))
                                .map(Publishing.CacheRule::value)
                                .findFirst()
                                .orElse("-")))
                .containsExactly("no-store", "private", "x", "-", "-", "private");
        assertThat(new Publishing.CacheRule("/ab*ba", "x").fits("aba")).isFalse();
        assertThat(told()).isEmpty();
    }
}
