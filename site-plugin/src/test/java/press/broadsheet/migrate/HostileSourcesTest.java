package press.broadsheet.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import press.broadsheet.diagnostic.MachineException;
import press.broadsheet.diagnostic.Position;
import press.broadsheet.diagnostic.SiteException;

/** What a source may hold by accident or on purpose. */
class HostileSourcesTest {
    private static final Position AT = new Position("a.md", 1, 1);

    @TempDir
    Path temp;

    private Path file(String name, String text) throws IOException {
        Path file = temp.resolve(name);
        Files.createDirectories(file.resolveSibling("."));
        return Files.writeString(file, text);
    }

    private ImportReport run(Path from, Kind kind) {
        return Importer.run(new ImportRequest(
                from,
                kind,
                Optional.empty(),
                temp.resolve("content"),
                temp.resolve("report.txt"),
                OffsetDateTime.parse("2026-11-23T12:00:00Z"),
                false));
    }

    @Test
    void anEntityThatReadsAFileReadsNothing() throws IOException {
        file("secret.txt", "the secret");
        Path feed = file(
                "feed.xml",
                "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY x SYSTEM \""
                        + temp.resolve("secret.txt").toUri()
                        + "\"><!ENTITY y \"yyyy\">]><rss version=\"2.0\"><channel><title>T</title><link>https://o.example</link>"
                        + "<item><title>A &x; &y; &eacute;</title><link>https://o.example/a/</link>"
                        + "<pubDate>Fri, 01 May 2020 08:30:00 GMT</pubDate><description>b &x;</description></item></channel></rss>");
        run(feed, Kind.FEED);
        String story = Files.readString(temp.resolve("content/articles/news/2020/a.md"));
        assertThat(story).contains("é").doesNotContain("secret", "yyyy");
    }

    @Test
    void brokenXmlIsToldWithItsPlace() throws IOException {
        Path feed = file("feed.xml", "<rss><channel>\n<item><title>x</item></channel></rss>");
        assertThatThrownBy(() -> run(feed, Kind.FEED))
                .isInstanceOf(SiteException.class)
                .hasMessageContaining("feed.xml:2:");
        Path deep = file("deep.xml", "<rss><channel>" + "<a>".repeat(500) + "</channel></rss>");
        assertThatThrownBy(() -> run(deep, Kind.FEED)).isInstanceOf(SiteException.class);
    }

    @Test
    void controlCharactersOfAnExportDoNotStopIt() throws IOException {
        List<String> texts = new java.util.ArrayList<>();
        Path file = temp.resolve("a.xml");
        Files.write(file, "<rss><channel><item>a\u000bb\u0001</item></channel></rss>".getBytes(StandardCharsets.UTF_8));
        XmlSource.read(file, AT, Set.of("rss", "channel"), node -> texts.add(node.text()));
        assertThat(texts).containsExactly("a b ");
    }

    @Test
    void noNameOfTheSourceLeavesTheContentFolder() throws IOException {
        Path feed = file(
                "feed.xml",
                "<rss version=\"2.0\"><channel><link>https://o.example</link><item><title>../../../up</title>"
                        + "<link>https://o.example/../../%2e%2e/%2e%2e/etc/passwd</link><category>../../c</category>"
                        + "<pubDate>Fri, 01 May 2020 08:30:00 GMT</pubDate></item></channel></rss>");
        run(feed, Kind.FEED);
        assertThat(temp.resolve("content/articles/c/2020/passwd.md")).exists();
        FileKeeper files = new FileKeeper(temp.resolve("content"), false);
        assertThatThrownBy(() -> files.write("../out.md", new byte[0])).isInstanceOf(MachineException.class);
        assertThat(temp.resolve("out.md")).doesNotExist();
        assertThat(FileNames.path("../../a b/.ht<ac>cess/CON.txt")).isEqualTo("a-b/ht-ac-cess/CON.txt-file");
    }

    @Test
    void nothingIsWrittenThroughALink() throws IOException {
        Files.createDirectories(temp.resolve("elsewhere"));
        Files.createDirectories(temp.resolve("content"));
        Files.createSymbolicLink(temp.resolve("content/articles"), temp.resolve("elsewhere"));
        FileKeeper files = new FileKeeper(temp.resolve("content"), false);
        assertThatThrownBy(() -> files.write("articles/a.md", new byte[0]))
                .isInstanceOf(MachineException.class)
                .hasMessageContaining("symbolic link");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[",
                "`",
                "![",
                "[a](",
                "{{< x ",
                "{{< x \"",
                "{% ",
                "{{ ",
                "[x ",
                "[/x]",
                "<a href=",
                "**",
                "<b>",
                "<ul><li>",
                "<blockquote>",
                "<b>a</b>",
                "_",
                "- x\n",
                "[a",
                "]("
            })
    void noTextMakesAReaderFailOrStand(String part) {
        for (String text : List.of(part + "word ".repeat(40_000), part.repeat(3_000))) {
            assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
                Leftovers told = new Leftovers();
                new HugoText(new HugoTargets(), "a.md", told, "a.md", 1).write(text);
                new LiquidText(reference -> Optional.empty(), Map.of(), told, "a.md", 1).write(text, true);
                new MarkdownReferences(References.UNCHANGED, "a.md", 1).rewrite(text);
                Shortcodes.expand(text, (call, offset) -> Optional.of(call.content()));
                String html = Autop.paragraphs(text);
                RoundTrip.ofMarkdown(HtmlToMarkdown.convert(html, References.UNCHANGED, told, AT));
            });
        }
    }

    @Test
    void twoThingsOfOneNameKeepTwoFilesAndTwoAddresses() throws IOException {
        StringBuilder items = new StringBuilder("<rss version=\"2.0\"><channel><link>https://o.example</link>");
        for (int i = 0; i < 3; i++) {
            items.append("<item><title>T</title><link>https://o.example/" + i + "/same/</link>"
                    + "<pubDate>Fri, 01 May 2020 08:30:00 GMT</pubDate><description>" + i + "</description></item>");
        }
        ImportReport report =
                run(file("feed.xml", items.append("</channel></rss>").toString()), Kind.FEED);
        assertThat(report.lost()).isZero();
        for (String name : List.of("same", "same-2", "same-3")) {
            assertThat(temp.resolve("content/articles/news/2020/" + name + ".md"))
                    .exists();
        }
    }
}
