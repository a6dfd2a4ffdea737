package press.broadsheet.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The editions of the demo, as search engines and readers of other languages find them. */
@ExtendWith(Demo.class)
class DemoLanguagesTest {
    private final DemoSite demo;

    DemoLanguagesTest(DemoSite demo) {
        this.demo = demo;
    }

    private static String language(Document page) {
        return page.select("html").attr("lang");
    }

    private static Map<String, String> alternates(Document page) {
        Map<String, String> alternates = new LinkedHashMap<>();
        for (Element link : page.select("head > link[rel=alternate][hreflang]")) {
            assertThat(alternates.put(link.attr("hreflang"), link.attr("href")))
                    .as("second " + link)
                    .isNull();
        }
        return alternates;
    }

    @Test
    void everyVersionNamesItselfAndIsNamedByAllItNames() {
        Set<String> languages = new TreeSet<>();
        demo.pages().forEach((address, page) -> {
            Map<String, String> alternates = alternates(page);
            if (alternates.isEmpty()) {
                return;
            }
            String language = language(page);
            languages.add(language);
            assertThat(alternates).as(address).containsEntry(language, DemoSite.URL + address);
            assertThat(alternates).as(address).containsKey("x-default").hasSizeGreaterThan(2);
            alternates.forEach((code, url) -> {
                Document other = demo.document(url.substring(DemoSite.URL.length()));
                assertThat(alternates(other)).as(url).isEqualTo(alternates);
                if (!code.equals("x-default")) {
                    assertThat(language(other)).isEqualTo(code);
                }
            });
        });
        assertThat(languages).containsExactly("ar", "bn", "en-GB", "es");
    }

    @Test
    void everySwitcherNamesEachLanguageInItselfAndLeadsToItsEdition() {
        demo.pages().forEach((address, page) -> {
            if (demo.isMail(address)) {
                // mail, which is written in one language
                return;
            }
            List<Element> offered = page.select("nav.languages li > *");
            assertThat(offered.stream().map(Element::text))
                    .as(address)
                    .containsExactly("English", "Español", "العربية", "বাংলা");
            offered.stream().filter(element -> element.tagName().equals("a")).forEach(link -> {
                Document other = demo.document(link.attr("href"));
                assertThat(language(other)).isEqualTo(link.attr("lang")).isEqualTo(link.attr("hreflang"));
            });
        });
    }

    @Test
    void thePagesOfAnEditionAreUnderItsPrefixAndInItsLanguage() {
        demo.pages().forEach((address, page) -> {
            String first = address.substring(1).replaceFirst("/.*", "");
            String wanted = List.of("es", "ar", "bn").contains(first) ? first : "en-GB";
            assertThat(language(page)).as(address).isEqualTo(wanted);
            assertThat(page.select("html").attr("dir")).as(address).isEqualTo(wanted.equals("ar") ? "rtl" : "");
        });
    }
}
