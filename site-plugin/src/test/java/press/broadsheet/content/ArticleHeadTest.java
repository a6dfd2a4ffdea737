package press.broadsheet.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import press.broadsheet.diagnostic.Position;

class ArticleHeadTest {
    private static final String DATE = "\ndate: 2026-11-23";

    private static Position at(int line, int column) {
        return new Position("content/articles/a.md", line, column);
    }

    @Test
    void aWholeHeadIsRead() {
        ArticleHead head = Sample.head("""
                title: "Storm: what we know"
                date: 2026-11-23T09:30+01:00
                authors: [harbour-desk, {id: picture-desk, role: Photographs}, {name: Coast Wire}]
                section: harbour
                tags: Storm, Sea wall
                series: [Winter storms]
                places: Saltmere
                summary: >
                  Two lines
                  of standfirst.
                kicker: Weather
                label: Breaking
                image: {src: /media/storm-wall.jpg, alt: Waves, caption: The wall, credit: Picture Desk, focus: 40% 20%}
                updated: 2026-11-24
                corrections:
                  - {date: 2026-11-24, text: It was Tuesday.}
                type: analysis
                related: [storm-2025, ../old.md]
                embargo: 2026-11-23T08:00Z
                expires: 2027-01-01
                draft: true
                slug: storm
                permalink: /storm/
                aliases: /old/storm/
                language: en-gb
                translation: storm-1
                layout: wide
                params: {map: true, gusts: 91.50, note: null, list: [a, 1]}""");
        assertThat(head.title()).isEqualTo("Storm: what we know");
        assertThat(head.date().value().at()).hasToString("2026-11-23T09:30+01:00");
        assertThat(head.date().position()).isEqualTo(at(3, 7));
        assertThat(head.authors())
                .containsExactly(
                        new Located<>(new Byline("harbour-desk", "", false), at(4, 11)),
                        new Located<>(new Byline("picture-desk", "Photographs", false), at(4, 30)),
                        new Located<>(new Byline("Coast Wire", "", false), at(4, 71)));
        assertThat(head.section()).contains(new Located<>("harbour", at(5, 10)));
        assertThat(head.tags()).containsExactly(new Located<>("Storm", at(6, 7)), new Located<>("Sea wall", at(6, 14)));
        assertThat(head.series()).extracting(Located::value).containsExactly("Winter storms");
        assertThat(head.places()).extracting(Located::value).containsExactly("Saltmere");
        assertThat(head.summary()).contains("Two lines of standfirst.");
        assertThat(head.kicker()).contains("Weather");
        assertThat(head.label()).contains("Breaking");
        assertThat(head.image().orElseThrow().value())
                .isEqualTo(new Picture("/media/storm-wall.jpg", "Waves", "The wall", "Picture Desk", 40, 20));
        assertThat(head.updated().orElseThrow().dayOnly()).isTrue();
        assertThat(head.corrections()).extracting(Correction::text).containsExactly("It was Tuesday.");
        assertThat(head.type()).isEqualTo(ArticleType.ANALYSIS);
        assertThat(head.related()).extracting(Located::value).containsExactly("storm-2025", "../old.md");
        assertThat(head.embargo()).isPresent();
        assertThat(head.expires()).isPresent();
        assertThat(head.draft()).isTrue();
        assertThat(head.slug().orElseThrow().value()).isEqualTo("storm");
        assertThat(head.permalink().orElseThrow().value()).isEqualTo("/storm/");
        assertThat(head.aliases()).extracting(Located::value).containsExactly("/old/storm/");
        assertThat(head.language().map(Located::value)).contains("en-GB");
        assertThat(head.translation().orElseThrow().value()).isEqualTo("storm-1");
        assertThat(head.layout().orElseThrow().value()).isEqualTo("wide");
        assertThat(head.params().values())
                .containsEntry("map", new Datum.Truth(true))
                .containsEntry("gusts", new Datum.Numeral(new BigDecimal("91.50")))
                .containsEntry("note", new Datum.Nothing())
                .containsEntry(
                        "list", new Datum.Items(List.of(new Datum.Text("a"), new Datum.Numeral(BigDecimal.ONE))));
    }

