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
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import press.broadsheet.content.Datum;
import press.broadsheet.content.ForeignDocument;
import press.broadsheet.diagnostic.Diagnostics;
import press.broadsheet.diagnostic.MachineException;
import press.broadsheet.diagnostic.Position;
import press.broadsheet.diagnostic.SiteException;

class ReadersTest {
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

    @Test
    void frontMatterSaysWhatWasMeant() {
        Map<String, String> texts = new TreeMap<>();
        List<String> hard = List.of(
                "plain",
                "with: colon",
                "# hash",
                "- dash",
                "yes",
                "null",
                "12",
                "1e3",
                "'quoted'",
                "\"double\"",
                "a\\b",
                "two\nlines",
                "tab\there",
                "{brace",
                "[bracket",
                "*star",
                "&and",
                "!bang",
                "%",
                "@at",
                "`tick",
                "~",
                "é 文 😀",
                "trailing:",
                "2020-01-01",
                "a #b",
                "? q",
                "| p",
                "> g",
                "0x1f",
                "012",
                "no",
                "a, b",
                "");
        Head head = new Head().put("title", "x");
        for (int i = 0; i < hard.size(); i++) {
            texts.put("k" + i, hard.get(i));
            head.param("k" + i, new Datum.Text(hard.get(i)));
        }
        head.put(
                "list",
                new Datum.Items(hard.stream().<Datum>map(Datum.Text::new).toList()));
        Diagnostics diagnostics = new Diagnostics();
        ForeignDocument read = ForeignDocument.read("a.md", head.yaml() + "body\n", diagnostics)
                .orElseThrow();
        assertThat(diagnostics.sorted()).isEmpty();
        Map<String, Datum> params = ((Datum.Fields) value(read, "params")).values();
        texts.forEach((key, text) -> assertThat(params.get(key)).as(text).isEqualTo(new Datum.Text(text)));
        assertThat(((Datum.Items) value(read, "list")).values())
                .isEqualTo(hard.stream().map(Datum.Text::new).toList());
    }

