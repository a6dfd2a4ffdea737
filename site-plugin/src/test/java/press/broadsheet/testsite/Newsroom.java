package press.broadsheet.testsite;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import press.broadsheet.content.AuthorHead;
import press.broadsheet.content.Checks;
import press.broadsheet.content.Content;
import press.broadsheet.content.Entry;
import press.broadsheet.content.Language;
import press.broadsheet.content.Located;
import press.broadsheet.content.PageHead;
import press.broadsheet.content.Params;
import press.broadsheet.content.Picture;
import press.broadsheet.content.Publishing;
import press.broadsheet.content.Settings;
import press.broadsheet.content.TermHead;
import press.broadsheet.content.TopicKind;
import press.broadsheet.diagnostic.Diagnostics;
import press.broadsheet.diagnostic.Position;
import press.broadsheet.image.Darkroom;
import press.broadsheet.markdown.MarkdownConverter;
import press.broadsheet.markdown.RawHtml;
import press.broadsheet.model.Site;
import press.broadsheet.model.SiteAssembler;
import press.broadsheet.plan.SitePlan;
import press.broadsheet.plan.SitePlanner;
import press.broadsheet.search.StoryText;
import press.broadsheet.source.Digest;
import press.broadsheet.source.Root;
import press.broadsheet.source.SourceFile;
import press.broadsheet.trace.DataShelf;
import press.broadsheet.trace.Facts;
import press.broadsheet.trace.Inputs;
import press.broadsheet.trace.Recorder;
import press.broadsheet.trace.SearchShelf;
import press.broadsheet.trace.WordStore;
import press.broadsheet.view.Bodies;
import press.broadsheet.view.Desk;
import press.broadsheet.view.Press;

/** A newsroom in memory: settings, stories, authors and files, and the desk of an output of their site. */
public final class Newsroom {
    /** The instant of every build, unless a test moves it. */
    public static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    public String name = "The Courier";
    public String url = "https://courier.example";
    public String language = "en";
    public String description = "News of the harbour.";
    public String copyright = "";
    public Instant now = NOW;
    public int items = 20;
    public String permalinks = "/{section}/{yyyy}/{MM}/{dd}/{slug}/";
    public boolean fullText = true;
    public String hub = "";
    public Settings.Expired expired = Settings.Expired.GONE;
    public Settings.Contact contact = new Settings.Contact("", "", "");
    public List<String> social = List.of();
    public String cname = "";
    public Optional<Located<Settings.HostKind>> hostKind = Optional.empty();
    public Settings.Manifest manifest = new Settings.Manifest("", "", "");
    public Optional<Picture> logo = Optional.empty();
    public final SortedMap<String, Boolean> robots = new TreeMap<>();
    public final SortedMap<String, SortedMap<String, String>> headers = new TreeMap<>();
    public final SortedMap<String, Located<String>> policies = new TreeMap<>();

    private final MemoryTree tree = new MemoryTree();
    private final Map<String, String> bodies = new TreeMap<>();
    private final List<Entry<press.broadsheet.content.ArticleHead>> stories = new ArrayList<>();
    private final List<Entry<AuthorHead>> authors = new ArrayList<>();
    private final List<Entry<TermHead>> sections = new ArrayList<>();
    private final List<Entry<PageHead>> pages = new ArrayList<>();
    private final MarkdownConverter markdown = new MarkdownConverter(RawHtml.SAFE);

    /** A newsroom with the words of a theme, and nothing else. */
    @SuppressWarnings("StringConcatToTextBlock") // One key a line, without the quotes of a block.
    public Newsroom() {
        tree.put(
                Root.TEMPLATES,
                "messages/en.properties",
                String.join(
                        "\n",
                        "also-read=Also read",
                        "alert-note=Note",
                        "alert-tip=Tip",
                        "alert-important=Important",
                        "alert-warning=Warning",
                        "alert-caution=Caution",
                        "table=Table",
                        "code=Code",
                        "footnotes=Footnotes",
                        "footnote-back=Back",
                        "heading-link=Link",
                        "task-open=Open",
                        "task-done=Done",
                        "corrections=Corrections & clarifications",
                        "home=Home",
                        "archive=Archive",
                        "archive-of=Archive: {0}",
                        "tags=Tags",
                        "places=Places",
                        "authors=Authors",
                        "all-series=Series",
                        "page-number=Page {0}"));
    }

    public Newsroom story(Story story) {
        stories.add(entry(story.path, story.head(), story.body));
        return this;
    }

    /** A person, or with a role that begins with "Desk" an organisation. */
    public Newsroom author(String id, String shown, String role, String... links) {
        AuthorHead head = new AuthorHead(
                shown,
                !role.startsWith("Desk"),
                false,
                Optional.of(role),
                Optional.of("About *" + shown + "*."),
                Optional.empty(),
                List.of(links),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                new TreeMap<>(),
                Params.NONE);
        authors.add(entry("authors/" + id + ".md", head, "A life.\n"));
        return this;
    }

