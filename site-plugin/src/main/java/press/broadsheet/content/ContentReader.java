package press.broadsheet.content;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import press.broadsheet.diagnostic.Code;
import press.broadsheet.diagnostic.Diagnostic;
import press.broadsheet.diagnostic.Diagnostics;
import press.broadsheet.diagnostic.Position;
import press.broadsheet.source.Digest;
import press.broadsheet.source.InOrder;
import press.broadsheet.source.Root;
import press.broadsheet.source.SourceFile;
import press.broadsheet.source.SourceText;
import press.broadsheet.source.SourceTree;

/** Reads everything under the content folder that is not a picture. */
public final class ContentReader {
    private static final Set<String> DATA_EXTENSIONS = Set.of("yaml", "yml", "json", "toml", "csv");
    private static final Set<String> NEAR_MARKDOWN = Set.of("markdown", "mdown", "mkd", "mdx");
    private static final Set<String> FRONT_LIKE = Set.of("yml", "json", "toml", "md");
    private static final String FOLDERS = "articles, authors, sections, tags, series, places or pages";

    private final SourceTree tree;
    private final Excerpts excerpts;
    private final EntryShelf.Filled before;
    private final EntryShelf after;
    private final Diagnostics diagnostics;

    private ContentReader(
            SourceTree tree, Excerpts excerpts, EntryShelf.Filled before, EntryShelf after, Diagnostics diagnostics) {
        this.tree = tree;
        this.excerpts = excerpts;
        this.before = before;
        this.after = after;
        this.diagnostics = diagnostics;
    }

    /**
     * Reads all files and reports all their problems; a file with an error is left out.
     *
     * @param defaults what the settings say if {@code site.yaml} does not
     * @throws press.broadsheet.diagnostic.MachineException if a file cannot be read or has changed since the scan
     */
    public static Content read(SourceTree tree, SiteDefaults defaults, Excerpts excerpts, Diagnostics diagnostics) {
        return read(tree, defaults, excerpts, EntryShelf.Filled.NOTHING, new EntryShelf(), diagnostics);
    }

    /**
     * As above, but a file that the last build parsed and that has not changed is taken from the shelf.
     *
     * @param before what the last build parsed
     * @param after is filled with what this one did
     */
    public static Content read(
            SourceTree tree,
            SiteDefaults defaults,
            Excerpts excerpts,
            EntryShelf.Filled before,
            EntryShelf after,
            Diagnostics diagnostics) {
        return new ContentReader(tree, excerpts, before, after, diagnostics).read(defaults);
    }

    /**
     * Reads one story alone; empty if it holds an error.
     *
     * @param known what was parsed before, to which this is added
     */
    public static Optional<Entry<ArticleHead>> story(
            SourceTree tree,
            SourceFile file,
            Settings settings,
            Excerpts excerpts,
            EntryShelf.Filled known,
            Diagnostics diagnostics) {
        EntryShelf shelf = known.in(settings.timezone());
        return new ContentReader(tree, excerpts, known, shelf, diagnostics)
                .entry(file, shelf, ArticleHead.class, new Heads(settings.timezone())::article);
    }

    /**
     * The text of an entry's body, its line ends line feeds.
     *
     * @throws press.broadsheet.diagnostic.MachineException if the file is no longer what it was when it was read
     */
    public static String body(SourceTree tree, Entry<?> entry) {
        // the tree verifies the digest, so the text decodes and is split as it was before
        return SourceText.decode(entry.file().shown(), tree.read(entry.file()), new Diagnostics())
                .map(text -> DocumentParser.body(text, entry.bodyLine()))
                .orElse("");
    }

