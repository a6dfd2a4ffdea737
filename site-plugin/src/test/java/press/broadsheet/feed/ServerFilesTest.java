package press.broadsheet.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import press.broadsheet.content.Located;
import press.broadsheet.content.Settings.HostKind;
import press.broadsheet.diagnostic.Diagnostic;
import press.broadsheet.diagnostic.Position;
import press.broadsheet.plan.Output.HostFile;
import press.broadsheet.testsite.Newsroom;
import press.broadsheet.testsite.Story;
import press.broadsheet.view.Desk;

/** What servers get that read neither {@code _redirects} nor {@code _headers}, and what hosts are told they cannot read. */
class ServerFilesTest {
    private final Newsroom newsroom = new Newsroom();
    private List<Diagnostic> told = List.of();

    private List<String> lines(HostKind kind, HostFile.Kind file) {
        newsroom.hostKind = Optional.of(new Located<>(kind, new Position("content/site.yaml", 4, 13)));
        Desk desk = newsroom.desk();
        String text = Newsroom.text(new MachineFiles().render(new HostFile(file), desk));
        told = desk.diagnostics().sorted();
        return text.lines().toList();
    }

    private List<String> apache() {
        return lines(HostKind.APACHE, HostFile.Kind.HTACCESS);
    }

    private List<String> nginx() {
        return lines(HostKind.NGINX, HostFile.Kind.NGINX);
    }

    @Test
    void apacheSendsReadersOnAndSaysWhatIsGone() {
        newsroom.story(new Story("articles/world/one.md").aliases("/old", "/2019/x y/", "/100%.html"))
                .story(new Story("articles/world/gone.md").expires("2026-11-23T11:00:00Z"));
        assertThat(apache())
                .contains(
                        "ErrorDocument 410 /404.html",
                        "RewriteRule \"^old$\" \"/world/2026/11/23/one/\" [R=301,L,NE]",
                        "RewriteRule \"^old/$\" \"/world/2026/11/23/one/\" [R=301,L,NE]",
                        "RewriteRule \"^2019/x\\x20y/$\" \"/world/2026/11/23/one/\" [R=301,L,NE]",
                        "RewriteRule \"^100%\\.html$\" \"/world/2026/11/23/one/\" [R=301,L,NE]",
                        "RewriteRule \"^world/2026/11/23/gone/$\" \"-\" [G]");
    }

    @Test
    void apacheSetsTheHeadersOfEachPattern() {
        newsroom.headers.put("/media/*", new TreeMap<>(java.util.Map.of("X-Say", "50% \"quoted\"")));
        List<String> all = apache();
        assertThat(all.get(all.indexOf("<If \"%{REQUEST_URI} =~ m#^/media/.*$#\">") + 1))
                .isEqualTo("Header always set X-Say \"50%% \\\"quoted\\\"\"");
        assertThat(all)
                .contains(
                        "<If \"%{REQUEST_URI} =~ m#^/.*$#\">", "Header always set X-Content-Type-Options \"nosniff\"");
        assertThat(all.stream().filter(line -> line.startsWith("<If \"")))
                .hasSameSizeAs(all.stream().filter(line -> line.equals("</If>")).toList());
    }

    @Test
    void nginxSendsReadersOnAndSaysWhatIsGone() {
        newsroom.story(new Story("articles/world/one.md").aliases("/old", "/2019/x y/"))
                .story(new Story("articles/world/gone.md").expires("2026-11-23T11:00:00Z"));
        assertThat(nginx())
                .contains(
                        "error_page 404 410 /404.html;",
                        "location = \"/_nginx.conf\" { return 404; }",
                        "location = \"/old\" { return 301 \"/world/2026/11/23/one/$is_args$args\"; }",
                        "location = \"/2019/x y/\" { return 301 \"/world/2026/11/23/one/$is_args$args\"; }",
                        "location = \"/world/2026/11/23/gone/\" { return 410; }");
    }

    @Test
    void everyPlaceOfNginxRepeatsWhatHoldsForEverything() {
        List<String> all = nginx();
        long places = all.stream()
                .filter(line -> line.startsWith("location ~") && !line.endsWith("}"))
                .count();
        assertThat(places).isPositive();
        assertThat(all.stream().filter(line -> line.strip().startsWith("add_header X-Content-Type-Options")))
                .hasSize((int) places + 1);
        assertThat(all.get(all.indexOf("location ~ \"^/feed\\.xml$\" {") + 7)).startsWith("  types { }");
    }

    @Test
    void nginxGivesWhatTwoPatternsFitTheHeadersOfBoth() {
        newsroom.headers.put("/world/*", new TreeMap<>(java.util.Map.of("X-Robots-Tag", "noindex")));
        List<String> all = nginx();
        int both = all.indexOf("location ~ \"^(?=/[^/]+/feed\\.xml$)/world/.*$\" {");
        assertThat(both).isPositive().isLessThan(all.indexOf("location ~ \"^/[^/]+/feed\\.xml$\" {"));
        assertThat(all.subList(both, both + 10))
                .contains(
                        "  default_type \"application/rss+xml; charset=utf-8\";",
                        "  add_header X-Robots-Tag \"noindex\" always;",
                        "  add_header Cache-Control \"public, max-age=60\" always;");
    }

