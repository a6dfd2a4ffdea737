package press.broadsheet.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every page of the demo by the checker of the HTML standard, whose newest whole release on Central is of 2020. */
@ExtendWith(Demo.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoHtmlTest {
    /** What the standard took in after the checker's release, by the messages that the checker has for it. */
    private static final List<String> NEWER_THAN_THE_CHECKER = List.of(
            // For name=theme-color, since 2021: https://html.spec.whatwg.org/multipage/semantics.html#attr-meta-media
            "Attribute \u201cmedia\u201d not allowed on element \u201cmeta\u201d at this point.",
            // Since 2023: https://html.spec.whatwg.org/multipage/embedded-content.html#attr-img-fetchpriority
            "Attribute \u201cfetchpriority\u201d not allowed on element \u201cimg\u201d at this point.",
            // In all browsers since 2021: https://caniuse.com/input-datetime
            "The \u201cdate\u201d input type is not supported in all browsers. Please be sure to test, and consider using a polyfill.");

    private final HtmlChecker checker;

    DemoHtmlTest() throws Exception {
        checker = new HtmlChecker();
    }

    @AfterAll
    void theCheckerIsClosed() throws IOException {
        checker.close();
    }

    @Test
    void theCheckerFindsNothingOnAnyPage(DemoSite demo) throws Exception {
        List<String> found = new ArrayList<>();
        for (String path : demo.filesNamed(".html")) {
            for (String line : checker.check(demo.bytes(path))) {
                if (NEWER_THAN_THE_CHECKER.stream().noneMatch(line::endsWith)) {
                    found.add(path + ":" + line);
                }
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void theCheckerFindsWhatIsWrong() throws Exception {
        String page = "<!doctype html><html lang=en><meta charset=utf-8><title>T</title><p id=a>x<p id=a>y<p media=b>z";
        assertThat(checker.check(page.getBytes(StandardCharsets.UTF_8)))
                .anyMatch(line -> line.contains("Duplicate ID"))
                .anyMatch(line -> line.contains("\u201cmedia\u201d not allowed on element \u201cp\u201d"));
    }
}
