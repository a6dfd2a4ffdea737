package press.broadsheet.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ServedPageTest {
    private static ServedPage page(String html) {
        return ServedPage.of(html.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void onlyTheAddressesOfStyleSheetsAreNotPartOfTheFrame() {
        String html = "<head><link rel=\"stylesheet\" href=\"/a.1.css\"><link href=\"/b.css\" media=\"print\""
                + " rel=\"stylesheet\"><link rel=\"icon\" href=\"/i.svg\"></head><body>é</body>";
        ServedPage one = page(html);
        assertThat(one.styles()).containsExactly("/a.1.css", "/b.css");
        ServedPage other = page(html.replace("/a.1.css", "/a.2.css"));
        assertThat(other.frame()).isEqualTo(one.frame());
        assertThat(other.seen()).isNotEqualTo(one.seen());
        assertThat(page(html.replace("/i.svg", "/j.svg")).frame()).isNotEqualTo(one.frame());
    }

    @Test
    void theScriptStandsBeforeTheEndOfTheBody() {
        byte[] html = "<body>é</body> about </body>\n</html>".getBytes(StandardCharsets.UTF_8);
        assertThat(new String(ServedPage.of(html).with(html), StandardCharsets.UTF_8))
                .matches(
                        "(?s)<body>é</body> about <script src=\"/.broadsheet/preview.js\"[^>]*></script>\n</body>\n</html>");
        byte[] bare = "text".getBytes(StandardCharsets.UTF_8);
        assertThat(new String(ServedPage.of(bare).with(bare), StandardCharsets.UTF_8))
                .startsWith("text<script ");
    }
}
