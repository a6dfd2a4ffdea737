package press.broadsheet.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import press.broadsheet.build.QuestionException;
import press.broadsheet.content.ArticleKeys;
import press.broadsheet.content.AuthorKeys;
import press.broadsheet.content.KeyTable;
import press.broadsheet.content.PageKeys;
import press.broadsheet.content.Settings;
import press.broadsheet.content.TermKeys;
import press.broadsheet.diagnostic.MachineException;
import press.broadsheet.diagnostic.Nearest;
import press.broadsheet.source.Root;

/**
 * Writes an editor that works in a browser on the files of a git repository: Decap CMS, or Sveltia CMS, which reads the
 * same configuration. It is no part of the site, whose pages allow no foreign scripts.
 */
public final class CmsFiles {
    /** Where the editor is, from the project's folder. */
    static final String FOLDER = ".broadsheet/cms/";

    private static final String CONFIG = FOLDER + "config.yml";
    private static final String SVELTIA = "sveltia";

    /** The back ends that Sveltia can ask. */
    private static final Set<String> OF_SVELTIA = Set.of("gitea", "github", "gitlab", "test-repo");

    private static final Map<String, String> SCRIPTS = Map.of(
            "decap",
            "https://unpkg.com/decap-cms@^3.0.0/dist/decap-cms.js",
            SVELTIA,
            "https://unpkg.com/@sveltia/cms/dist/sveltia-cms.js");

    private final Newsroom newsroom;
    private final ProjectFiles files;
    private final CmsFields fields;

    private CmsFiles(Newsroom newsroom) {
        this.newsroom = newsroom;
        this.files = new ProjectFiles(newsroom.request().project());
        this.fields = new CmsFields(newsroom.sections());
    }

    /**
     * Writes what has changed.
     *
     * @param editor {@code decap} or {@code sveltia}
     * @param backend the host of the repository, such as {@code github}
     * @param repository such as {@code owner/name}; without it the {@code backend} of an earlier configuration stays
     * @param branch the branch that is published
     * @return what was done, a line for each file
     * @throws QuestionException if there is no such editor, it cannot ask that back end, or an earlier configuration is no YAML
     * @throws MachineException if a file cannot be read or written
     */
    public static List<String> write(
            Newsroom newsroom, String editor, String backend, Optional<String> repository, String branch) {
        String script = SCRIPTS.get(editor);
        if (script == null) {
            throw new QuestionException("\"" + editor + "\" is no editor; "
                    + Nearest.remedy(editor, SCRIPTS.keySet(), "name decap or sveltia with -Deditor=…"));
        }
        CmsFiles cms = new CmsFiles(newsroom);
        Map<String, Object> asked = cms.backend(backend, repository, branch);
        String name = String.valueOf(asked.get("name"));
        if (editor.equals(SVELTIA) && !OF_SVELTIA.contains(name)) {
            throw new QuestionException("Sveltia CMS has no back end " + name
                    + "; name a repository with -Drepo=owner/name on github, gitlab or gitea, or take -Deditor=decap");
        }
        cms.files.put(FOLDER + "index.html", page(script));
        cms.files.put(CONFIG, cms.config(editor, asked));
        return cms.files.lines();
    }

    private static String page(String script) {
        return String.format(Locale.ROOT, """
                <!doctype html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="robots" content="noindex">
                <title>Newsroom</title>
                </head>
                <body>
                <script src="%s"></script>
                </body>
                </html>
                """, script);
    }

    private Map<String, Object> backend(String name, Optional<String> repository, String branch) {
        Map<String, Object> backend = new LinkedHashMap<>();
        if (repository.isEmpty()) {
            earlier().forEach((key, value) -> backend.put(String.valueOf(key), value));
        }
        if (backend.isEmpty()) {
            backend.put("name", repository.isPresent() ? name : "git-gateway");
            repository.ifPresent(repo -> backend.put("repo", repo));
            backend.put("branch", branch);
        }
        return backend;
    }

    private Map<?, ?> earlier() {
        try {
            Object before = files.text(CONFIG)
                    .map(text -> new Load(LoadSettings.builder().build()).loadFromString(text))
                    .orElse(Map.of());
            return before instanceof Map<?, ?> config && config.get("backend") instanceof Map<?, ?> backend
                    ? backend
                    : Map.of();
        } catch (YamlEngineException e) {
            throw new QuestionException(
                    CONFIG + " is not YAML; mend it, or remove it and name the repository with" + " -Drepo=owner/name");
        }
    }

    private String config(String editor, Map<String, Object> backend) {
        String content = newsroom.request().shown(newsroom.request().folder(Root.CONTENT));
        Settings settings = newsroom.settings();
        Map<String, Object> config = new LinkedHashMap<>();
        config.put("backend", backend);
        if (editor.equals(SVELTIA)) {
            config.put("output", Map.of("omit_empty_optional_fields", true));
        } else {
            // Sveltia asks the browser for the folder instead, and complains of the key
            config.put("local_backend", true);
        }
        config.put("publish_mode", "editorial_workflow");
        config.put("media_folder", content + "/media");
        config.put("public_folder", "/media");
        config.put("site_url", settings.url().toString());
        Map<String, Object> slug = new LinkedHashMap<>();
        slug.put("encoding", settings.slugs() == Settings.Slugs.ASCII ? "ascii" : "unicode");
        slug.put("clean_accents", settings.slugs() == Settings.Slugs.ASCII);
        config.put("slug", slug);
        List<Object> collections = new ArrayList<>();
        Map<String, Object> stories = collection(content, "articles", "Stories", ArticleKeys.TABLE, "title");
        stories.put("path", path());
        collections.add(stories);
        collections.add(collection(content, "authors", "Authors", AuthorKeys.TABLE, "name"));
        collections.add(collection(content, "sections", "Sections", TermKeys.SECTION, "title"));
        collections.add(collection(content, "tags", "Tags", TermKeys.TAG, "title"));
        collections.add(collection(content, "series", "Series", TermKeys.SERIES, "title"));
        collections.add(collection(content, "places", "Places", TermKeys.PLACE, "title"));
        collections.add(collection(content, "pages", "Pages", PageKeys.TABLE, "title"));
        config.put("collections", collections);
        DumpSettings form = DumpSettings.builder()
                .setDefaultFlowStyle(FlowStyle.BLOCK)
                .setWidth(120)
                .setBestLineBreak("\n")
                .build();
        return "# Made by broadsheet:cms of the keys that are read; run it again rather than change this. Your backend"
                + " is kept.\n"
                + new Dump(form).dumpToString(config);
    }

    /**
     * Where a new story goes: to the folder of its section. Where none is chosen Sveltia takes the first of the menu, and
     * Decap no folder at all, so that the story is one of the default section.
     */
    private String path() {
        List<String> sections = newsroom.sections();
        return sections.isEmpty() ? "{{slug}}" : "{{section | default('" + sections.get(0) + "')}}/{{slug}}";
    }

    private Map<String, Object> collection(
            String content, String folder, String label, KeyTable table, String identifier) {
        Map<String, Object> collection = new LinkedHashMap<>();
        collection.put("name", folder);
        collection.put("label", label);
        collection.put("folder", content + '/' + folder);
        collection.put("create", true);
        collection.put("extension", "md");
        collection.put("format", "yaml-frontmatter");
        collection.put("slug", "{{slug}}");
        collection.put("identifier_field", identifier);
        collection.put("fields", fields.of(table.keys()));
        return collection;
    }
}
