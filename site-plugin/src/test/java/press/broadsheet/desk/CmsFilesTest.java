package press.broadsheet.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import press.broadsheet.build.QuestionException;
import press.broadsheet.content.ArticleKeys;
import press.broadsheet.content.Key;

/** The editor in the browser writes what is read. */
class CmsFilesTest {
    private static final String CONFIG = ".broadsheet/cms/config.yml";

    @TempDir
    Path temp;

    private Office office;

    @BeforeEach
    void anOffice() {
        office = new Office(temp);
        office.write("content/site.yaml", "sections: [town, sport]\n");
    }

    private List<String> write(String editor, Optional<String> repository) {
        return CmsFiles.write(office.newsroom(), editor, "gitlab", repository, "main");
    }

    private Map<?, ?> config() {
        return (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(office.read(CONFIG));
    }

    private Map<?, ?> collection(String name) {
        return list(config(), "collections").stream()
                .map(each -> (Map<?, ?>) each)
                .filter(each -> name.equals(each.get("name")))
                .findFirst()
                .orElseThrow();
    }

    private static List<?> list(Map<?, ?> of, String name) {
        return (List<?>) Objects.requireNonNull(of.get(name));
    }

    private static Map<?, ?> field(Map<?, ?> of, String name) {
        return fields(of)
                .filter(field -> name.equals(field.get("name")))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<Map<?, ?>> fields(Map<?, ?> of) {
        return list(of, "fields").stream().map(field -> (Map<?, ?>) field);
    }

    @Test
    void aStoryHasAFieldForEveryKeyThatAWidgetCanWrite() {
        write("decap", Optional.of("post/site"));
        TreeSet<String> names = new TreeSet<>();
        fields(collection("articles")).forEach(field -> names.add((String) field.get("name")));
        TreeSet<String> keys =
                new TreeSet<>(ArticleKeys.TABLE.keys().stream().map(Key::name).toList());
        keys.remove("params");
        keys.add("body");
        assertThat(names).isEqualTo(keys);
    }

    @Test
    void whatTheWidgetsWriteIsWhatIsRead() {
        write("decap", Optional.of("post/site"));
        Map<?, ?> stories = collection("articles");
        assertThat(stories.get("path")).isEqualTo("{{section | default('town')}}/{{slug}}");
        assertThat(field(stories, "section").get("options")).isEqualTo(List.of("town", "sport"));
        assertThat(field(stories, "section").get("required")).isEqualTo(false);
        assertThat(field(field(stories, "image"), "src").get("required")).isEqualTo(false);
        assertThat(field(field(stories, "gallery"), "src").get("required")).isEqualTo(true);
        assertThat(field(stories, "date").get("format")).isEqualTo("YYYY-MM-DD HH:mm");
        assertThat(field(stories, "date").get("default")).isEqualTo("{{now}}");
        assertThat(field(stories, "updated").get("default")).isNull();
        assertThat(field(stories, "draft").get("default")).isEqualTo(true);
        assertThat(field(stories, "authors").get("widget")).isEqualTo("relation");
        assertThat(field(stories, "authors").get("value_field")).isEqualTo("{{slug}}");
        assertThat(field(field(stories, "image"), "src").get("widget")).isEqualTo("image");
        assertThat(field(field(stories, "gallery"), "src").get("widget")).isEqualTo("image");
        assertThat(field(field(stories, "audio"), "src").get("widget")).isEqualTo("file");
        assertThat(field(field(stories, "video"), "src").get("widget")).isEqualTo("file");
        assertThat(field(field(field(stories, "video"), "poster"), "src").get("widget"))
                .isEqualTo("image");
        assertThat(field(stories, "keyPoints").get("label")).isEqualTo("Key points");
        assertThat(collection("authors").get("identifier_field")).isEqualTo("name");
    }

    @Test
    void theRestIsThatOfTheNewsroom() {
        assertThat(write("sveltia", Optional.of("post/site")))
                .containsExactly(".broadsheet/cms/index.html: written", CONFIG + ": written");
        assertThat(office.read(".broadsheet/cms/index.html")).contains("sveltia-cms.js");
        Map<?, ?> config = config();
        assertThat(config.get("backend")).isEqualTo(Map.of("name", "gitlab", "repo", "post/site", "branch", "main"));
        assertThat(config.get("publish_mode")).isEqualTo("editorial_workflow");
        assertThat(config.get("local_backend")).isNull();
        assertThat(config.get("output")).isEqualTo(Map.of("omit_empty_optional_fields", true));
        assertThat(config.get("media_folder")).isEqualTo("content/media");
        assertThat(config.get("public_folder")).isEqualTo("/media");
        assertThat(config.get("site_url")).isEqualTo("https://post.example");
        assertThat(write("sveltia", Optional.of("post/site"))).allMatch(line -> line.endsWith(": unchanged"));
    }

    @Test
    void aBackendMendedByHandIsKept() {
        assertThat(write("decap", Optional.empty())).hasSize(2);
        assertThat(config().get("local_backend")).isEqualTo(true);
        assertThat(config().get("backend")).isEqualTo(Map.of("name", "git-gateway", "branch", "main"));
        office.write(CONFIG, "backend: {name: github, repo: a/b, base_url: https://auth.example}\n");
        write("decap", Optional.empty());
        assertThat(config().get("backend"))
                .isEqualTo(Map.of("name", "github", "repo", "a/b", "base_url", "https://auth.example"));
    }

    @Test
    void aBackEndThatSveltiaHasNotIsToldBeforeAnythingIsWritten() {
        assertThatThrownBy(() -> write("sveltia", Optional.empty()))
                .isInstanceOf(QuestionException.class)
                .hasMessage(
                        "Sveltia CMS has no back end git-gateway; name a repository with -Drepo=owner/name on github,"
                                + " gitlab or gitea, or take -Deditor=decap");
        assertThat(office.project().resolve(".broadsheet")).doesNotExist();
    }

    @Test
    void anEditorThatIsNoneIsToldTheNearest() {
        assertThatThrownBy(() -> write("decab", Optional.empty()))
                .isInstanceOf(QuestionException.class)
                .hasMessage("\"decab\" is no editor; did you mean decap?");
    }
}