    private Content read(SiteDefaults defaults) {
        List<SourceFile> articles = new ArrayList<>();
        List<SourceFile> authors = new ArrayList<>();
        List<SourceFile> sections = new ArrayList<>();
        List<SourceFile> tags = new ArrayList<>();
        List<SourceFile> series = new ArrayList<>();
        List<SourceFile> places = new ArrayList<>();
        List<SourceFile> pages = new ArrayList<>();
        List<SourceFile> fronts = new ArrayList<>();
        SortedMap<String, SourceFile> data = new TreeMap<>();
        List<SourceFile> files = tree.all(Root.CONTENT);
        for (SourceFile file : files) {
            int slash = file.path().indexOf('/');
            switch (slash < 0 ? "" : file.path().substring(0, slash)) {
                case "articles" -> addMarkdown(file, articles);
                case "pages" -> addMarkdown(file, pages);
                case "authors" -> addNamed(file, slash, authors);
                case "sections" -> addNamed(file, slash, sections);
                case "tags" -> addNamed(file, slash, tags);
                case "series" -> addNamed(file, slash, series);
                case "places" -> addNamed(file, slash, places);
                case "fronts" -> addFront(file, fronts);
                case "data" -> addData(file, slash, data);
                case "media" -> {}
                default -> checkStray(file);
            }
        }
        Settings settings = settings(tree, defaults, diagnostics);
        Heads heads = new Heads(settings.timezone());
        EntryShelf shelf = before.in(settings.timezone());
        return new Content(
                settings,
                entries(articles, shelf, ArticleHead.class, heads::article),
                entries(authors, shelf, AuthorHead.class, heads::author),
                entries(sections, shelf, TermHead.class, heads::section),
                entries(tags, shelf, TermHead.class, heads::tag),
                entries(series, shelf, TermHead.class, heads::series),
                entries(places, shelf, TermHead.class, heads::place),
                entries(pages, shelf, PageHead.class, heads::page),
                fronts.stream()
                        .filter(file -> isOfSite(file, settings))
                        .flatMap(file -> FrontReader.read(tree, file, settings.timezone(), diagnostics).stream())
                        .toList(),
                Collections.unmodifiableSortedMap(data));
    }

    /**
     * Reads the settings alone.
     *
     * @param defaults what they say if {@code site.yaml} does not
     */
    public static Settings settings(SourceTree tree, SiteDefaults defaults, Diagnostics diagnostics) {
        String shown = shownSettings(tree.all(Root.CONTENT));
        return SettingsReader.read(tree, tree.find(Root.CONTENT, "site.yaml"), shown, defaults, diagnostics);
    }

    private static String shownSettings(List<SourceFile> files) {
        if (files.isEmpty()) {
            return "content/site.yaml";
        }
        SourceFile any = files.get(0);
        String folder = any.shown().endsWith(any.path())
                ? any.shown().substring(0, any.shown().length() - any.path().length())
                : "content/";
        return folder + "site.yaml";
    }

    private void addMarkdown(SourceFile file, List<SourceFile> files) {
        if (file.extension().equals("md")) {
            files.add(file);
        } else if (NEAR_MARKDOWN.contains(file.extension())) {
            stray(file, "only files that end in .md are read", "rename it to end in .md");
        }
    }

    private void addNamed(SourceFile file, int folderEnd, List<SourceFile> files) {
        List<SourceFile> found = new ArrayList<>();
        addMarkdown(file, found);
        if (found.isEmpty()) {
            return;
        }
        if (file.path().indexOf('/', folderEnd + 1) >= 0) {
            String folder = file.path().substring(0, folderEnd);
            stray(file, "files in folders under " + folder + " are not read", "move it up into " + folder);
            return;
        }
        String name = file.name();
        if (!Addresses.isId(name.substring(0, name.length() - ".md".length()))) {
            diagnostics.report(
                    Code.FILE_NAME,
                    Position.ofFile(file.shown()),
                    "the name cannot be the id of one of the " + file.path().substring(0, folderEnd),
                    "rename it with letters, digits and hyphens only, such as world-desk.md");
            return;
        }
        files.add(file);
    }

