package press.broadsheet.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentParserTest {
    private static Content read(Sample sample) {
        Content content = sample.read();
        assertThat(sample.told()).isEmpty();
        return content;
    }

    private static Entry<ArticleHead> entry(String text) {
        return read(new Sample().with("articles/a.md", text)).articles().get(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "---\ntitle: A\ndate: 2026-11-23\n---\nBody\n",
                "\ufeff---\ntitle: A\ndate: 2026-11-23\n---\nBody\n",
                "---\r\ntitle: A\r\ndate: 2026-11-23\r\n---\r\nBody\r\n",
                "---\rtitle: A\rdate: 2026-11-23\r---\rBody\r",
                "--- \t\ntitle: A\ndate: 2026-11-23\n---\u00a0\u200b \nBody\n",
                "\u200b---\ntitle: A\ndate: 2026-11-23\n---\nBody\n",
                "---\ntitle:\tA\ndate:\t \t2026-11-23\t\n---\nBody\n",
                "---\n\ntitle: A\n\n# a comment\ndate: 2026-11-23\n\n---\nBody\n",
                "+++\ntitle = \"A\"\ndate = 2026-11-23\n+++\nBody\n",
                "+++ \r\ntitle = 'A'\r\ndate = \"2026-11-23\"\r\n+++\t\r\nBody\r\n",
                "{\"title\": \"A\", \"date\": \"2026-11-23\"}\nBody\n",
                "{\n  \"title\": \"A\",\n  \"date\": \"2026-11-23\"\n} \t\nBody\n",
            })
    void whatMeansTheSameReadsTheSame(String text) {
        Entry<ArticleHead> entry = entry(text);
        assertThat(entry.head().title()).isEqualTo("A");
        assertThat(entry.head().date().value().at()).hasToString("2026-11-23T00:00Z");
        assertThat(entry.excerpt()).isEqualTo("Body");
        assertThat(entry.words()).isEqualTo(1);
    }

    static Stream<Arguments> bodies() {
        return Stream.of(
                Arguments.of("---\ntitle: A\ndate: 2026-11-23\n---\nBody\n", 5, "Body\n"),
                Arguments.of("\n \u200b\n\n---\ntitle: A\ndate: 2026-11-23\n---\n\n\nBody", 8, "\n\nBody"),
                Arguments.of("---\ntitle: A\ndate: 2026-11-23\n---", 5, ""),
                Arguments.of("---\ntitle: A\ndate: 2026-11-23\n---\n", 5, ""),
                Arguments.of("---\ntitle: A\ndate: 2026-11-23\n---\n---\nx\n---\n", 5, "---\nx\n---\n"),
                Arguments.of("+++\ntitle='A'\ndate=2026-11-23\n+++\n---\n", 5, "---\n"),
                Arguments.of("{\"title\":\"}\",\n\"date\":\"2026-11-23\"}\n{x}\n", 3, "{x}\n"),
                Arguments.of("\n  {\"title\":\"A\",\"date\":\"2026-11-23\"}", 3, ""));
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void theBodyBeginsOnTheLineAfterTheFrontMatter(String text, int line, String body) {
        Sample sample = new Sample().with("articles/a.md", text);
        Entry<ArticleHead> entry = read(sample).articles().get(0);
        assertThat(entry.bodyLine()).isEqualTo(line);
        assertThat(ContentReader.body(sample, entry)).isEqualTo(body);
        assertThat(entry.body()).isEqualTo(press.broadsheet.source.Digest.of(body));
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                Arguments.of(
                        "",
                        "1:1: error[no-front-matter]: the file is empty; begin it with front matter: a line ---, a line title: and a text, a line ---"),
                Arguments.of(
                        "\n\nText\n",
                        "3:1: error[no-front-matter]: the file does not begin with front matter; put its keys between two lines of --- at the top"),
                Arguments.of(
                        "\u2014\ntitle: A\n\u2014\n",
                        "1:1: error[no-front-matter]: the first line is not the fence of front matter; write exactly three hyphens, at the beginning of the line"),
                Arguments.of(
                        "{{< figure >}}\n",
                        "1:1: error[no-front-matter]: the file does not begin with front matter; put its keys between two lines of --- at the top"),
                Arguments.of(
                        "---\ntitle: A\n",
                        "1:1: error[unclosed-front-matter]: the front matter that begins here has no end; put a line --- after the last key"),
                Arguments.of(
                        "---\ntitle: A\n----\nBody\n",
                        "1:1: error[unclosed-front-matter]: the front matter that begins here has no end; make line 3 exactly ---, at the beginning of the line"),
                Arguments.of(
                        "---\n- a\n- b\n---\n",
                        "2:1: error[wrong-type]: the front matter is a list, keys with values were expected; write each as a key, a colon, a blank and a value"),
                Arguments.of(
                        "---\njust text\n---\n",
                        "2:1: error[wrong-type]: the front matter is a text, keys with values were expected; write each as a key, a colon, a blank and a value"),
                Arguments.of(
                        "---\ntitle: A\ndate: 2026-11-23\ntitle: B\n---\n",
                        "4:1: error[duplicate-key]: title stands twice, first at content/articles/a.md:2:1; keep one of the two"),
                Arguments.of(
                        "---\ntitle: Storm: what we know\n---\n",
                        "2:8: error[syntax]: an unquoted text holds a colon followed by a blank; put the text in quotes"),
                Arguments.of(
                        "---\ntitle: \"He said \"no\"\"\n---\n",
                        "2:18: error[syntax]: text follows a closing quotation mark or bracket; put the whole text in quotes, and double a quotation mark of the same kind inside or choose the other kind"),
                Arguments.of(
                        "---\ntitle: [Update] text\n---\n",
                        "2:17: error[syntax]: text follows a closing quotation mark or bracket; put the whole text in quotes, and double a quotation mark of the same kind inside or choose the other kind"),
                Arguments.of(
                        "---\ntitle: @home\n---\n",
                        "2:8: error[syntax]: an unquoted text cannot begin with @; put the text in quotes"),
                Arguments.of(
                        "---\ntitle: *bold*\n---\n",
                        "2:8: error[syntax]: an unquoted text cannot begin with * or &; put the text in quotes"),
                Arguments.of(
                        "---\ntitle: *bold\n---\n",
                        "2:8: error[syntax]: *bold refers to nothing that was named before; if the text begins with *, put it in quotes"),
                Arguments.of(
                        "---\ntitle: !important x\n---\n",
                        "2:8: error[syntax]: the YAML tag !important is not known here; if the text begins with !, put it in quotes"),
                Arguments.of(
                        "---\ntitle: \"A\ndate: 2026-11-23\n---\n",
                        "2:8: error[syntax]: a quotation mark opens here and is never closed; close the quotes"),
                Arguments.of(
                        "---\ntags:\n\t- a\n---\n", "3:1: error[syntax]: a tab indents this line; indent with spaces"),
                Arguments.of(
                        "---\ntitle A\ndate: 2026-11-23\n---\n",
                        "3:1: error[syntax]: this key cannot stand here; look at the line above: it lacks a colon followed by a blank, or a closing quotation mark"),
                Arguments.of(
                        "---\ntitle: A\n  date: 2026-11-23\n---\n",
                        "3:3: error[syntax]: this key cannot stand here; give it the same indent as the keys around it"),
                Arguments.of(
                        "---\ntitle: \ud83d\ude00 x: y\n---\n",
                        "2:8: error[syntax]: an unquoted text holds a colon followed by a blank; put the text in quotes"),
                Arguments.of(
                        "---\ntitle: \ud83d\ude00\u0008\n---\n",
                        "2:10: error[syntax]: the control character U+0008 stands here; remove it"),
                Arguments.of(
                        "---\ntags: [a, b\n---\n",
                        "2:7: error[syntax]: a bracket opens here and is never closed; close it with ], or put a text that begins with a bracket in quotes"),
                Arguments.of(
                        "+++\ntitle = \"A\"\ndate = 2026-11-23T09:30:00+0A:00\n+++\n",
                        "3:1: error[syntax]: this is not TOML; check texts, numbers and dates on this line"),
                Arguments.of("+++\ntitle = A\n+++\n", "2:9: error[syntax]: unexpected 'A'; put texts in quotes"),
                Arguments.of(
                        "+++\ntitle: \"A\"\n+++\n",
                        "2:6: error[syntax]: unexpected ':'; in TOML an = stands between key and value"),
                Arguments.of(
                        "+++\ntitle = \"A\"\ntitle = \"B\"\n+++\n",
                        "3:1: error[duplicate-key]: title stands twice, first at content/articles/a.md:2:1; keep one of the two"),
                Arguments.of(
                        "+++\ntitle = \"A\"\ndate = 2026-02-30\n+++\n",
                        "3:16: error[syntax]: invalid date 'FEBRUARY 30'; write a date as 2026-01-31 and a date with time as 2026-01-31T09:00:00Z"),
                Arguments.of(
                        "+++\ntitle = \"A\"\ndate = \"2026-02-30\"\n+++\n",
                        "3:8: error[bad-date]: 2026-02-30 is a date that does not exist; write a day from 01 to 28, as that month has"),
                Arguments.of(
                        "{\"title\": \"A\",\n \"title\": \"B\"}\n",
                        "2:2: error[duplicate-key]: title stands twice, first at content/articles/a.md:1:2; keep one of the two"),
                Arguments.of(
                        "{\"title\": \"A\",}\n",
                        "1:15: error[syntax]: unexpected character ('}' (code 125)): was expecting double-quote to start property name; remove the comma before the closing bracket"),
                Arguments.of(
                        "{\"title\": \"A\", \"date\": \"2026-11-23\"} Body\n",
                        "1:38: error[syntax]: text follows the closing brace of the front matter; begin the body on a new line"),
                Arguments.of(
                        "{\"title\": \"A\"\n",
                        "2:1: error[syntax]: unexpected end-of-input: expected close marker for Object; close every quotation mark and bracket"),
                Arguments.of(
                        "\n  {\"title\": {\"a\": 1}, \"date\": \"2026-11-23\"}\n",
                        "2:13: error[wrong-type]: title is a mapping, a text was expected; write it on one line, in quotes if it has a colon"));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void whatCannotBeReadIsRefusedWithItsPlaceAndARemedy(String text, String told) {
        assertThat(new Sample().with("articles/a.md", text).readAndTell()).containsExactly(told);
    }

    @Test
    void placesAreTheSameKindInAllThreeFormats() {
        String yaml = "---\ntitle: A\ndate: 2026-11-23\ntags: [x, y]\n---\n";
        String toml = "+++\ntitle = \"A\"\ndate = 2026-11-23\n\"tags\" = [ \"x\", \"y\"]\n+++\n";
        String json = "{\"title\": \"A\",\n\"date\": \"2026-11-23\", \"tags\":\n  [\"x\", \"y\"]}\n";
        assertThat(places(yaml)).containsExactly("3:7", "4:8", "4:11");
        assertThat(places(toml)).containsExactly("3:8", "4:12", "4:17");
        assertThat(places(json)).containsExactly("2:9", "3:4", "3:9");
    }

    private static List<String> places(String text) {
        ArticleHead head = entry(text).head();
        return Stream.concat(
                        Stream.of(head.date().position()), head.tags().stream().map(Located::position))
                .map(place -> place.line() + ":" + place.column())
                .toList();
    }

    @Test
    void tomlTablesAndListsOfTablesAreMappings() {
        ArticleHead head = entry("""
                +++
                title = "A"
                date = 2026-11-23T09:30:00+05:30
                image.src = "/media/a.jpg"
                image.alt = "x"
                [params]
                deep = { n = 1_000, t = 0x1F, f = 1.5 }
                [[corrections]]
                date = 2026-11-24
                text = "one"
                [[corrections]]
                date = 2026-11-25
                text = "two"
                +++
                """).head();
        assertThat(head.date().value().at()).hasToString("2026-11-23T09:30+05:30");
        assertThat(head.image().orElseThrow().position().line()).isEqualTo(4);
        assertThat(head.corrections()).extracting(Correction::text).containsExactly("one", "two");
        assertThat(head.params().values().get("deep"))
                .hasToString("Fields[values={f=Numeral[value=1.5], n=Numeral[value=1000], t=Numeral[value=31]}]");
    }
}