    @ParameterizedTest
    @CsvSource({
        "/:id/feed.xml, /world/*, true",
        "/:id/feed.xml, /world/feed.xml, true",
        "/:id/feed.xml, /:id/atom.xml, false",
        "/:id/feed.xml, /tags/:id/feed.xml, false",
        "/*.vtt, /media/*, true",
        "/*.vtt, /:id/feed.xml, false",
        "/copies/*, /search/*, false",
        "/search/*, /search/opensearch.xml, true",
    })
    void twoPatternsMeetWhereAnAddressMayFitBoth(String one, String other, boolean meet) {
        assertThat(ServerRules.meet(one, other)).isEqualTo(meet);
        assertThat(ServerRules.meet(other, one)).isEqualTo(meet);
    }

    @Test
    void feedsNameTheirHubInHeadersToo() {
        newsroom.hub = "https://hub.example/";
        String hub = "<https://hub.example/>; rel=";
        List<String> netlify = lines(HostKind.NETLIFY, HostFile.Kind.HEADERS);
        assertThat(netlify.get(netlify.indexOf("/feed.xml") + 2))
                .isEqualTo("  Link: " + hub + "\"hub\", <" + newsroom.url + "/feed.xml>; rel=\"self\"");
        assertThat(netlify.stream().filter(line -> line.contains("rel=\"hub\"") && line.contains(":id")))
                .as("a rule for many feeds can name none")
                .isEmpty();
        List<String> nginx = nginx();
        assertThat(nginx.subList(
                        nginx.indexOf("location ~ \"^/[^/]+/feed\\.xml$\" {"),
                        nginx.indexOf("location ~ \"^/[^/]+/feed\\.xml$\" {") + 12))
                .contains("  add_header Link \"<https://hub.example/>; rel=\\\"hub\\\", <" + newsroom.url
                        + "$request_uri>; rel=\\\"self\\\"\";");
        assertThat(told).isEmpty();
        List<String> apache = apache();
        assertThat(apache.subList(apache.indexOf("<If \"%{REQUEST_URI} =~ m#^/[^/]+/feed\\.xml$#\">"), apache.size()))
                .contains("Header set Link \"expr=<https://hub.example/>; rel=\\\"hub\\\", <" + newsroom.url
                        + "%{REQUEST_URI}>; rel=\\\"self\\\"\"");
        newsroom.hub = "";
        assertThat(nginx()).noneMatch(line -> line.contains("Link"));
    }

    @Test
    void aHeaderThatNginxWouldMisreadIsToldAndLeftOut() {
        newsroom.headers.put("/*", new TreeMap<>(java.util.Map.of("X-Price", "5 $")));
        assertThat(nginx()).noneMatch(line -> line.contains("X-Price"));
        assertThat(told.get(0).toString()).contains("content/site.yaml:4:13", "host-limit", "X-Price holds a $");
    }

    @ParameterizedTest
    @CsvSource({
        "/*, /world/a.html, true",
        "/media/*, /media/a/b.jpg, true",
        "/media/*, /mediax, false",
        "/:id/feed.xml, /world/feed.xml, true",
        "/:id/feed.xml, /world/x/feed.xml, false",
        "/:id/feed.xml, /world/feedxxml, false",
        "/a%20b(1).html, '/a b(1).html', true",
        "/%3Aid, /:id, true",
    })
    void aPatternFitsAsAServerOfHeadersWouldTakeIt(String pattern, String path, boolean fits) {
        assertThat(Pattern.compile(ServerRules.expression(pattern))
                        .matcher(path)
                        .find())
                .isEqualTo(fits);
    }

    private void aliases(int many) {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            all.add("/old/" + i + ".html");
        }
        newsroom.story(new Story("articles/world/one.md").aliases(all.toArray(new String[0])));
    }

    @ParameterizedTest
    @CsvSource({
        "CLOUDFLARE_PAGES, 2000, ''",
        "CLOUDFLARE_PAGES, 2001, '_redirects has 2,001 rules, and Cloudflare Pages reads 2,000'",
        "GITLAB_PAGES, 1000, ''",
        "GITLAB_PAGES, 1001, '_redirects has 1,001 rules, and GitLab Pages reads 1,000'",
        "NETLIFY, 10000, '_redirects has 10,000 rules, and Netlify reads 9,999'",
        "APACHE, 10000, ''",
    })
    void moreRedirectsThanAHostReadsAreTold(HostKind kind, int redirects, String words) {
        aliases(redirects);
        lines(kind, HostFile.Kind.REDIRECTS);
        if (words.isEmpty()) {
            assertThat(told).isEmpty();
        } else {
            assertThat(told).singleElement().asString().contains(words, "content/site.yaml:4:13");
        }
    }

    @Test
    void aRedirectThatIsTooLongAndTooManyHeadersAreTold() {
        newsroom.story(new Story("articles/world/one.md").aliases("/" + "a".repeat(1_000) + ".html"));
        lines(HostKind.CLOUDFLARE_PAGES, HostFile.Kind.REDIRECTS);
        assertThat(told).singleElement().asString().contains("a rule of 1,0", "reads 1,000", "take that alias away");
        TreeMap<String, java.util.SortedMap<String, String>> headers = new TreeMap<>();
        for (int i = 0; i < 120; i++) {
            headers.put("/h" + i, new TreeMap<>(java.util.Map.of("X-A", "b")));
        }
        newsroom.headers.putAll(headers);
        lines(HostKind.CLOUDFLARE_PAGES, HostFile.Kind.HEADERS);
        assertThat(told).singleElement().asString().contains("rules, and Cloudflare Pages reads 100");
    }

    @Test
    void gitHubIsToldTheDomainOfTheSite() {
        assertThat(lines(HostKind.GITHUB_PAGES, HostFile.Kind.CNAME)).containsExactly("courier.example");
    }
}
