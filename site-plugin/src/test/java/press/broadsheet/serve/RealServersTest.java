package press.broadsheet.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.broadsheet.build.Asked;

/** The demo behind nginx and behind Apache answers as the preview foretold. */
class RealServersTest {
    /** What our files say of all that has no rule of its own. */
    private static final String SHORT = "public, max-age=60";

    private static final List<String> INTERNAL = List.of("_headers", "_redirects", "_nginx.conf", "CNAME");
    private static final String MOVED = "/sport/2026/09/06/gig-regatta-short-course/";
    private static final String GONE = "/sport/2026/09/01/withdrawn/";
    private static final List<String> OLD = List.of(
            "/2019/x%20y/", "/100%25.html", "/a+b.html", "/stra%C3%9Fe/", "/dollar$1/", "/paren(1)/", "/semi;colon/");

    @TempDir
    Path temp;

    private final List<String> wrong = new ArrayList<>();

    @Test
    void nginxAnswersAsThePreviewForetold() throws IOException {
        Path site = site("nginx");
        try (WebServer server = WebServer.nginx(temp, site)) {
            check(server, site);
        }
    }

    @Test
    void apacheAnswersAsThePreviewForetold() throws IOException {
        Path site = site("apache");
        try (WebServer server = WebServer.apache(temp, site)) {
            check(server, site);
        }
    }

