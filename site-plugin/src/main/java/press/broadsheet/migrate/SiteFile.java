package press.broadsheet.migrate;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import press.broadsheet.content.ContentReader;
import press.broadsheet.content.Excerpts;
import press.broadsheet.content.Settings;
import press.broadsheet.content.SiteDefaults;
import press.broadsheet.diagnostic.Diagnostics;
import press.broadsheet.diagnostic.MachineException;
import press.broadsheet.diagnostic.Severity;
import press.broadsheet.source.FolderTree;
import press.broadsheet.source.Root;

/** The settings of the newsroom that is moved into: its own, or made of what the source knows. */
final class SiteFile {
    static final String NAME = "site.yaml";

    /** Addresses of stories, as other systems make them; the first is ours. */
    private static final List<String> PATTERNS = List.of(
            "/{section}/{yyyy}/{MM}/{dd}/{slug}/",
            "/{yyyy}/{MM}/{dd}/{slug}/",
            "/{yyyy}/{MM}/{slug}/",
            "/{yyyy}/{slug}/",
            "/{section}/{slug}/",
            "/{section}/{yyyy}/{slug}/",
            "/{section}/{yyyy}/{MM}/{slug}/",
            "/{slug}/",
            "/posts/{slug}/",
            "/post/{slug}/",
            "/blog/{slug}/",
            "/blog/{yyyy}/{MM}/{dd}/{slug}/",
            "/articles/{slug}/",
            "/news/{slug}/",
            "/{yyyy}/{MM}/{dd}/{slug}.html",
            "/{section}/{yyyy}/{MM}/{dd}/{slug}.html",
            "/{section}/{slug}.html",
            "/{slug}.html");

    private SiteFile() {}

    /** The settings that stand in the newsroom; empty if it has none. */
    static Optional<Settings> present(Path content) {
        Path file = content.resolve(NAME);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Diagnostics diagnostics = new Diagnostics();
        Settings settings = read(content, content, diagnostics);
        boolean faulty = diagnostics.sorted().stream()
                .anyMatch(d -> d.position().path().endsWith(NAME) && d.severity() == Severity.ERROR);
        if (faulty) {
            throw new MachineException(file + " cannot be read; build the site, and mend what it tells");
        }
        return Optional.of(settings);
    }

    /** Settings made for the source, and the pattern of addresses that keeps most of the old ones. */
    static Settings made(Harvest harvest, Path folder) {
        Settings ours = read(folder.resolve(".import-none"), folder, new Diagnostics());
        String best = PATTERNS.get(0);
        int most = 0;
        for (String pattern : PATTERNS) {
            int count = kept(harvest, with(ours, pattern, harvest.zone()));
            best = count > most ? pattern : best;
            most = Math.max(most, count);
        }
        long stories = harvest.pieces().stream()
                .filter(piece -> piece.type() == PieceType.STORY)
                .filter(piece -> piece.addresses().stream()
                        .anyMatch(old -> OldAddress.alias(old).isPresent()))
                .count();
        return with(ours, most * 2L >= stories ? best : PATTERNS.get(0), harvest.zone());
    }

    /** The file for such settings. */
    static String yaml(Harvest harvest, Settings settings) {
        Head head = new Head();
        Head known = harvest.site();
        head.put("name", known.text("name"));
        head.put("url", harvest.url());
        head.put("description", known.text("description"));
        head.put("tagline", known.text("tagline"));
        head.put("language", known.text("language"));
        if (!settings.timezone().equals(ZoneOffset.UTC)) {
            head.put("timezone", settings.timezone().getId());
        }
        if (!settings.permalinks().article().equals(PATTERNS.get(0))) {
            head.put(
                    "permalinks",
                    Head.fields(Map.of("article", settings.permalinks().article())));
        }
        return head.isEmpty() ? "" : head.lines();
    }

    private static int kept(Harvest harvest, Settings settings) {
        Layout layout = Layout.of(harvest.stories(), settings);
        return (int) layout.placed().stream()
                .filter(place -> place.piece().type() == PieceType.STORY)
                .filter(place -> place.piece().addresses().stream()
                        .anyMatch(old -> OldAddress.alias(old).equals(Optional.of(place.address()))))
                .count();
    }

    /** The settings of a folder; those without a file if it is not there. */
    private static Settings read(Path folder, Path project, Diagnostics diagnostics) {
        return ContentReader.read(
                        FolderTree.scan(Map.of(Root.CONTENT, folder), project, diagnostics),
                        SiteDefaults.of("Import", "https://import.invalid"),
                        body -> new Excerpts.Excerpt("", 0),
                        diagnostics)
                .settings();
    }

    private static Settings with(Settings s, String pattern, ZoneId zone) {
        return new Settings(
                s.name(),
                s.url(),
                s.description(),
                s.tagline(),
                s.language(),
                zone,
                s.logo(),
                s.image(),
                s.sections(),
                s.defaultSection(),
                s.menu(),
                s.policies(),
                s.social(),
                s.contact(),
                s.feeds(),
                s.pagination(),
                s.pictures(),
                new Settings.Permalinks(pattern),
                s.slugs(),
                s.html(),
                s.expired(),
                s.robots(),
                s.search(),
                s.host(),
                s.manifest(),
                s.publish(),
                s.copyright(),
                s.budgets(),
                s.checks(),
                s.newsletters(),
                s.languages(),
                s.editions(),
                s.params());
    }
}
