package press.broadsheet.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import press.broadsheet.content.Picture;
import press.broadsheet.content.Settings;
import press.broadsheet.plan.Output.HostFile;
import press.broadsheet.testsite.Newsroom;
import press.broadsheet.testsite.Story;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class HostFilesTest {
    private final Newsroom newsroom = new Newsroom();

    private String file(HostFile.Kind kind) {
        return Newsroom.text(new MachineFiles().render(new HostFile(kind), newsroom.desk()));
    }

    private List<String> lines(HostFile.Kind kind) {
        return file(kind).lines().toList();
    }

    @Test
    void robotsMayReadEverythingButThoseTheSettingsRefuse() {
        newsroom.robots.put("GPTBot", false);
        newsroom.robots.put("Googlebot-News", true);
        assertThat(file(HostFile.Kind.ROBOTS)).isEqualTo("""
                        User-agent: *
                        Allow: /

                        User-agent: GPTBot
                        Disallow: /

                        User-agent: Googlebot-News
                        Allow: /

                        Sitemap: https://courier.example/sitemap.xml
                        Sitemap: https://courier.example/sitemap-news.xml
                        """);
    }

    @Test
    void aSiteThatRefusesEveryoneSaysSoOnce() {
        newsroom.robots.put("*", false);
        assertThat(file(HostFile.Kind.ROBOTS))
                .startsWith("User-agent: *\nDisallow: /\n")
                .containsOnlyOnce("User-agent");
    }

    @Test
    void aNameCannotSmuggleARuleIntoRobots() {
        newsroom.robots.put("Bot\nDisallow: /", true);
        assertThat(lines(HostFile.Kind.ROBOTS)).doesNotContain("Disallow: /");
    }

    @Test
    void aliasesRedirectWithAndWithoutTheirSlash() {
        newsroom.story(new Story("articles/world/one.md").aliases("/old", "/2019/x y/", "/one.html"));
        String to = " /world/2026/11/23/one/ 301";
        assertThat(lines(HostFile.Kind.REDIRECTS))
                .containsExactly("/2019/x%20y" + to, "/2019/x%20y/" + to, "/old" + to, "/old/" + to, "/one.html" + to);
    }

    @Test
    void whatHostsTakeForAPatternIsEncoded() {
        newsroom.story(new Story("articles/world/one.md").aliases("/a/:id/*.html"));
        assertThat(lines(HostFile.Kind.REDIRECTS)).containsExactly("/a/%3Aid/%2A.html /world/2026/11/23/one/ 301");
    }

    @Test
    void redirectsHaveNoChainsAndNoSecondRuleForAnAddress() {
        newsroom.story(new Story("articles/world/one.md").aliases("/a/b", "/shared/"))
                .story(new Story("articles/world/two.md").aliases("/c/"));
        List<String[]> rules = lines(HostFile.Kind.REDIRECTS).stream()
                .map(line -> line.split(" "))
                .toList();
        assertThat(rules.stream().map(rule -> rule[0])).hasSize(6).doesNotHaveDuplicates();
        assertThat(rules.stream().map(rule -> rule[1]))
                .doesNotContainAnyElementsOf(rules.stream().map(rule -> rule[0]).toList());
    }

    @Test
    void goneStoriesAreNotFound() {
        newsroom.story(new Story("articles/world/gone.md").expires("2026-11-23T11:00:00Z"));
        assertThat(lines(HostFile.Kind.REDIRECTS)).containsExactly("/world/2026/11/23/gone/ /404.html 404");
    }

    private String rule(String pattern) {
        List<String> all = lines(HostFile.Kind.HEADERS);
        assertThat(all).contains(pattern);
        return String.join(
                "\n",
                all.subList(all.indexOf(pattern) + 1, all.size()).stream()
                        .takeWhile(line -> line.startsWith("  "))
                        .toList());
    }

    @Test
    void theFilesBesideLiveStoriesAreKeptForMoments() {
        String story = "/:part1/:part2/:part3/:part4/:part5/";
        assertThat(rule(story + "live.json")).isEqualTo("  Cache-Control: public, max-age=15, must-revalidate");
        assertThat(rule(story + "feed.json"))
                .isEqualTo("  Content-Type: application/feed+json; charset=utf-8\n"
                        + "  Cache-Control: public, max-age=60, must-revalidate");
    }

    @Test
    void noTwoRulesThatFitOneFileSetTheSameHeader() {
        newsroom.permalinks = "/{section}/{slug}/";
        assertThat(lines(HostFile.Kind.HEADERS))
                .contains("/:part1/:part2/live.json", "/tags/:id/feed.xml")
                .doesNotContain("/:part1/:part2/feed.xml");
    }

    @Test
    void copiesOfPicturesAreKeptForEver() {
        assertThat(rule("/copies/*")).isEqualTo("  Cache-Control: public, max-age=31536000, immutable");
    }

    @Test
    void thePolicyAllowsNoInlineCodeAndOnlyTheKnownPlayers() {
        String policy = lines(HostFile.Kind.HEADERS).stream()
                .filter(line -> line.contains("Content-Security-Policy"))
                .findFirst()
                .orElseThrow();
        assertThat(policy)
                .doesNotContain("unsafe", "*")
                .contains(
                        "default-src 'self'",
                        "img-src 'self' https: data:",
                        "connect-src 'self'",
                        "frame-src https://www.youtube.com ",
                        "https://player.vimeo.com ",
                        "https://www.openstreetmap.org;",
                        "object-src 'none'",
                        "frame-ancestors 'none'",
                        "base-uri 'none'",
                        "form-action 'self'");
    }

    @Test
    void headersAreWithinTheLimitsOfHosts() {
        IntStream.range(0, 200).forEach(i -> newsroom.file("js/part" + i + ".js", "let x = " + i));
        List<String> lines = lines(HostFile.Kind.HEADERS);
        assertThat(lines).allMatch(line -> line.length() < 2000);
        assertThat(lines.stream().filter(line -> line.startsWith("/"))).hasSizeLessThan(100);
    }

    @Test
    void onlyFilesNamedAfterTheirBytesAreKeptForEver() {
        newsroom.file("theme/broadsheet.css", "p{}").file("ads.txt", "x");
        String headers = file(HostFile.Kind.HEADERS);
        assertThat(headers)
                .containsPattern(
                        "(?m)^/theme/broadsheet\\.[0-9a-f]{10}\\.css\n  Cache-Control: public, max-age=31536000, immutable$")
                .containsOnlyOnce("theme")
                .doesNotContain("ads.txt");
    }

    @Test
    void feedsAreServedWithTheirOwnTypes() {
        assertThat(file(HostFile.Kind.HEADERS))
                .contains("\n/feed.xml\n  Content-Type: application/rss+xml; charset=utf-8\n")
                .contains("\n/:id/atom.xml\n  Content-Type: application/atom+xml; charset=utf-8\n")
                .contains("\n/tags/:id/feed.json\n  Content-Type: application/feed+json; charset=utf-8\n");
    }

    @Test
    void headersOfTheSettingsReplaceOursAddToThemOrTakeThemAway() {
        TreeMap<String, String> everything = new TreeMap<>();
        everything.put("content-security-policy", "default-src https:");
        everything.put("Referrer-Policy", "");
        everything.put("X-Paper", "Courier\nEvil: yes");
        newsroom.headers.put("/*", everything);
        newsroom.headers.put("/media/*", new TreeMap<>(java.util.Map.of("Cache-Control", "public, max-age=3600")));
        assertThat(lines(HostFile.Kind.HEADERS))
                .contains(
                        "  content-security-policy: default-src https:",
                        "  X-Paper: Courier Evil: yes",
                        "/media/*",
                        "  Cache-Control: public, max-age=3600")
                .noneMatch(line -> line.contains("Referrer-Policy") || line.contains("Content-Security-Policy"));
    }

    @Test
    void aSiteWithoutHttpsDoesNotPromiseIt() {
        newsroom.url = "http://intranet.example/paper";
        assertThat(file(HostFile.Kind.HEADERS))
                .startsWith("/paper/*\n")
                .doesNotContain("Strict-Transport-Security", "upgrade-insecure-requests");
    }

    @Test
    void theDomainStandsAlone() {
        newsroom.cname = "courier.example";
        assertThat(file(HostFile.Kind.CNAME)).isEqualTo("courier.example\n");
        assertThat(file(HostFile.Kind.NO_JEKYLL)).isEmpty();
    }

    @Test
    void theManifestNamesIconsThatExist() {
        newsroom.manifest = new Settings.Manifest("Courier", "#b00020", "");
        newsroom.file("icon-512.png", "png").file("theme/icon.svg", "<svg/>");
        JsonNode manifest = JsonMapper.shared().readTree(file(HostFile.Kind.MANIFEST));
        assertThat(manifest.propertyNames())
                .containsExactly(
                        "name",
                        "short_name",
                        "description",
                        "lang",
                        "dir",
                        "id",
                        "start_url",
                        "scope",
                        "display",
                        "theme_color",
                        "icons");
        assertThat(manifest.path("icons")
                        .valueStream()
                        .map(icon -> icon.path("src").asString()))
                .as("the theme's icon does not stand beside the paper's own")
                .containsExactly("/icon-512.png");
        assertThat(manifest.path("icons").path(0).path("sizes").asString()).isEqualTo("512x512");
    }

    @Test
    void aPaperWithoutIconsHasThoseOfTheTheme() {
        newsroom.file("theme/icon.svg", "<svg/>");
        JsonNode manifest = JsonMapper.shared().readTree(file(HostFile.Kind.MANIFEST));
        assertThat(manifest.path("icons").path(0).path("src").asString()).isEqualTo("/theme/icon.svg");
    }

    @Test
    void withoutIconsTheLogoStandsForThem() {
        newsroom.picture("media/logo.png", 300, 200);
        newsroom.logo = Optional.of(new Picture("/media/logo.png", "", "", "", 50, 50));
        JsonNode icon = JsonMapper.shared()
                .readTree(file(HostFile.Kind.MANIFEST))
                .path("icons")
                .path(0);
        assertThat(icon.path("src").asString()).isEqualTo("/media/logo.png");
        assertThat(icon.path("sizes").asString()).isEqualTo("300x200");
    }
}
