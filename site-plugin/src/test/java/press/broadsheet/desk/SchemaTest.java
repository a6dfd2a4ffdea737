package press.broadsheet.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import press.broadsheet.content.ArticleKeys;
import press.broadsheet.diagnostic.Code;
import press.broadsheet.diagnostic.Diagnostic;
import press.broadsheet.diagnostic.Diagnostics;
import press.broadsheet.source.Root;
import press.broadsheet.source.SourceFile;
import tools.jackson.databind.json.JsonMapper;

/** What the schemas allow is what is read without a word. */
class SchemaTest {
    private static final Pattern HEAD =
            Pattern.compile("\\A---[ \\t]*\\R(.*?)^---[ \\t]*$", Pattern.DOTALL | Pattern.MULTILINE);
    private static final Map<String, String> FOLDERS = Map.of(
            "articles", "story",
            "authors", "author",
            "sections", "section",
            "tags", "tag",
            "series", "series",
            "places", "place",
            "pages", "page",
            "fronts", "front");

    @TempDir
    Path temp;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static List<Path> goldenSites() throws IOException {
        return folders("src/test/sites");
    }

    static List<Path> invalidSites() throws IOException {
        return folders("src/test/sites-invalid");
    }

    private static List<Path> folders(String of) throws IOException {
        try (Stream<Path> folders = Files.list(Path.of(of))) {
            return folders.filter(Files::isDirectory).sorted().toList();
        }
    }

