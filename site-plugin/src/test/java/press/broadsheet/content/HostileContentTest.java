package press.broadsheet.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import press.broadsheet.diagnostic.Diagnostic;

class HostileContentTest {
    private static final String YAML = """
            ---
            title: "Storm: what we know"
            date: 2026-11-23T09:30+01:00
            authors: [harbour-desk, {id: picture-desk, role: Photographs}]
            tags: Storm, \ud83c\udf0a wall
            summary: >
              Two lines
              of standfirst.
            image: {src: /media/a.jpg, alt: 'Wa''ves', focus: 40% 20%}
            corrections:
              - {date: 2026-11-24, text: &t It was Tuesday.}
            params: {a: [1, {b: 2}], c: *t}
            ---
            Body
            """;
    private static final String TOML = """
            +++
            title = "Storm"
            date = 2026-11-23T09:30:00+01:00
            authors = ["harbour-desk", {id = 'picture-desk', role = "Photographs"}]
            summary = \"""
            Two lines\"""
            [params]
            a.b = [1, 2.5, true]
            [[corrections]]
            date = 2026-11-24
            text = "It was Tuesday."
            +++
            Body
            """;
    private static final String JSON = """
            {"title": "Storm \\ud83c\\udf0a", "date": "2026-11-23T09:30+01:00",
             "authors": ["harbour-desk", {"id": "picture-desk"}],
             "params": {"a": [1, -2.5e3, true, null]}}
            Body
            """;

    static Stream<Arguments> documents() {
        return Stream.of(Arguments.of(YAML, 1L), Arguments.of(TOML, 2L), Arguments.of(JSON, 3L));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void aMutatedDocumentIsReadOrToldButNeverThrows(String document, long seed) {
        Random random = new Random(seed);
        String pieces = "-:+{}[]\"'\\#&*!|>%@`,=\n\t\r \u0000\u0008\u0085\u2028\ufeff\u200b\ud83c\udf0aA0é~?<.T";
        for (int run = 0; run < 4000; run++) {
            StringBuilder text = new StringBuilder(document);
            for (int edit = random.nextInt(4); edit >= 0; edit--) {
                int at = random.nextInt(text.length());
                switch (random.nextInt(4)) {
                    case 0 -> text.deleteCharAt(at);
                    case 1 -> text.insert(at, pieces.charAt(random.nextInt(pieces.length())));
                    case 2 -> text.setCharAt(at, pieces.charAt(random.nextInt(pieces.length())));
                    default -> text.delete(at, Math.min(text.length(), at + random.nextInt(40)));
                }
                if (text.length() == 0) {
                    text.append('\n');
                }
            }
            check(text.toString());
        }
    }

    private static void check(String text) {
        Sample sample = new Sample().with("articles/a.md", text);
        assertThatCode(sample::read).as(text).doesNotThrowAnyException();
        List<Diagnostic> told = sample.diagnostics.sorted();
        assertThat(sample.read().articles().isEmpty()).as(text).isEqualTo(sample.diagnostics.hasErrors());
        long lines = text.chars().filter(c -> c == '\n' || c == '\r').count() + 2;
        assertThat(told).as(text).allSatisfy(d -> {
            assertThat(d.position().line()).isBetween(0, (int) lines);
            assertThat(d.position().column()).isBetween(0, text.length() + 1);
            assertThat(d.toString().lines()).hasSize(1);
            assertThat(Blanks.forbidden(d.toString())).isEmpty();
        });
    }

    static Stream<Arguments> bombs() {
        String open = "---\ntitle: A\ndate: 2026-11-23\n";
        String line = "x".repeat(300_000);
        StringBuilder bomb = new StringBuilder(open).append("params:\n  a0: &a0 [x, x]\n");
        StringBuilder keys = new StringBuilder(open);
        StringBuilder tomlKeys = new StringBuilder("+++\ntitle = 'A'\ndate = 2026-11-23\n");
        for (int i = 1; i < 10_000; i++) {
            keys.append("key").append(i).append(": ").append(i).append('\n');
            tomlKeys.append("key").append(i).append(" = ").append(i).append('\n');
            if (i < 40) {
                bomb.append("  a")
                        .append(i)
                        .append(": &a")
                        .append(i)
                        .append(" [*a")
                        .append(i - 1)
                        .append(", *a")
                        .append(i - 1)
                        .append("]\n");
            }
        }
        return Stream.of(
                Arguments.of("a long line in YAML", open + "summary: " + line + "\n---\n", 0),
                Arguments.of("a long quoted line", open + "summary: \"" + line + "\"\n---\n", 0),
                Arguments.of(
                        "a long line in TOML",
                        "+++\ntitle = 'A'\ndate = 2026-11-23\nsummary = '" + line + "'\n+++\n",
                        0),
                Arguments.of(
                        "a long line in JSON",
                        "{\"title\": \"A\", \"date\": \"2026-11-23\", \"summary\": \"" + line + "\"}\n",
                        0),
                Arguments.of("a long key", open + "\"" + line + "\": 1\n---\n", 1),
                Arguments.of("a long line without front matter", line, 1),
                Arguments.of("a million dashes", "-".repeat(1_000_000), 1),
                Arguments.of("a megabyte of body", open + "---\n" + "word ".repeat(200_000), 0),
                Arguments.of("nested lists in YAML", open + "params: {a: " + "[".repeat(20_000) + "\n---\n", 1),
                Arguments.of("nested mappings in YAML", open + "params: " + "{a: ".repeat(20_000) + "\n---\n", 1),
                Arguments.of("nested block lists in YAML", open + "params:\n  " + "- ".repeat(20_000) + "\n---\n", 1),
                Arguments.of("nested lists in TOML", "+++\na = " + "[".repeat(20_000) + "\n+++\n", 1),
                Arguments.of("nested tables in TOML", "+++\na = " + "{a=".repeat(20_000) + "\n+++\n", 1),
                Arguments.of("dotted keys in TOML", "+++\na" + ".a".repeat(5_000) + " = 1\n+++\n", 1),
                Arguments.of("nested lists in JSON", "{\"a\": " + "[".repeat(20_000) + "\n", 1),
                Arguments.of("an alias bomb", bomb + "---\n", 1),
                Arguments.of("ten thousand keys", keys + "---\n", 9_999),
                Arguments.of("ten thousand keys in TOML", tomlKeys + "+++\n", 9_999),
                Arguments.of(
                        "a huge number", open + "params: {a: 1e999999999, b: " + "9".repeat(100_000) + "}\n---\n", 0));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bombs")
    void hostileSizesNeitherCrashNorHang(String name, String text, int problems) {
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            Sample sample = new Sample().with("articles/a.md", text);
            sample.read();
            assertThat(sample.told()).as(name).hasSize(problems).allMatch(told -> told.length() < 500);
        });
    }

    @Test
    void aLoneSurrogateOfJsonIsRefused() {
        Sample sample = new Sample().with("articles/a.md", "{\"title\": \"a\\ud83d\", \"date\": \"2026-11-23\"}\n");
        assertThat(sample.readAndTell())
                .containsExactly(
                        "1:11: error[bad-value]: title holds the character U+D83D, which no page may hold; remove it");
    }
}
