package press.broadsheet.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import press.broadsheet.plan.Output;
import press.broadsheet.testsite.Newsroom;
import press.broadsheet.testsite.Story;
import press.broadsheet.trace.Facts;
import press.broadsheet.trace.Inputs;
import press.broadsheet.trace.Recorder;

/** Whatever changes a file for machines changes a fact that its rendering read, so that no file goes stale. */
class TrackingTest {
    private static Newsroom newsroom(Consumer<Story> edit) {
        Story story = new Story("articles/world/port.md")
                .by("anna")
                .tags("Harbour")
                .picture("/media/port.png", "Cranes", "", "");
        edit.accept(story);
        return new Newsroom()
                .picture("media/port.png", 8, 8)
                .story(story)
                .story(new Story("articles/world/two.md")
                        .date("2026-11-21T13:00:00Z")
                        .by("ben"));
    }

    private static Newsroom plain() {
        return newsroom(story -> {}).author("anna", "Anna", "Reporter");
    }

    private static Newsroom edited(Consumer<Newsroom> edit) {
        Newsroom newsroom = plain();
        edit.accept(newsroom);
        return newsroom;
    }

    private static Newsroom story(Consumer<Story> edit) {
        return newsroom(edit).author("anna", "Anna", "Reporter");
    }

    static Stream<Arguments> edits() {
        return Stream.of(
                Arguments.of("a headline", story(story -> story.title("Another")), "feed.xml"),
                Arguments.of("a body", story(story -> story.body("Other words.\n")), "world/feed.json"),
                Arguments.of("a summary", story(story -> story.summary("In short.")), "authors/anna/atom.xml"),
                Arguments.of("a change", story(story -> story.updated("2026-11-23T11:00:00Z")), "sitemap-2026-11.xml"),
                Arguments.of("a change's month", story(story -> story.updated("2026-11-23T11:00:00Z")), "sitemap.xml"),
                Arguments.of("a tag", story(story -> story.tags("Docks")), "feed.xml"),
                Arguments.of(
                        "a correction", story(story -> story.corrected("2026-11-23T08:00:00Z", "No.")), "feed.json"),
                Arguments.of("an alias", story(story -> story.aliases("/old")), "_redirects"),
                Arguments.of("an expiry", story(story -> story.expires("2026-11-23T10:00:00Z")), "_redirects"),
                Arguments.of("a language", story(story -> story.language("bn")), "sitemap-news.xml"),
                Arguments.of("an author's name", newsroom(story -> {}).author("anna", "Ann", "Reporter"), "atom.xml"),
                Arguments.of("a section's title", edited(n -> n.section("world", "Globe", "All.")), "world/feed.xml"),
                Arguments.of("a new story", edited(n -> n.story(new Story("articles/world/new.md"))), "feed.xml"),
                Arguments.of("a picture", edited(n -> n.picture("media/port.png", 640, 480)), "feed.xml"),
                Arguments.of("the name", edited(n -> n.name = "Gazette"), "sitemap-news.xml"),
                Arguments.of("the address", edited(n -> n.url = "https://gazette.example"), "robots.txt"),
                Arguments.of("the copyright", edited(n -> n.copyright = "Ours"), "atom.xml"),
                Arguments.of("the length of feeds", edited(n -> n.items = 1), "feed.xml"),
                Arguments.of("full texts", edited(n -> n.fullText = false), "feed.xml"),
                Arguments.of("a crawler", edited(n -> n.robots.put("Bot", false)), "robots.txt"),
                Arguments.of(
                        "a header", edited(n -> n.headers.put("/*", new TreeMap<>(Map.of("X-A", "b")))), "_headers"),
                Arguments.of("a stylesheet", edited(n -> n.file("theme/a.css", "p{}")), "_headers"),
                Arguments.of("an icon", edited(n -> n.file("icon-512.png", "png")), "manifest.webmanifest"),
                Arguments.of("a page", edited(n -> n.page("about", "About")), "sitemap-pages.xml"),
                Arguments.of("the time", edited(n -> n.now = Newsroom.NOW.plusSeconds(86_400)), "sitemap-news.xml"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("edits")
    void anEditReachesWhatItChanges(String name, Newsroom after, String reached) {
        Inputs old = plain().inputs();
        Inputs inputs = after.inputs();
        Facts before = new Facts(old);
        Facts now = new Facts(inputs);
        List<Output> both = old.plan().outputs().stream()
                .filter(MachineFiles::handles)
                .filter(output -> inputs.plan().at(output.path()).isPresent())
                .toList();
        for (Output output : both) {
            Recorder recorder = new Recorder(before);
            byte[] written = new MachineFiles().render(output, plain().desk(recorder, old));
            boolean fresh = recorder.read().stream()
                    .allMatch(fact -> before.digest(fact).equals(now.digest(fact)));
            byte[] rewritten = new MachineFiles().render(output, after.desk(new Recorder(now), inputs));
            boolean same = Arrays.equals(written, rewritten);
            assertThat(same || !fresh).as("%s reaches %s", name, output.path()).isTrue();
            if (output.path().equals(reached)) {
                assertThat(same).as("%s changes %s", name, reached).isFalse();
            }
        }
        assertThat(both).extracting(Output::path).contains(reached);
    }
}