    private static Map<String, com.networknt.schema.Schema> compiled(Words words) {
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7);
        Map<String, com.networknt.schema.Schema> compiled = new LinkedHashMap<>();
        EditorFiles.schemas(words)
                .forEach((name, schema) -> compiled.put(name, registry.getSchema(JsonText.of(schema))));
        return compiled;
    }

    private static List<String> problems(com.networknt.schema.Schema schema, Object value) {
        return schema.validate(JSON.writeValueAsString(value), InputFormat.JSON).stream()
                .map(Error::toString)
                .toList();
    }

    /** The YAML of a file, read as editors read it; nothing if it is none. */
    private static Optional<Object> yaml(SourceFile file, byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        Matcher head = HEAD.matcher(text);
        if (file.extension().equals("md") && !head.find()) {
            return Optional.empty();
        }
        try {
            Load load = new Load(LoadSettings.builder().build());
            return Optional.ofNullable(load.loadFromString(file.extension().equals("md") ? head.group(1) : text));
        } catch (YamlEngineException e) {
            return Optional.empty();
        }
    }

    private record Judged(SourceFile file, List<Diagnostic> told, List<String> problems) {}

    private static List<Judged> judge(Path site, boolean withItsWords) {
        Office office = new Office(site.toAbsolutePath());
        Newsroom newsroom = office.newsroom();
        Diagnostics diagnostics = new Diagnostics();
        Newsroom.read(office.request(true), newsroom.sources(), diagnostics);
        Map<String, List<Diagnostic>> told = diagnostics.sorted().stream()
                .collect(Collectors.groupingBy(problem -> problem.position().path()));
        Map<String, com.networknt.schema.Schema> schemas = compiled(withItsWords ? newsroom::words : Words.NONE);
        List<Judged> judged = new ArrayList<>();
        for (SourceFile file : newsroom.sources().all(Root.CONTENT)) {
            String folder = file.path().replaceFirst("/.*", "");
            String kind = file.path().equals("site.yaml") ? "site" : FOLDERS.getOrDefault(folder, "");
            if (!kind.isEmpty() && Set.of("md", "yaml").contains(file.extension())) {
                yaml(file, newsroom.sources().read(file))
                        .ifPresent(value -> judged.add(new Judged(
                                file,
                                told.getOrDefault(file.shown(), List.of()),
                                problems(Objects.requireNonNull(schemas.get(kind)), value))));
            }
        }
        return judged;
    }

    @ParameterizedTest
    @MethodSource("goldenSites")
    void whatIsReadWithoutAWordIsValid(Path site) {
        for (Judged file : judge(site, false)) {
            if (file.told().isEmpty()) {
                assertThat(file.problems()).as(file.file().shown()).isEmpty();
            }
        }
    }

    @Test
    void theDemoIsValidWithItsOwnNames() {
        List<Judged> all = judge(Path.of(".."), true);
        assertThat(all).hasSizeGreaterThan(90);
        assertThat(all)
                .allSatisfy(file ->
                        assertThat(file.problems()).as(file.file().shown()).isEmpty());
    }

    /** Of keys, a schema can say all; of values, their type and their words. */
    @ParameterizedTest
    @MethodSource("invalidSites")
    void whatIsNoKeyAndWhatIsOfAnotherTypeIsRefused(Path site) {
        Set<Code> told = Set.of(Code.UNKNOWN_KEY, Code.WRONG_TYPE);
        for (Judged file : judge(site, false)) {
            if (file.told().stream().anyMatch(problem -> told.contains(problem.code()))) {
                assertThat(file.problems()).as(file.file().shown()).isNotEmpty();
            }
        }
    }

    @Test
    void theInvalidSitesAreMostlyRefused() throws IOException {
        Set<String> refused = new TreeSet<>();
        for (Path site : invalidSites()) {
            judge(site, false).stream()
                    .filter(file -> !file.problems().isEmpty())
                    .forEach(file -> file.told()
                            .forEach(problem -> refused.add(problem.code().id())));
        }
        assertThat(refused).contains("unknown-key", "missing-key", "wrong-type", "bad-value", "bad-date");
    }

    @Test
    void everyKeyAndSynonymIsInTheSchemaWithItsDescription() {
        Map<?, ?> properties = (Map<?, ?>) Objects.requireNonNull(
                Objects.requireNonNull(EditorFiles.schemas(Words.NONE).get("story"))
                        .get("properties"));
        ArticleKeys.TABLE.keys().forEach(key -> {
            assertThat(properties.get(key.name()))
                    .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.MAP)
                    .containsEntry("description", key.description());
            key.synonyms()
                    .forEach(synonym ->
                            assertThat(properties.containsKey(synonym)).isTrue());
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "section: town                     | true",
                "section: Town hall                | true",
                "section: twon                     | false",
                "authors: desk                     | true",
                "authors: [Town Desk, desk]        | true",
                "authors: [tesk]                   | false",
                "authors: {id: tesk}               | false",
                "authors: {guest: Anybody}         | true",
                "tags: [ferry, a new one]          | true",
                "tags: [[ferry]]                   | false",
                "date: 2026-1-1                    | false",
                "draft: yes                        | false",
                "type: news                        | true",
                "type: nws                         | false",
                "permalink: here                   | false",
                "slugg: here                       | false",
            })
    void theNamesOfTheNewsroomAreKnown(String line, boolean valid) {
        Office office = new Office(temp);
        office.write("content/site.yaml", "sections: [town]\n");
        office.write("content/sections/town.md", "---\ntitle: Town hall\n---\n");
        office.write("content/authors/desk.md", "---\nname: Town Desk\n---\n");
        office.write("content/articles/town/a.md", "---\ntitle: A\ndate: 2026-01-01\ntags: [ferry]\n---\n");
        String date = line.startsWith("date") ? "" : "date: 2026-11-23\n";
        Object value = new Load(LoadSettings.builder().build()).loadFromString("title: A\n" + date + line);
        List<String> problems = problems(
                Objects.requireNonNull(compiled(office.newsroom()::words).get("story")), value);
        assertThat(problems.isEmpty()).as(problems.toString()).isEqualTo(valid);
    }

    @Test
    void theEditorsSettingsAreMergedAndWrittenOnce() {
        Office office = new Office(temp);
        office.write("content/site.yaml", "sections: [town]\n");
        office.write(
                ".vscode/settings.json",
                "{\"files.eol\": \"\\n\", \"yaml.schemas\": {\"./mine.json\": \"mine.yaml\"}}");
        office.write(".idea/misc.xml", "<project/>");
        assertThat(EditorFiles.write(office.newsroom()))
                .contains(
                        ".broadsheet/schemas/story.json: written",
                        ".vscode/settings.json: written",
                        ".idea/jsonSchemas.xml: written");
        assertThat(office.read(".vscode/settings.json")).isEqualTo("""
                        {
                          "files.eol" : "\\n",
                          "yaml.schemas" : {
                            "./mine.json" : "mine.yaml",
                            "./.broadsheet/schemas/site.json" : "content/site.yaml",
                            "./.broadsheet/schemas/front.json" : "content/fronts/*.yaml"
                          }
                        }
                        """);
        assertThat(EditorFiles.write(office.newsroom())).allMatch(line -> line.endsWith(": unchanged"));
    }

    @Test
    void settingsWithCommentsAreLeftAsTheyAre() {
        Office office = new Office(temp);
        office.write(".vscode/settings.json", "{ // mine\n}");
        office.write(".idea/jsonSchemas.xml", "<project/>");
        assertThat(EditorFiles.write(office.newsroom()))
                .anyMatch(line ->
                        line.startsWith(".vscode/settings.json has comments or is not plain JSON; add yourself"))
                .anyMatch(line -> line.startsWith(".idea/jsonSchemas.xml is there already"));
        assertThat(office.read(".vscode/settings.json")).isEqualTo("{ // mine\n}");
        assertThat(office.read(".idea/jsonSchemas.xml")).isEqualTo("<project/>");
    }
}
