package press.broadsheet.serve;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RulesTest {
    @Test
    void headersOfEveryPatternThatFitsAreJoined() {
        HeaderRules rules =
                HeaderRules.of("/*\n  X-A: 1\n  Cache-Control: none\n# a comment\n/:id/feed.xml\n  x-a: 2\n");
        assertThat(rules.headers("/town/feed.xml")).containsEntry("X-A", "1, 2").containsEntry("Cache-Control", "none");
        assertThat(rules.headers("/town/more/feed.xml")).containsEntry("X-A", "1");
        assertThat(HeaderRules.of("  X-A: 1\n").headers("/")).isEmpty();
    }

    @Test
    void aRuleMayBeMeantToTheLetter() {
        HeaderRules rules = HeaderRules.of("/a%2Ab%3Ac\n  X-A: 1\n/dot.css\n  X-A: 2\n");
        assertThat(rules.headers("/a*b:c")).containsEntry("X-A", "1");
        assertThat(rules.headers("/axb:c")).isEmpty();
        assertThat(rules.headers("/dotxcss")).isEmpty();
    }

    @Test
    void theFirstRuleThatFitsIsTheOne() {
        RedirectRules rules = RedirectRules.of(
                "/old /new\n/old /other 302\n/blog/:year/* /news/:year/:splat 308\n/blog/1999/x /never 301\n/gone /404.html 404!\n");
        assertThat(rules.target("/old")).contains(new RedirectRules.Target("/new", 301, false));
        assertThat(rules.target("/blog/1999/x")).contains(new RedirectRules.Target("/news/1999/x", 308, false));
        assertThat(rules.target("/gone")).contains(new RedirectRules.Target("/404.html", 404, true));
        assertThat(rules.target("/else")).isEmpty();
    }

    @Test
    void rulesThatHangOnWhoAsksArePassedOver() {
        RedirectRules rules = RedirectRules.of("/a /b 302 Country=in\n/c id=:id /d 301\n# /e /f\n/g\n/h /i soon\n");
        for (String address : new String[] {"/a", "/c", "/e", "/g", "/h"}) {
            assertThat(rules.target(address)).as(address).isEmpty();
        }
    }

    @Test
    void aWildPartCannotBringInAnother() {
        RedirectRules rules = RedirectRules.of("/:a/:ab /x/:ab/:a 301\n");
        assertThat(rules.target("/:ab/two")).contains(new RedirectRules.Target("/x/two/:ab", 301, false));
    }
}
