package press.broadsheet.desk;

import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import press.broadsheet.content.ArticleKeys;
import press.broadsheet.content.AuthorKeys;
import press.broadsheet.content.FrontKeys;
import press.broadsheet.content.KeyTable;
import press.broadsheet.content.PageKeys;
import press.broadsheet.content.SettingsKeys;
import press.broadsheet.content.TermKeys;
import press.broadsheet.diagnostic.MachineException;
import press.broadsheet.source.Root;

/** Writes the schemas of a newsroom's keys, and the settings that let editors use them. */
public final class EditorFiles {
    /** Where the schemas are, from the project's folder. */
    static final String FOLDER = ".broadsheet/schemas/";

    private final Newsroom newsroom;
    private final ProjectFiles files;

    private EditorFiles(Newsroom newsroom) {
        this.newsroom = newsroom;
        this.files = new ProjectFiles(newsroom.request().project());
    }

    /**
     * Writes what has changed.
     *
     * @return what was done, a line for each file
     * @throws MachineException if a file cannot be read or written
     */
    public static List<String> write(Newsroom newsroom) {
        EditorFiles files = new EditorFiles(newsroom);
        files.write();
        return files.files.lines();
    }

    /** The schemas by the name of their file. */
    static SortedMap<String, Map<String, Object>> schemas(Words words) {
        SortedMap<String, Map<String, Object>> schemas = new TreeMap<>();
        tables().forEach((name, table) -> schemas.put(name, Schema.of(table, words)));
        return schemas;
    }

    private static SortedMap<String, KeyTable> tables() {
        return new TreeMap<>(Map.of(
                "story", ArticleKeys.TABLE,
                "author", AuthorKeys.TABLE,
                "section", TermKeys.SECTION,
                "tag", TermKeys.TAG,
                "series", TermKeys.SERIES,
                "place", TermKeys.PLACE,
                "page", PageKeys.TABLE,
                "front", FrontKeys.TABLE,
                "site", SettingsKeys.TABLE));
    }

    private void write() {
        schemas(newsroom::words).forEach((name, schema) -> files.put(FOLDER + name + ".json", JsonText.of(schema)));
        vsCode();
        intelliJ();
    }

    /** What files a schema is for, from the project's folder: those whose language editors know to be YAML. */
    private Map<String, String> globs() {
        String folder = newsroom.request().shown(newsroom.request().folder(Root.CONTENT));
        Map<String, String> globs = new LinkedHashMap<>();
        globs.put(FOLDER + "site.json", folder + "/site.yaml");
        globs.put(FOLDER + "front.json", folder + "/fronts/*.yaml");
        return globs;
    }

    /** The settings of the YAML extension of Visual Studio Code, whatever else its settings say. */
    private void vsCode() {
        String path = ".vscode/settings.json";
        Map<String, Object> schemas = new LinkedHashMap<>();
        globs().forEach((schema, glob) -> schemas.put("./" + schema, glob));
        Optional<String> before = files.text(path);
        Optional<String> merged = before.isEmpty()
                ? Optional.of(JsonText.of(Map.of("yaml.schemas", schemas)))
                : JsonText.merged(before.get(), "yaml.schemas", schemas);
        if (merged.isPresent()) {
            files.put(path, merged.get());
        } else {
            files.tell(path + " has comments or is not plain JSON; add yourself: \"yaml.schemas\": "
                    + JsonText.onOneLine(schemas));
        }
    }

    private void intelliJ() {
        if (!Files.isDirectory(newsroom.request().project().resolve(".idea"))) {
            return;
        }
        String path = ".idea/jsonSchemas.xml";
        String wanted = IdeaSchemas.of(globs());
        Optional<String> before = files.text(path);
        if (before.isPresent() && !before.get().equals(wanted)) {
            files.tell(path + " is there already and was left as it is; map " + String.join(", ", globs().keySet())
                    + " in the editor's settings, under JSON Schema Mappings");
            return;
        }
        files.put(path, wanted);
    }
}
