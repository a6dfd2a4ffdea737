package press.broadsheet.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.broadsheet.diagnostic.Code;
import press.broadsheet.diagnostic.Position;
import press.broadsheet.diagnostic.Severity;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reports are what their readers expect: the one for code hosts is valid by the schema of OASIS. */
class ReportsTest {
    private static final List<String> PATHS = List.of(
            "content/articles/town/ferry.md",
            "content/articles/zürich & co/100 % true #1?.md",
            "templates/新闻.ftlh",
            "12:30 edition.md",
            "a/b\\c[1].md");

    @TempDir
    Path temp;

    private static Schema schema() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(ReportsTest.class.getResourceAsStream("/schemas/sarif-2.1.0.json"))) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                    .getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static List<String> problems(String sarif) throws IOException {
        return schema()
                .validate(
                        sarif,
                        InputFormat.JSON,
                        (ExecutionContext context) ->
                                context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Error::toString)
                .toList();
    }

    private String sarif(List<Finding> findings, String version) throws IOException {
        Reports.write(findings, temp, version);
        return Files.readString(temp.resolve("report.sarif"));
    }

    /** Of each code in each kind of file, in a place and without one, as an error and as a warning. */
    private static List<Finding> all() {
        List<Finding> findings = new ArrayList<>();
        for (Code code : Code.values()) {
            for (String path : PATHS) {
                findings.add(new Finding(
                        Severity.ERROR, code, new Position(path, 7, 10), "\"é\" leads nowhere", "mend it", "/é/", 3));
                findings.add(new Finding(
                        Severity.WARNING, code, Position.ofFile(path), "nothing uses it", "remove it", "", 0));
            }
        }
        return findings;
    }

    @Test
    void theReportForCodeHostsIsValidWhateverWasFoundAndWherever() throws IOException {
        assertThat(problems(sarif(all(), "0.1.0-SNAPSHOT"))).isEmpty();
        assertThat(problems(sarif(List.of(), "1.0"))).isEmpty();
    }

    @Test
    void theSchemaSeesWhatIsWrong() throws IOException {
        String sarif = sarif(all(), "1.0");
        assertThat(problems(sarif.replace("\"level\" : \"warning\"", "\"level\" : \"bad\"")))
                .isNotEmpty();
        assertThat(problems(sarif.replace("\"startLine\" : 7", "\"startLine\" : 0")))
                .isNotEmpty();
        assertThat(problems(sarif.replace("\"uri\" : \"content/articles/town/ferry.md\"", "\"uri\" : \"a b\"")))
                .isNotEmpty();
    }

    @Test
    void everyPlaceIsAReferenceThatLeadsBackToItsFile() throws IOException {
        JsonNode results = JsonMapper.builder()
                .build()
                .readTree(sarif(all(), "1.0"))
                .path("runs")
                .path(0)
                .path("results");
        URI folder = URI.create("file:///news/");
        List<String> paths = new ArrayList<>();
        for (JsonNode result : results) {
            URI uri = URI.create(result.path("locations")
                    .path(0)
                    .path("physicalLocation")
                    .path("artifactLocation")
                    .path("uri")
                    .asString());
            assertThat(uri.isAbsolute()).as(uri.toString()).isFalse();
            paths.add(folder.resolve(uri).getPath().substring("/news/".length()));
        }
        assertThat(paths.stream().distinct())
                .containsExactly(
                        "content/articles/town/ferry.md", PATHS.get(1), PATHS.get(2), PATHS.get(3), PATHS.get(4));
    }
}
