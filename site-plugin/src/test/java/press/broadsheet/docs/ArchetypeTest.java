package press.broadsheet.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.json.JsonMapper;

/** What the archetype's files say of the plugin. That a newsroom made of them can be built, the archetype tests itself. */
class ArchetypeTest {
    private static final Path FILES = Path.of("archetype", "src", "main", "resources", "archetype-resources");

    @Test
    void namesNoGoalThatThereIsNot() throws IOException {
        Set<String> named = new TreeSet<>();
        try (Stream<Path> files = Files.walk(FILES)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                // Pictures are among the files: read so that any byte is a character.
                String text = Files.readString(file, StandardCharsets.ISO_8859_1);
                Matcher goal = Pattern.compile("\\bbroadsheet:([a-z-]+)").matcher(text);
                while (goal.find()) {
                    named.add(goal.group(1));
                }
            }
        }
        assertThat(named).contains("serve", "check").isSubsetOf(Tables.goals());
    }

    @ParameterizedTest
    @ValueSource(strings = {".github/workflows/publish.yml", ".gitlab-ci.yml"})
    void jobsKeepWhatTheNextBuildNeeds(String job) throws IOException {
        Object read = new Load(LoadSettings.builder().setLabel(job).build())
                .loadFromString(Files.readString(FILES.resolve(job)));
        assertThat(read.toString())
                .contains("target/broadsheet", "target/site", "broadsheet:due", "broadsheet:publish", "PUBLISH_TO");
    }

    @ParameterizedTest
    @CsvSource({".github/workflows/publish.yml, github-workflow.json", ".gitlab-ci.yml, gitlab-ci.json"})
    void jobsAreWhatTheirHostsTake(String job, String name) throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                .getSchema(Files.readString(Path.of("src/test/resources/schemas", name)));
        String text = Files.readString(FILES.resolve(job));
        assertThat(problems(schema, text)).isEmpty();
        assertThat(problems(schema, text.replaceAll("(script|run):", "scripts:")))
                .isNotEmpty();
    }

    private static List<String> problems(Schema schema, String yaml) {
        Object read = new Load(LoadSettings.builder().build()).loadFromString(yaml);
        return schema.validate(JsonMapper.shared().writeValueAsString(read), InputFormat.JSON).stream()
                .map(Error::toString)
                .toList();
    }
}