    private static Datum value(ForeignDocument document, String key) {
        return document.head().values().getOrDefault(key, new Datum.Nothing());
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
                new LiquidText((reference, order) -> Optional.empty(), Map.of(), told, "a.md", 1).write(text, true);
                new MarkdownReferences(References.UNCHANGED, "a.md", 1).rewrite(text);
                Shortcodes.expand(text, (call, offset) -> Optional.of(call.content()));
                String html = Autop.paragraphs(text);
                RoundTrip.ofMarkdown(HtmlToMarkdown.convert(html, References.UNCHANGED, told, AT));
            });
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2019-05-08 17:48:00 -0500 | 2019-05-08T17:48-05:00",
                "2015-04-24 4:12:26 -0400 | 2015-04-24T04:12:26-04:00",
                "2020-01-02 | 2020-01-02T00:00Z",
                "2020-01-02T03:04:05Z | 2020-01-02T03:04:05Z",
                "2020-01-02T03:04:05.123+05:30 | 2020-01-02T03:04:05+05:30",
                "2020/1/2 | 2020-01-02T00:00Z",
                "Fri, 01 May 2020 08:30:00 +0100 | 2020-05-01T08:30+01:00",
                "1 May 2020 08:30 EST | 2020-05-01T08:30-05:00",
                "Sun, 3 May 2020 07:30:00 GMT | 2020-05-03T07:30Z",
            })
    void datesOfAllDialectsAreRead(String written, String expected) {
        assertThat(Times.read(written, ZoneOffset.UTC)).contains(OffsetDateTime.parse(expected));
    }

    @ParameterizedTest
    @CsvSource({"''", "0000-00-00 00:00:00", "2020-02-30", "yesterday", "2020-13-01", "32 May 2020"})
    void whatIsNoDateIsNone(String written) {
        assertThat(Times.read(written, ZoneOffset.UTC)).isEmpty();
    }

    @Test
    void aDayStaysADayInEveryZone() {
        OffsetDateTime time =
                Times.read("2020-05-03", ZoneId.of("Asia/Kolkata")).orElseThrow();
        assertThat(Times.written(time)).isEqualTo("2020-05-03");
        assertThat(Times.day(time, ZoneOffset.UTC)).hasToString("2020-05-03");
    }

    @ParameterizedTest
    @CsvSource({
        "https://www.o.example/a/b/, /a/b/",
        "/a/b, /a/b/",
        "/a/b.html, /a/b.html",
        "/a/index.html, /a/",
        "/a/%e0%a6%85/, /a/অ/",
        "//o.example/x//y/, /x/y/",
    })
    void anOldAddressBecomesAnAlias(String old, String alias) {
        assertThat(OldAddress.alias(old)).contains(alias);
    }

    @ParameterizedTest
    @CsvSource({"/?p=12", "/", "/a b/", "/../x/", "relative/", "/a%22b/", "https://o.example"})
    void whatNoFileCanStandForIsNoAlias(String old) {
        assertThat(OldAddress.alias(old)).isEmpty();
    }

    @Test
    void shortcodesAreReadAndWordsInBracketsAreNot() {
        String text = "[a x=\"1\" y='2' z=3 4][b]in [c /] out[/b][/a] [sic] [[d]] [e";
        String written = Shortcodes.expand(
                text,
                (call, offset) -> call.name().equals("sic")
                        ? Optional.empty()
                        : Optional.of("<" + call.name() + call.attributes() + ":" + call.content() + ">"));
        assertThat(written).isEqualTo("<a{x=1, y=2, z=3, 0=4}:<b{}:in <c{}:> out>> [sic] [[d]] [e");
    }

    @Test
    void paragraphsAreMadeAsWordPressMakesThem() {
        assertThat(Autop.paragraphs("One\ntwo\n\n<h2>Three</h2>\nfour\n<pre>a\n\nb</pre>\n<ul>\n<li>x</li>\n</ul>")
                        .replaceAll("\\n+", "\n"))
                .isEqualTo(
                        "<p>One<br />\ntwo</p>\n<h2>Three</h2>\n<p>four</p>\n<pre>a\nb</pre>\n<ul>\n<li>x</li>\n</ul>\n");
    }

    @ParameterizedTest
    @CsvSource({
        "date, /a/b/2020/05/01/t.html",
        "pretty, /a/b/2020/05/01/t/",
        "none, /a/b/t.html",
        "ordinal, /a/b/2020/122/t.html",
        "/:year/:i_month/:title/, /2020/5/t/",
        "'', /a/b/2020/05/01/t.html",
    })
    void addressesAreThoseThatJekyllMade(String pattern, String address) {
        Optional<OffsetDateTime> date = Optional.of(OffsetDateTime.parse("2020-05-01T08:30:00Z"));
        assertThat(JekyllAddress.of(pattern, "_posts/2020-05-01-t.md", "t", date, List.of("a", "b"), true, ""))
                .isEqualTo(address);
    }

    @Test
    void liquidLeadsOnAndTheRestIsTold() {
        Leftovers told = new Leftovers();
        LiquidText text = new LiquidText(
                (reference, order) -> Optional.of("source:/" + reference), Map.of("site.baseurl", ""), told, "a.md", 5);
        assertThat(text.write(
                        "[a]({% post_url 2020-01-01-x %}) [b]({{ site.baseurl }}/y)\n`{% raw %}`\n::: z\n{% for x in y %}{{ x.z | upcase }}{% endfor %}\n",
                        true))
                .isEqualTo("[a](source:/2020-01-01-x) [b](/y)\n``\n\\::: z\n\n");
        assertThat(told.sorted())
                .extracting(Object::toString)
                .containsExactly(
                        "a.md:8:1: {% endfor %} is an order to the old generator; it is left out",
                        "a.md:8:1: {% for x in y %} is an order to the old generator; it is left out",
                        "a.md:8:1: {{ x.z | upcase }} is filled by the old generator; it is left out");
    }

    @Test
    void linksOfMarkdownAreLedOnAndCodeIsLeft() {
        References to = new References() {
            @Override
            public String link(String destination, Position at) {
                return destination.equals("/a") ? "/b (c)" : destination;
            }

            @Override
            public Optional<String> picture(String source, Position at) {
                return source.startsWith("gone") ? Optional.empty() : Optional.of("/m/" + source);
            }
        };
        String markdown =
                "[x](/a \"t\") [![i](p.png)](/a) ![j](gone.png) `[x](/a)`\n\n[r]: /a\n\n<a href='/a'>q</a>\n\n```\n[x](/a)\n```\n";
        assertThat(new MarkdownReferences(to, "a.md", 1).rewrite(markdown))
                .isEqualTo(
                        "[x](</b (c)> \"t\") [![i](/m/p.png)](</b (c)>) j `[x](/a)`\n\n[r]: </b (c)>\n\n<a href=\"/b (c)\">q</a>\n\n```\n[x](/a)\n```\n");
    }

    @Test
    void whatASourceIsIsSeenFromItsFiles() throws IOException {
        assertThat(Kind.guess(file("w.xml", "<rss xmlns:wp=\"http://wordpress.org/export/1.2/\">")))
                .contains(Kind.WORDPRESS);
        assertThat(Kind.guess(file("f.xml", "<feed xmlns=\"http://www.w3.org/2005/Atom\">")))
                .contains(Kind.FEED);
        assertThat(Kind.guess(file("t.txt", "text"))).isEmpty();
        file("j/_config.yml", "");
        assertThat(Kind.guess(temp.resolve("j"))).contains(Kind.JEKYLL);
        file("h/config.yml", "");
        file("h/content/a.md", "");
        assertThat(Kind.guess(temp.resolve("h"))).contains(Kind.HUGO);
        file("e/.eleventy.js", "");
        assertThat(Kind.guess(temp.resolve("e"))).contains(Kind.ELEVENTY);
        assertThat(Kind.of(" Hugo ")).contains(Kind.HUGO);
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
