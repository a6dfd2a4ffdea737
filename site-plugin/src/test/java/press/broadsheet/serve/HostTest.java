package press.broadsheet.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostTest {
    @TempDir
    Path site;

    @BeforeEach
    void aSite() throws IOException {
        write("index.html", "home");
        write("404.html", "lost");
        write("about/index.html", "about");
        write("contact.html", "contact");
        write("theme/x.123.css", "css");
        write("_headers", """
                /*
                  Content-Security-Policy: default-src 'none'; upgrade-insecure-requests
                  Strict-Transport-Security: max-age=1
                  X-A: 1
                /theme/x.123.css
                  Cache-Control: public, immutable
                """);
        write("_redirects", """
                /old /about/ 301
                /about/ /elsewhere 302
                /shown /contact 200
                /gone /404.html 404
                /contact /x 302!
                """);
    }

    private void write(String path, String text) throws IOException {
        Files.createDirectories(site.resolve(path).getParent());
        Files.writeString(site.resolve(path), text);
    }

    private String answer(String base, String address) {
        Host.Answer answer = Host.of(site, base).answer(address);
        return answer.status() + " " + answer.headers().getOrDefault("Location", "")
                + new String(answer.body(), StandardCharsets.UTF_8);
    }

    @Test
    void filesComeBeforeRulesUnlessTheseAreForced() {
        assertThat(answer("", "/")).isEqualTo("200 home");
        assertThat(answer("", "/about/")).isEqualTo("200 about");
        assertThat(answer("", "/about")).isEqualTo("301 /about/");
        assertThat(answer("", "/old")).isEqualTo("301 /about/");
        assertThat(answer("", "/shown")).isEqualTo("200 contact");
        assertThat(answer("", "/contact")).isEqualTo("302 /x");
        assertThat(answer("", "/gone")).isEqualTo("404 lost");
        assertThat(answer("", "/none")).isEqualTo("404 lost");
        assertThat(answer("", "/_redirects")).isEqualTo("404 lost");
    }

    @Test
    void aSiteUnderAPathIsServedThere() {
        assertThat(answer("/paper", "/")).isEqualTo("302 /paper/");
        assertThat(answer("/paper", "/paper")).isEqualTo("301 /paper/");
        assertThat(answer("/paper", "/paper/about/")).isEqualTo("200 about");
        assertThat(answer("/paper", "/about/")).isEqualTo("404 lost");
        assertThat(answer("/paper", "/paperback/")).isEqualTo("404 lost");
    }

    @Test
    void headersAreThoseOfTheHostButForWhatOnlyHttpsCanKeep() {
        Host host = Host.of(site, "");
        assertThat(host.answer("/").headers())
                .containsEntry("X-A", "1")
                .containsEntry("Content-Security-Policy", "default-src 'self'")
                .containsEntry("Content-Type", "text/html; charset=utf-8")
                .containsEntry("Cache-Control", "no-store")
                .doesNotContainKey("Strict-Transport-Security");
        assertThat(host.answer("/theme/x.123.css").headers())
                .containsEntry("Content-Type", "text/css; charset=utf-8")
                .containsEntry("Cache-Control", "public, immutable");
    }
}
