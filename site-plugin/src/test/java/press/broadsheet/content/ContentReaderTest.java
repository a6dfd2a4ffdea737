package press.broadsheet.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ContentReaderTest {
    private static final String STORY = "---\ntitle: A\ndate: 2026-11-23\n---\n";

    @Test
    void everyFolderIsReadIntoItsOwnList() {
        Sample sample = new Sample()
                .with("articles/b.md", STORY)
                .with("articles/2026/a.MD", STORY)
                .with("articles/2026/a.jpg", "x")
                .with(
                        "authors/news-desk.md",
                        "---\nname: News desk\nkind: person\nlinks: mailto:a@b.example\nemail: a@b.example\nphoto: /x.png\n---\nBiography.\n")
                .with("sections/harbour.md", "---\ntitle: Harbour\norder: 3\n---\n")
                .with("tags/जल.md", "---\nsynonyms: [water, पानी]\n---\n")
                .with("pages/about/us.md", "---\ntitle: About\nupdated: 2026-01-01\n---\n")
                .with("data/votes/2026.csv", "a\n1\n")
                .with("data/read.me", "x")
                .with("media/notes.md", "x")
                .with("fronts/home.yaml", "slots: {lead: {fill: newest}}\n")
                .with("series/tides.md", "---\nparts: [b]\nlength: 4\n---\n")
                .with("places/quay.md", "---\ncoordinates: 54.10, -3\n---\n");
        Content content = sample.read();
        assertThat(content.articles())
                .extracting(e -> e.file().path())
                .containsExactly("articles/2026/a.MD", "articles/b.md");
        assertThat(content.articles()).extracting(Entry::stem).containsExactly("a", "b");
        AuthorHead author = content.authors().get(0).head();
        assertThat(author.name()).isEqualTo("News desk");
        assertThat(author.person()).isTrue();
        assertThat(author.params().values()).containsKey("photo");
        assertThat(content.sections().get(0).head().order()).hasValue(3);
        assertThat(content.tags().get(0).head().synonyms())
                .extracting(Located::value)
                .containsExactly("water", "पानी");
        assertThat(content.pages().get(0).head().updated()).isPresent();
        assertThat(content.fronts()).singleElement().extracting(FrontFile::id).isEqualTo("home");
        assertThat(content.series().get(0).head().length()).hasValue(4);
        assertThat(content.places().get(0).head().coordinates())
                .contains(new Coordinates(new BigDecimal("54.1"), new BigDecimal("-3")));
        assertThat(content.data()).containsOnlyKeys("votes/2026.csv");
        assertThat(sample.told())
                .containsExactly(
                        "content/authors/news-desk.md:6:1: warning[unknown-key]: photo is not a key of an author;"
                                + " did you mean picture? if not, put it under params if a template reads it");
    }

    @Test
    void problemsOfAllFilesAreToldInOneRunAndFaultyFilesAreLeftOut() {
        Sample sample = new Sample();
        for (int i = 0; i < 200; i++) {
            sample.with("articles/" + i + ".md", i % 2 == 0 ? STORY : "no fence");
        }
        sample.with("articles/latin.md", new byte[] {'-', '-', '-', '\n', (byte) 0xe9});
        Content content = sample.read();
        assertThat(content.articles()).hasSize(100);
        assertThat(sample.told())
                .hasSize(101)
                .anyMatch(line -> line.startsWith("content/articles/latin.md:2:1: error[not-utf8]"));
    }

    @Test
    void anAliasMayNameATextOnce() {
        Sample sample = new Sample().with("articles/a.md", "---\ntitle: &t A\ndate: 2026-11-23\nkicker: *t\n---\n");
        assertThat(sample.read().articles().get(0).head().kicker()).contains("A");
    }

    @Test
    void everyKeyOfEveryTableIsDescribedAndReadable() {
        assertThat(ArticleKeys.TABLE.keys())
                .extracting(Key::name)
                .contains("title", "date", "params")
                .hasSize(33);
        for (KeyTable table : java.util.List.of(
                ArticleKeys.TABLE,
                AuthorKeys.TABLE,
                TermKeys.SECTION,
                TermKeys.TAG,
                TermKeys.SERIES,
                TermKeys.PLACE,
                FrontKeys.TABLE,
                PageKeys.TABLE,
                SettingsKeys.TABLE)) {
            assertThat(table.keys()).allSatisfy(key -> {
                assertThat(key.description()).endsWith(".").hasSizeGreaterThan(10);
                assertThat(table.find(key.name())).contains(key);
            });
        }
    }

    @Test
    void aThousandHeadsKeepTheirOrder() {
        Sample sample = new Sample();
        IntStream.range(0, 1000).forEach(i -> sample.with("articles/" + (10_000 + i) + ".md", STORY));
        assertThat(sample.read().articles())
                .extracting(e -> e.file().path())
                .isSorted()
                .hasSize(1000);
    }
}