    public Newsroom section(String id, String title, String about) {
        TermHead head = new TermHead(
                Optional.of(title),
                Optional.of(about),
                OptionalInt.empty(),
                List.of(),
                TopicKind.TOPIC,
                List.of(),
                Optional.empty(),
                List.of(),
                OptionalInt.empty(),
                Optional.empty(),
                List.of(),
                new TreeMap<>(),
                Params.NONE);
        sections.add(entry("sections/" + id + ".md", head, ""));
        return this;
    }

    public Newsroom page(String id, String title) {
        PageHead head = new PageHead(
                title,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Params.NONE);
        pages.add(entry("pages/" + id + ".md", head, "Words.\n"));
        return this;
    }

    /** A PNG of a size, at a path of the content folder. */
    public Newsroom picture(String path, int width, int height) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_BYTE_BINARY), "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        tree.put(Root.CONTENT, path, bytes.toByteArray());
        return this;
    }

    /** A file published as it is. */
    public Newsroom file(String path, String text) {
        tree.put(Root.STATIC, path, text);
        return this;
    }

    /** How long a picture is. */
    public long length(String path) {
        return tree.find(Root.CONTENT, path).orElseThrow().size();
    }

    private <H> Entry<H> entry(String path, H head, String body) {
        tree.put(Root.CONTENT, path, head + "\n" + body);
        bodies.put(path, body);
        SourceFile file = tree.find(Root.CONTENT, path).orElseThrow();
        return new Entry<>(file, head, 1, Digest.of(body), body.strip(), body.split("\\s+").length);
    }

    private Settings settings() {
        Position position = Position.ofFile("content/site.yaml");
        return new Settings(
                name,
                URI.create(url),
                description,
                "",
                language,
                ZoneId.of("Europe/London"),
                logo.map(picture -> new Located<>(picture, position)),
                Optional.empty(),
                List.of(),
                "news",
                new Settings.Menu(List.of(), List.of()),
                policies,
                social,
                contact,
                new Settings.Feeds(
                        List.of(Settings.FeedFormat.values()),
                        List.of(Settings.FeedFor.values()),
                        items,
                        fullText,
                        hub),
                new Settings.Pagination(2),
                new Settings.Pictures(List.of(480, 960, 1600), true, "100vw"),
                new Settings.Permalinks(permalinks),
                Settings.Slugs.ASCII,
                Settings.Html.SAFE,
                expired,
                robots,
                new Settings.Search(Settings.Search.Index.NONE, Settings.Search.Web.NONE),
                new Settings.Host(hostKind, cname, false, headers),
                manifest,
                new Publishing(24, 20, 1, List.of(), Optional.empty(), press.broadsheet.content.After.NOBODY),
                copyright,
                new TreeMap<>(),
                new Checks(new TreeMap<>(), 1500, List.of()),
                List.of(),
                List.of(new Language(language, "", language, Settings.MissingTranslation.LINK)),
                new TreeMap<>(),
                Params.NONE);
    }

    /** Everything the site is made of, at {@link #now}. */
    public Inputs inputs() {
        Diagnostics diagnostics = new Diagnostics();
        Content content = new Content(
                settings(),
                sorted(stories),
                sorted(authors),
                sorted(sections),
                List.of(),
                List.of(),
                List.of(),
                sorted(pages),
                List.of(),
                new TreeMap<>());
        Site site = new SiteAssembler(content.settings(), now, false, diagnostics).assemble(content);
        SitePlan plan = new SitePlanner(site, tree, diagnostics).plan();
        diagnostics.throwIfErrors();
        SearchShelf search =
                new SearchShelf(site, story -> new StoryText(story.head().title(), "", ""), WordStore.forgetful());
        return new Inputs(site, plan, tree, new DataShelf(file -> Optional.empty()), Darkroom.forgetful(), search);
    }

    /** A new desk at which one output is made. */
    public Desk desk() {
        return desk(new Recorder(new Facts(inputs())), inputs());
    }

    /** A desk that notes what is read at it. */
    public Desk desk(Recorder recorder, Inputs inputs) {
        Bodies texts = new Bodies(
                entry -> bodies.getOrDefault(entry.file().path(), ""),
                (at, path, feed, told) -> (call, content) -> Optional.of(content));
        return new Desk(recorder, new Press(markdown, inputs, texts), "");
    }

    private static <H> List<Entry<H>> sorted(List<Entry<H>> entries) {
        return entries.stream()
                .sorted(Comparator.comparing((Entry<H> entry) -> entry.file().path()))
                .toList();
    }

    /** A text as the bytes of a file hold it. */
    public static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