    /** The demo, with old addresses that are hard to write, and a story that is gone. */
    private Path site(String kind) throws IOException {
        Path project = Path.of("..").toAbsolutePath().normalize();
        for (String folder : List.of("content", "templates", "src/main/site")) {
            copy(project.resolve(folder), temp.resolve(folder));
        }
        Path settings = temp.resolve("content/site.yaml");
        Files.writeString(settings, Files.readString(settings).replace("\nhost:\n", """

                        expired: gone
                        host:
                          kind: %s
                          precompress: true
                          headers:
                            /media/*:
                              X-Say: 50%% "quoted"
                        """.formatted(kind)));
        Path story = temp.resolve("content/articles/sport/gig-regatta-short-course.md");
        String text = Files.readString(story);
        assertThat(text).contains("\naliases:");
        StringBuilder aliases = new StringBuilder("\naliases:\n");
        OLD.forEach(old -> aliases.append("  - \"" + old + "\"\n"));
        Files.writeString(
                story,
                text.replaceFirst(
                        "\naliases:.*\n((  )?- .*\n)*", aliases.toString().replace("$", "\\$")));
        Files.writeString(temp.resolve("content/articles/sport/withdrawn.md"), """
                ---
                title: A story that is gone
                date: 2026-09-01
                expires: 2026-10-01
                ---
                It is gone.
                """);
        Asked.of(temp).build();
        Files.setPosixFilePermissions(temp, PosixFilePermissions.fromString("rwxr-xr-x"));
        return temp.resolve("target/site");
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.toList()) {
                Path copy = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(path, copy);
                }
            }
        }
    }

    private void check(WebServer server, Path site) throws IOException {
        Host preview = Host.of(site, "");
        HeaderRules rules = HeaderRules.of(Files.readString(site.resolve("_headers")));
        RedirectRules redirects = RedirectRules.of(Files.readString(site.resolve("_redirects")));
        List<String> files;
        try (Stream<Path> all = Files.walk(site)) {
            files = all.filter(Files::isRegularFile)
                    .map(file -> "/" + site.relativize(file))
                    .filter(file -> !file.endsWith(".gz") && !INTERNAL.contains(file.substring(1)))
                    .filter(file -> !file.contains("/."))
                    .sorted()
                    .toList();
        }
        assertThat(files).hasSizeGreaterThan(500);
        int moved = 0;
        for (String file : files) {
            String address = file.replaceFirst("/index\\.html$", "/");
            if (redirects.target(address).filter(RedirectRules.Target::moves).isPresent()) {
                moved(server, encoded(address), redirects.target(address).get().to());
                moved++;
            } else {
                file(server, site, file, address, preview, rules.headers(address));
            }
        }
        assertThat(moved).isGreaterThan(OLD.size());
        OLD.forEach(old -> moved(server, old, MOVED));
        moved(server, "/stra%C3%9Fe", MOVED);
        moved(server, "/sport", "/sport/");
        for (String address : List.of(
                "/nope",
                "/nope/",
                "/nope.html",
                "/nope/feed.xml",
                "/copies/nope.jpg",
                "/theme/nope.css",
                "/media/nope.jpg")) {
            missing(server, site, address, 404);
            assertThat(preview.answer(address).status()).as(address).isEqualTo(404);
            assertThat(preview.answer(address).headers())
                    .as(address)
                    .containsEntry("Content-Type", "text/html; charset=utf-8");
        }
        for (String address :
                List.of("/_headers", "/_redirects", "/_nginx.conf", "/CNAME", "/.nojekyll", "/.broadsheet-halves/x")) {
            missing(server, site, address, 404);
        }
        Files.writeString(site.resolve(".half.html"), "half");
        missing(server, site, "/.half.html", 404);
        missing(server, site, GONE, 410);
        missing(server, site, GONE.substring(0, GONE.length() - 1), 410);
        assertThat(wrong).isEmpty();
    }

    private void file(WebServer server, Path site, String file, String address, Host preview, Map<String, String> told)
            throws IOException {
        Host.Answer foretold = preview.answer(address);
        told.putIfAbsent("Cache-Control", SHORT);
        told.put("Content-Type", foretold.headers().getOrDefault("Content-Type", ""));
        Path gzip = site.resolve(file.substring(1) + ".gz");
        for (boolean packed : List.of(false, true)) {
            HttpResponse<byte[]> answer = server.get(encoded(address), packed);
            String what = address + (packed ? " (gzip)" : "");
            equal(what + " status", foretold.status(), answer.statusCode());
            headers(what, told, answer);
            String encoding = header(answer, "Content-Encoding");
            equal(what + " encoding", packed && Files.exists(gzip) ? "gzip" : "", encoding);
            if (Files.exists(gzip)) {
                equal(what + " Vary", "Accept-Encoding", header(answer, "Vary"));
            }
            byte[] bytes = encoding.equals("gzip") ? unpacked(answer.body()) : answer.body();
            equal(what + " body", true, Arrays.equals(foretold.body(), bytes));
        }
    }

    private void moved(WebServer server, String address, String to) {
        HttpResponse<byte[]> answer = server.get(address + "?from=letter", false);
        equal(address + " status", 301, answer.statusCode());
        URI target = URI.create(header(answer, "Location"));
        equal(address + " leads to", to + "?from=letter", target.getRawPath() + '?' + target.getRawQuery());
        equal(address + " keeps", SHORT, header(answer, "Cache-Control"));
    }

    private void missing(WebServer server, Path site, String address, int status) throws IOException {
        HttpResponse<byte[]> answer = server.get(address, false);
        equal(address + " status", status, answer.statusCode());
        headers(
                address,
                new TreeMap<>(Map.of(
                        "Content-Type", "text/html; charset=utf-8",
                        "Cache-Control", SHORT,
                        "X-Content-Type-Options", "nosniff")),
                answer);
        equal(
                address + " body",
                Files.readString(site.resolve("404.html")),
                new String(answer.body(), StandardCharsets.UTF_8));
    }

    private void headers(String what, Map<String, String> told, HttpResponse<byte[]> answer) {
        told.forEach((name, value) -> {
            boolean type = name.equals("Content-Type");
            String sent = header(answer, name);
            equal(what + ' ' + name, type ? plain(value) : value, type ? plain(sent) : sent);
        });
    }

    /** All values of a header, as browsers join them (RFC 9110, section 5.3). */
    private static String header(HttpResponse<byte[]> answer, String name) {
        return String.join(", ", answer.headers().allValues(name));
    }

    /** A media type, of two names for one the newer, and without the charset of what is none of text. */
    private static String plain(String type) {
        String plain = type.toLowerCase(Locale.ROOT)
                .replace("application/javascript", "text/javascript")
                .replace("text/xml", "application/xml");
        return plain.startsWith("image/svg") ? plain.replaceFirst(";.*", "") : plain;
    }

    private static String encoded(String address) {
        try {
            return new URI(null, null, address, null).toASCIIString();
        } catch (URISyntaxException e) {
            throw new AssertionError(address, e);
        }
    }

    private static byte[] unpacked(byte[] gzip) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(gzip))) {
            return in.readAllBytes();
        }
    }

    private void equal(String what, Object expected, Object found) {
        if (!expected.equals(found)) {
            wrong.add(what + ": " + found + " and not " + expected);
        }
    }
}
