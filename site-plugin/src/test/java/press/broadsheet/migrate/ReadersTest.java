package press.broadsheet.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import press.broadsheet.content.Datum;
import press.broadsheet.content.ForeignDocument;
import press.broadsheet.diagnostic.Diagnostics;
import press.broadsheet.diagnostic.Position;

class ReadersTest {
    @TempDir
    Path temp;

    private Path file(String name, String text) throws IOException {
        Path file = temp.resolve(name);
        Files.createDirectories(file.resolveSibling("."));
        return Files.writeString(file, text);
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
                reference -> Optional.of("source:/" + reference), Map.of("site.baseurl", ""), told, "a.md", 5);
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
}
