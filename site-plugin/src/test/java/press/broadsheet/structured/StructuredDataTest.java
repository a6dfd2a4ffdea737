package press.broadsheet.structured;

import static org.assertj.core.api.Assertions.assertThat;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.document.JsonDocument;
import jakarta.json.JsonArray;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import press.broadsheet.content.ArticleType;
import press.broadsheet.model.Scope;
import press.broadsheet.plan.Output;
import press.broadsheet.testsite.Newsroom;
import press.broadsheet.testsite.Story;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class StructuredDataTest {
    private static final String PORT = Pages.PORT;

    private final Newsroom newsroom = new Newsroom();

    @BeforeEach
    void stories() {
        Pages.fill(newsroom);
    }

    static List<Output> pages() {
        return Pages.all();
    }

    private static Output.ArticlePage port() {
        return Pages.port();
    }

    private String text(Output output) {
        return Pages.text(newsroom, output);
    }

    private List<JsonNode> graph(Output output) {
        JsonNode document = JsonMapper.shared().readTree(text(output));
        assertThat(document.path("@context").asString()).isEqualTo("https://schema.org");
        return document.path("@graph").valueStream().toList();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyTypeAndPropertyIsOfTheVocabulary(Output output) throws IOException {
        Vocabulary vocabulary = new Vocabulary();
        assertThat(graph(output))
                .isNotEmpty()
                .allSatisfy(node -> assertThat(vocabulary.problems(node)).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyPageExpandsAsJsonLd(Output output) throws JsonLdError {
        String local = text(output)
                .replace("\"@context\":\"https://schema.org\"", "\"@context\":{\"@vocab\":\"https://schema.org/\"}");
        JsonArray expanded =
                JsonLd.expand(JsonDocument.of(new StringReader(local))).get();
        assertThat(expanded).hasSameSizeAs(graph(output));
        assertThat(expanded)
                .allSatisfy(node -> assertThat(
                                node.asJsonObject().getJsonArray("@type").getString(0))
                        .startsWith("https://schema.org/"));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void nothingCanEndTheScriptElement(Output output) {
        assertThat(text(output)).doesNotContain("<", "\n");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyPageButTheFirstHasATrailOfAbsoluteAddressesThatEndsAtItself(Output output) {
        List<JsonNode> trails = graph(output).stream()
                .filter(node -> node.path("@type").asString().equals("BreadcrumbList"))
                .toList();
        if (output instanceof Output.HomePage) {
            assertThat(trails).isEmpty();
            return;
        }
        List<JsonNode> crumbs =
                trails.get(0).path("itemListElement").valueStream().toList();
        assertThat(crumbs).hasSizeGreaterThanOrEqualTo(2);
        for (int i = 0; i < crumbs.size(); i++) {
            assertThat(crumbs.get(i).path("position").asInt()).isEqualTo(i + 1);
            assertThat(URI.create(crumbs.get(i).path("item").asString()).isAbsolute())
                    .isTrue();
        }
        assertThat(crumbs.get(0).path("item").asString()).isEqualTo("https://courier.example/");
        assertThat(crumbs.get(crumbs.size() - 1).path("item").asString())
                .isEqualTo("https://courier.example" + output.address());
    }

    @Test
    void aStoryTellsEverythingOfItself() {
        JsonNode story = graph(port()).get(0);
        assertThat(story.propertyNames())
                .containsExactly(
                        "@type",
                        "@id",
                        "headline",
                        "image",
                        "datePublished",
                        "dateModified",
                        "author",
                        "contributor",
                        "publisher",
                        "mainEntityOfPage",
                        "url",
                        "description",
                        "articleSection",
                        "keywords",
                        "inLanguage",
                        "isAccessibleForFree",
                        "wordCount",
                        "correction",
                        "contentLocation",
                        "isPartOf");
        assertThat(story.path("headline").asString()).isEqualTo("Port strike </script><b>ends</b>");
        assertThat(story.path("datePublished").asString()).isEqualTo("2026-11-23T06:30:00+00:00");
        assertThat(story.path("dateModified").asString()).isEqualTo("2026-11-23T09:00:00+00:00");
        assertThat(story.path("author")
                        .valueStream()
                        .map(author -> author.path("@type").asString()
                                + ' '
                                + author.path("url").asString()))
                .containsExactly(
                        "Person https://courier.example/authors/anna/",
                        "Organization https://courier.example/authors/world-desk/");
        assertThat(story.path("contributor").path(0).path("name").asString()).isEqualTo("Ben");
        JsonNode image = story.path("image").path(0);
        assertThat(image.path("url").asString()).isEqualTo("https://courier.example/media/port.png");
        assertThat(image.path("width").asInt()).isEqualTo(1600);
        assertThat(image.path("creditText").asString()).isEqualTo("Ben");
        assertThat(story.path("mainEntityOfPage").path("@id").asString()).isEqualTo("https://courier.example" + PORT);
        assertThat(story.path("correction").path(0).path("text").asString()).isEqualTo("It was three days.");
        assertThat(story.path("correction").path(0).path("datePublished").asString())
                .isEqualTo("2026-11-23T08:00:00+00:00");
        assertThat(story.path("publisher").path("logo").path("width").asInt()).isEqualTo(200);
        assertThat(story.path("isAccessibleForFree").asBoolean()).isTrue();
    }

    @Test
    void aStoryWithoutABylineIsThePapers() {
        JsonNode story = graph(new Output.ArticlePage("/world/2026/11/20/two/", "articles/world/two.md", ""))
                .get(0);
        assertThat(story.path("author")).singleElement().satisfies(author -> {
            assertThat(author.path("@type").asString()).isEqualTo("Organization");
            assertThat(author.path("@id").asString()).isEqualTo("https://courier.example/#publisher");
        });
        assertThat(story.path("dateModified")).isEqualTo(story.path("datePublished"));
        assertThat(story.has("image")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "NEWS, NewsArticle",
        "OPINION, OpinionNewsArticle",
        "ANALYSIS, AnalysisNewsArticle",
        "REVIEW, ReviewNewsArticle",
        "LIVE, LiveBlogPosting",
        "GALLERY, NewsArticle",
        "BRIEF, NewsArticle"
    })
    void eachTypeOfStoryHasItsSubtype(ArticleType type, String name) {
        newsroom.story(new Story("articles/world/typed.md").type(type));
        assertThat(graph(new Output.ArticlePage("/world/2026/11/23/typed/", "articles/world/typed.md", ""))
                        .get(0)
                        .path("@type")
                        .asString())
                .isEqualTo(name);
    }

    @Test
    void aHeadlineIsCutAtAWordAndNeverInsideACharacter() {
        assertThat(StoryNode.headline("x".repeat(110))).hasSize(110);
        String words = "word ".repeat(40);
        assertThat(StoryNode.headline(words)).hasSizeLessThanOrEqualTo(110).endsWith("word\u2026");
        String emoji = StoryNode.headline("\ud83d\ude00".repeat(200));
        assertThat(emoji.codePointCount(0, emoji.length())).isEqualTo(110);
        assertThat(emoji).endsWith("\ud83d\ude00\u2026");
    }

    @Test
    void theHomePageTellsOfThePaper() {
        List<JsonNode> graph = graph(new Output.HomePage(""));
        JsonNode paper = graph.get(0);
        assertThat(paper.path("@type").asString()).isEqualTo("NewsMediaOrganization");
        assertThat(paper.path("name").asString()).isEqualTo("The </script> & Courier");
        assertThat(paper.path("correctionsPolicy").asString()).isEqualTo("https://courier.example/corrections-policy/");
        assertThat(paper.path("sameAs").path(0).asString()).isEqualTo("https://social.example/@courier");
        assertThat(paper.path("contactPoint").path("email").asString()).isEqualTo("desk@courier.example");
        JsonNode site = graph.get(1);
        assertThat(site.path("@type").asString()).isEqualTo("WebSite");
        assertThat(site.path("publisher").path("@id")).isEqualTo(paper.path("@id"));
    }

    @Test
    void anAuthorsPageIsAProfile() {
        JsonNode page = graph(new Output.ListPage(Scope.author("anna"), 0)).get(0);
        assertThat(page.path("@type").asString()).isEqualTo("ProfilePage");
        JsonNode anna = page.path("mainEntity");
        assertThat(anna.path("@type").asString()).isEqualTo("Person");
        assertThat(anna.path("jobTitle").asString()).isEqualTo("Reporter");
        assertThat(anna.path("description").asString()).isEqualTo("About Anna.");
        assertThat(anna.path("sameAs").valueStream().map(JsonNode::asString)).containsExactly("https://anna.example/");
        assertThat(anna.path("worksFor").path("@type").asString()).isEqualTo("NewsMediaOrganization");
        JsonNode desk =
                graph(new Output.ListPage(Scope.author("world-desk"), 0)).get(0).path("mainEntity");
        assertThat(desk.path("@type").asString()).isEqualTo("Organization");
        assertThat(desk.has("jobTitle")).isFalse();
    }

    @Test
    void aSectionListsTheStoriesItShows() {
        JsonNode front = graph(new Output.ListPage(Scope.section("world"), 0)).get(0);
        assertThat(front.path("@type").asString()).isEqualTo("CollectionPage");
        assertThat(front.path("mainEntity").path("numberOfItems").asInt()).isEqualTo(2);
        assertThat(front.path("mainEntity")
                        .path("itemListElement")
                        .valueStream()
                        .map(item -> item.path("position").asInt() + " "
                                + item.path("url").asString()))
                .containsExactly("1 https://courier.example" + PORT, "2 https://courier.example/world/2026/11/20/two/");
        assertThat(front.path("mainEntity").path("itemListElement"))
                .allMatch(item -> !item.path("name").asString().isEmpty());
        JsonNode older = graph(new Output.ListPage(Scope.section("world"), 1)).get(0);
        assertThat(older.path("url").asString()).isEqualTo("https://courier.example/world/page/1/");
        assertThat(older.path("mainEntity").path("numberOfItems").asInt()).isEqualTo(2);
    }

    @Test
    void aPageThatSearchEnginesLeaveOutSaysNothing() {
        assertThat(text(new Output.NotFoundPage())).isEmpty();
        assertThat(text(new Output.RedirectPage("/old/", PORT))).isEmpty();
        assertThat(text(new Output.ExpiredPage("/gone/", "articles/world/gone.md", "")))
                .isEmpty();
    }
}