    @Test
    void onlyTitleAndDateAreNeeded() {
        ArticleHead head = Sample.head("title: A" + DATE);
        assertThat(head.authors()).isEmpty();
        assertThat(head.type()).isEqualTo(ArticleType.NEWS);
        assertThat(head.draft()).isFalse();
        assertThat(head.image()).isEmpty();
        assertThat(head.params()).isEqualTo(Params.NONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1984", "no", "012", "true", "1e3", "2026-01-01", "0x1F", "Yes", ".5", "+1", "'null'", "0.10"})
    void anyWordIsATitleAsWritten(String title) {
        assertThat(Sample.head("title: " + title + DATE).title()).isEqualTo(title.replace("'", ""));
    }

    @Test
    void anEmptyValueIsAsAbsent() {
        ArticleHead head = Sample.head(
                "title: A" + DATE + "\nauthors:\nimage:\ntags: ''\nsection: ~\nupdated:\ndraft:\nslug: \"\u200b\"");
        assertThat(head.authors()).isEmpty();
        assertThat(head.image()).isEmpty();
        assertThat(head.tags()).isEmpty();
        assertThat(head.section()).isEmpty();
        assertThat(head.updated()).isEmpty();
        assertThat(head.slug()).isEmpty();
    }

    @Test
    void blanksAndCharactersWithoutWidthAreTrimmedOffValues() {
        ArticleHead head = Sample.head(
                "title: \"\u200b\ufeff\u00a0 Sea\u200cwall \u2060\u3000\u200c\"\n\u200bdate\u200b: \u200b2026-11-23\ufeff\ntags: [\"\u200bStorm \"]");
        assertThat(head.title()).isEqualTo("Sea\u200cwall");
        assertThat(head.date().value().dayOnly()).isTrue();
        assertThat(head.tags()).extracting(Located::value).containsExactly("Storm");
    }

    @Test
    void aSynonymIsAccepted() {
        assertThat(Sample.head("title: A" + DATE + "\nauthor: news-desk").authors())
                .extracting(author -> author.value().author())
                .containsExactly("news-desk");
    }

    @Test
    void aNameWithACommaIsOneAuthor() {
        assertThat(Sample.head("title: A" + DATE + "\nauthor: Desk, Night").authors())
                .hasSize(1);
    }

    @Test
    void listsOfNumbersAreTexts() {
        assertThat(Sample.head("title: A" + DATE + "\ntags: [2026, true]").tags())
                .extracting(Located::value)
                .containsExactly("2026", "true");
    }

    @Test
    void anUnknownKeyWarnsAndIsKeptUnderParams() {
        Sample sample = new Sample().with("articles/a.md", "---\ntitle: A" + DATE + "\nmood: {calm: 3}\n---\n");
        Content content = sample.read();
        assertThat(sample.told())
                .containsExactly("4:1: warning[unknown-key]: mood is not a key of a story;"
                        + " put it under params if a template reads it");
        assertThat(content.articles().get(0).head().params().values()).containsKey("mood");
    }

    @ParameterizedTest
    @MethodSource("slips")
    void aSlipIsToldWithItsPlaceAndARemedy(String yaml, String told) {
        assertThat(Sample.toldOf(yaml)).containsExactly(told);
    }

    static Stream<Arguments> slips() {
        String ok = "title: A" + DATE + "\n";
        return Stream.of(
                Arguments.of(
                        ok + "pubslished: 1",
                        "4:1: warning[unknown-key]: pubslished is not a key of a story; did you mean date? if not, put it under params if a template reads it"),
                Arguments.of(
                        ok + "Headline: B",
                        "4:1: warning[unknown-key]: Headline is not a key of a story; did you mean title? if not, put it under params if a template reads it"),
                Arguments.of(
                        ok + "tagz: B",
                        "4:1: warning[unknown-key]: tagz is not a key of a story; did you mean tags? if not, put it under params if a template reads it"),
                Arguments.of(
                        "title: [A]" + DATE,
                        "2:8: error[wrong-type]: title is a list, a text was expected; write it on one line, in quotes if it begins with a bracket"),
                Arguments.of(
                        "title:\n  Storm: what" + DATE,
                        "3:3: error[wrong-type]: title is a mapping, a text was expected; write it on one line, in quotes if it has a colon"),
                Arguments.of(
                        "title: |\n  A\n  B" + DATE,
                        "2:8: error[bad-value]: title has more than one line; write it on one line"),
                Arguments.of(
                        "title: \"a\\bb\"" + DATE,
                        "2:8: error[bad-value]: title holds the character U+0008, which no page may hold; remove it"),
                Arguments.of(
                        "title:\ndate: 2026-11-23",
                        "2:7: error[missing-key]: title is empty; write a text on one line, in quotes if it begins with #"),
                Arguments.of(
                        "title: A", "1:1: error[missing-key]: a story needs date; add date: a date, or date and time"),
                Arguments.of(
                        ok + "draft: yes",
                        "4:8: error[wrong-type]: draft is a text, true or false was expected; write true or false, without quotes"),
                Arguments.of(
                        ok + "author: a\nauthors: b",
                        "5:1: error[conflicting-keys]: authors and author say the same thing, first at content/articles/a.md:4:1; keep one of the two, authors by preference"),
                Arguments.of(
                        ok + "updated: 2026-11-22",
                        "4:10: error[updated-before-date]: updated precedes date; correct one of the two, or remove updated"),
                Arguments.of(
                        ok + "expires: 2026-11-22",
                        "4:10: error[bad-value]: expires precedes date; correct one of the two, or remove expires"),
                Arguments.of(
                        ok + "type: analisys",
                        "4:7: error[bad-value]: analisys is not a value of type; did you mean analysis?"),
                Arguments.of(
                        ok + "slug: a/b",
                        "4:7: error[bad-value]: slug cannot be one part of an address; use letters, digits and hyphens only"),
                Arguments.of(
                        ok + "permalink: storm/",
                        "4:12: error[bad-value]: permalink does not begin with a single /; write the address from the site's top, such as /2024/old-name/"),
                Arguments.of(
                        ok + "aliases: [/a/, https://old.example/b/c/]",
                        "4:16: error[bad-value]: aliases is a full URL, an address on this site was expected; write /b/c/"),
                Arguments.of(
                        ok + "aliases: /a/../b/",
                        "4:10: error[bad-value]: aliases holds an empty part or a part of dots; write the address that is meant"),
                Arguments.of(
                        ok + "aliases: /a b/",
                        "4:10: error[bad-value]: aliases holds a blank; write it as it stands in a browser's address bar, without query or fragment"),
                Arguments.of(
                        ok + "language: en_GB", "4:11: error[bad-value]: en_GB is not a language tag; write en-GB"),
                Arguments.of(
                        ok + "image: {alt: x}",
                        "4:8: error[missing-key]: a picture needs src; add src: a text on one line"),
                Arguments.of(
                        ok + "image: {src: a.jpg, focus: left}",
                        "4:28: error[bad-value]: focus is not a point of the picture; write two whole percentages, from the left and from the top, such as 40% 20%"),
                Arguments.of(
                        ok + "image: {src: a.jpg, altt: x}",
                        "4:21: warning[unknown-key]: altt is not a key of a picture; did you mean alt? if not, remove it"),
                Arguments.of(
                        ok + "image: data:x",
                        "4:8: error[bad-value]: image is neither a path nor a web address; write the path of a file or an address with https://"),
                Arguments.of(
                        ok + "image: a\\b.jpg", "4:8: error[bad-value]: image holds a backslash; part folders with /"),
                Arguments.of(
                        ok + "authors: [[a]]",
                        "4:11: error[wrong-type]: an author is a list, a text or a mapping was expected; write one author for each item of authors"),
                Arguments.of(
                        ok + "authors: {role: Words}",
                        "4:10: error[missing-key]: an author of a story needs id or name; add id: and the name of the author's file, or guest: and a name"),
                Arguments.of(
                        ok + "corrections: wrong",
                        "4:14: error[wrong-type]: a correction is a text, a mapping was expected; write date: and text: for each correction"),
                Arguments.of(
                        ok + "layout: ../x",
                        "4:9: error[bad-value]: layout is not a template's name; write it without folder templates and without .ftlh"),
                Arguments.of(
                        ok + "params: 3",
                        "4:9: error[wrong-type]: params is a number, a mapping was expected; write keys and values on lines of their own, indented under params"));
    }

    @Test
    void datesAreComparedByDayWhenEitherIsOnlyADay() {
        assertThat(Sample.head("title: A\ndate: 2026-11-23T18:00\nupdated: 2026-11-23")
                        .updated())
                .isPresent();
        assertThat(Sample.toldOf("title: A\ndate: 2026-11-23T18:00\nupdated: 2026-11-23T17:00"))
                .hasSize(1);
    }

    @Test
    void aKeyUnderParamsAndBesideItIsRefused() {
        assertThat(Sample.toldOf("title: A" + DATE + "\nmood: 1\nparams: {mood: 2}"))
                .contains("5:10: error[conflicting-keys]: mood stands both under params and beside it;"
                        + " keep one of the two");
    }
}