    private void addFront(SourceFile file, List<SourceFile> files) {
        int folder = file.path().indexOf('/', "fronts/".length());
        boolean inFolder = folder >= 0;
        boolean deep = inFolder && file.path().indexOf('/', folder + 1) >= 0;
        if (file.extension().equals("yaml") && !deep) {
            files.add(file);
        } else if (inFolder || FRONT_LIKE.contains(file.extension())) {
            stray(
                    file,
                    "a front is not read from this file",
                    "move it to content/fronts, and name it home.yaml or after a section, such as sport.yaml");
        }
    }

    /** Whether a front stands in its folder, or in that of another language of the site. */
    private boolean isOfSite(SourceFile file, Settings settings) {
        String language = file.folder().substring("fronts/".length()).replace("/", "");
        boolean known =
                language.isEmpty() || settings.languages().stream().anyMatch(each -> !each.main() && each.is(language));
        if (!known) {
            stray(
                    file,
                    "a front is not read from this folder",
                    "move it to content/fronts, or name the folder after a language of site.yaml");
        }
        return known;
    }

    private static void addData(SourceFile file, int folderEnd, SortedMap<String, SourceFile> data) {
        if (DATA_EXTENSIONS.contains(file.extension())) {
            data.put(file.path().substring(folderEnd + 1), file);
        }
    }

    private void checkStray(SourceFile file) {
        if (file.extension().equals("md") || NEAR_MARKDOWN.contains(file.extension())) {
            stray(file, "no page is made of this file, because of the folder it is in", "move it into " + FOLDERS);
        } else if (Set.of("site.yml", "site.json", "site.toml").contains(file.path())) {
            stray(file, "settings are not read from this file", "write them into site.yaml");
        }
    }

    private void stray(SourceFile file, String what, String remedy) {
        diagnostics.report(Code.STRAY_FILE, Position.ofFile(file.shown()), what, remedy);
    }

    /** Reads the head of one kind of file; empty after an error. */
    private interface HeadOf<H> {
        Optional<H> read(Document document, Problems problems);
    }

    private <H extends Record> List<Entry<H>> entries(
            List<SourceFile> files, EntryShelf shelf, Class<H> type, HeadOf<H> heads) {
        return InOrder.map(files, file -> entry(file, shelf, type, heads)).stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private <H extends Record> Optional<Entry<H>> entry(
            SourceFile file, EntryShelf shelf, Class<H> type, HeadOf<H> heads) {
        Optional<EntryShelf.Found<H>> known = shelf.find(file, type);
        if (known.isPresent()) {
            List<Diagnostic> warnings = known.get().warnings();
            diagnostics.reportAll(warnings);
            after.put(file.path(), shelf);
            return Optional.of(known.get().entry());
        }
        Diagnostics own = new Diagnostics();
        Optional<Entry<H>> parsed = parse(file, heads, own);
        List<Diagnostic> told = own.sorted();
        diagnostics.reportAll(told);
        parsed.ifPresent(entry -> after.put(entry, told));
        return parsed;
    }

    private <H> Optional<Entry<H>> parse(SourceFile file, HeadOf<H> heads, Diagnostics own) {
        Optional<String> text = SourceText.decode(file.shown(), tree.read(file), own);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Problems problems = new Problems(own);
        try {
            Document document = DocumentParser.parse(file.shown(), text.get());
            return heads.read(document, problems).map(head -> entry(file, head, document));
        } catch (Unreadable e) {
            problems.report(e);
            return Optional.empty();
        }
    }

    private <H> Entry<H> entry(SourceFile file, H head, Document document) {
        String body = document.body();
        Excerpts.Excerpt whole = excerpts.of(body);
        return new Entry<>(file, head, document.bodyLine(), Digest.of(body), excerpt(head, whole, body), whole.words());
    }

    /** The start of the text; of a story with a summary nobody asks for it. */
    private String excerpt(Object head, Excerpts.Excerpt whole, String body) {
        if (!(head instanceof ArticleHead story)) {
            return whole.text();
        }
        if (story.summary().isPresent()) {
            return "";
        }
        return story.live().map(live -> excerpts.of(live.opening(body)).text()).orElseGet(whole::text);
    }
}
