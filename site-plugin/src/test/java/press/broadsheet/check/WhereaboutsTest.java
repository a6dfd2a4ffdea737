package press.broadsheet.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the addresses of files lead. */
class WhereaboutsTest {
    @ParameterizedTest
    @CsvSource(nullValues = "none", textBlock = """
        https://news.example       | /world/        | #part                               | /world/       | part
        https://news.example       | /world/        | ../town/?page=2                     | /town/        | ''
        https://news.example       | /world/a.html  | b.html                              | /world/b.html | ''
        https://news.example       | /              | https://NEWS.example/x/#y           | /x/           | y
        https://news.example       | /              | //news.example                      | /             | ''
        https://news.example       | /              | http://news.example/x               | /x            | ''
        https://news.example       | /              | /caf%C3%A9/                         | /café/        | ''
        https://news.example       | /              | /a/./b//c/..                        | /a/b/         | ''
        https://news.example       | /              | /x/#:~:text=said                    | /x/           | ''
        https://host.example/paper | /              | /paper/x/                           | /x/           | ''
        https://host.example/paper | /              | /paper                              | /             | ''
        https://host.example/paper | /              | /other/                             | none          | https://host.example/other/
        https://news.example       | /              | https://else.example/a?b#c          | none          | https://else.example/a?b
        https://news.example       | /              | mailto:desk@news.example            | none          | none
        """, delimiter = '|')
    void anAddressLeadsIntoTheSiteOrOutOfIt(String site, String page, String written, String address, String rest) {
        Whereabouts.Target target = new Whereabouts(URI.create(site)).target(page, written);
        if (address != null) {
            assertThat(target).isEqualTo(new Whereabouts.Inside(address, rest));
        } else if (rest != null) {
            assertThat(target).isEqualTo(new Whereabouts.Outside(rest));
        } else {
            assertThat(target).isInstanceOf(Whereabouts.Elsewhere.class);
        }
    }

    @Test
    void aPhoneTakesTheSmallestPictureThatFillsItsScreen() {
        String set = "/a-480.webp 480w, /a-960.webp 960w, /a-1600.webp 1600w";
        assertThat(Candidates.addresses(set)).containsExactly("/a-480.webp", "/a-960.webp", "/a-1600.webp");
        assertThat(Candidates.forPhone(set)).contains("/a-960.webp");
        assertThat(Candidates.forPhone("/a.webp, /b.webp 2x")).contains("/b.webp");
        assertThat(Candidates.forPhone("")).isEmpty();
    }

    @Test
    void aStyleSheetNamesWhatItLoads() {
        assertThat(CssReader.addresses("@import 'a.css'; /* url(no) */ a{background:url( \"b.png\" )} b{c:url(d.svg)}"))
                .isEqualTo(List.of("a.css", "b.png", "d.svg"));
    }

    @Test
    void whatIsIgnoredIsNamedWithStars() {
        Ignored ignored = new Ignored(List.of("https://old.example/*", "/exact/"));
        assertThat(ignored.covers("https://old.example/x?y")).isTrue();
        assertThat(ignored.covers("/exact/")).isTrue();
        assertThat(ignored.covers("/exact/more")).isFalse();
    }
}
