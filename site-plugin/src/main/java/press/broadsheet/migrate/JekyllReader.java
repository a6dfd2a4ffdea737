package press.broadsheet.migrate;

import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import press.broadsheet.content.Datum;
import press.broadsheet.content.ForeignDocument;
import press.broadsheet.diagnostic.Position;
import press.broadsheet.migrate.Imported.Text;
import press.broadsheet.model.Names;

/** Reads the folder of a Jekyll site: posts, drafts, collections, pages, data, files. */
final class JekyllReader implements SourceReader {
    private static final Pattern POST = Pattern.compile("(\\d{4}-\\d{1,2}-\\d{1,2})-(.+)");
    private static final Set<String> TEXTS = Set.of("md", "markdown", "mkd", "mkdown", "html", "htm", "textile");
    private static final Set<String> MACHINERY = Set.of("_layouts", "_includes", "_sass", "_plugins");
    private static final Set<String> TOOLS = Set.of(
            "gemfile",
            "gemfile.lock",
            "rakefile",
            "package.json",
            "package-lock.json",
            "readme.md",
            "license",
            "license.md",
            "license.txt",
            "cname");

    private final OffsetDateTime now;

    JekyllReader(OffsetDateTime now) {
        this.now = now;
    }

    @Override
    public void read(Path from, Harvest harvest) {
        new Site(from, harvest, now).read();
    }

    /** One site being read. */
    private static final class Site {
        private final Path root;
        private final FolderFiles files;
        private final Harvest harvest;
        private final OffsetDateTime now;
        private final Map<String, Datum> config;
        private final Map<Path, ForeignDocument> documents = new LinkedHashMap<>();
        private final Map<String, String> byName = new HashMap<>();

        Site(Path root, Harvest harvest, OffsetDateTime now) {
            this.root = root;
            this.files = new FolderFiles(root, harvest);
            this.harvest = harvest;
            this.now = now;
            this.config = files.settings("_config.yml", "_config.yaml", "_config.toml");
        }

        private String setting(String key) {
            return FrontMatter.words(config, key);
        }

        void read() {
            harvest.site().put("name", Plain.markdown(setting("title").isEmpty() ? setting("name") : setting("title")));
            harvest.site().put("description", Plain.markdown(setting("description")));
            harvest.site()
                    .put("language", Plain.language(setting("lang").isEmpty() ? setting("locale") : setting("lang")));
            Plain.web(setting("url")).ifPresent(url -> harvest.url(url + setting("baseurl")));
            harvest.zone(Times.zone(setting("timezone")));
            Set<String> authors = DataAuthors.read(files, root.resolve("_data"), harvest);
            List<Path> all = files.below("");
            for (Path file : all) {
                String path = files.path(file);
                if (isText(path) && !isMachinery(path)) {
                    parse(file);
                }
            }
            documents.keySet().forEach(file -> name(files.path(file)));
            documents.forEach(this::document);
            files.bringData("_data", authors);
            for (Path file : all) {
                String path = files.path(file);
                boolean elsewhere = path.startsWith("_data/") || path.startsWith("_config.") || isTool(path);
                if (!elsewhere && !documents.containsKey(file)) {
                    files.bringFile(file, path, "/" + path);
                }
            }
        }

        private static boolean isText(String path) {
            return TEXTS.contains(FileNames.extension(path)) && !isTool(path);
        }

        private static boolean isTool(String path) {
            return TOOLS.contains(path.toLowerCase(java.util.Locale.ROOT));
        }

        private static boolean isMachinery(String path) {
            return MACHINERY.contains(path.replaceFirst("/.*", "")) || path.startsWith("_data/");
        }

        /** Without front matter a file is copied as it is, unless it is a post. */
        private void parse(Path file) {
            String path = files.path(file);
            boolean post = isPost(path);
            Optional<ForeignDocument> document = files.document(file);
            if (document.isEmpty()) {
                harvest.met(post ? PieceType.STORY : PieceType.PAGE);
                harvest.leave(
                        post ? PieceType.STORY : PieceType.PAGE,
                        files.place(file),
                        "the front matter of this file cannot be read");
            } else if (post || document.get().bodyLine() > 1) {
                documents.put(file, document.get());
            }
        }

        private static boolean isPost(String path) {
            return path.startsWith("_posts/") || path.contains("/_posts/") || isDraft(path);
        }

        private static boolean isDraft(String path) {
            return path.startsWith("_drafts/") || path.contains("/_drafts/");
        }

        private void name(String path) {
            byName.put(path, path);
            byName.put(path.replaceFirst("^(.*/)?_posts/", "").replaceFirst("\\.[^.]+$", ""), path);
            byName.put(Names.stem(path), path);
        }

        private void document(Path file, ForeignDocument document) {
            String path = files.path(file);
            Position at = files.place(file);
            FrontMatter matter = new FrontMatter(
                    JekyllDefaults.over(document.head().values(), path, isPost(path), config), harvest.leftovers(), at);
            String base = Names.stem(path);
            Matcher post = POST.matcher(base);
            boolean draft = isDraft(path);
            String collection =
                    path.startsWith("_") && !isPost(path) ? path.substring(1).replaceFirst("/.*", "") : "";
            boolean story = isPost(path)
                    || (!collection.isEmpty() && matter.date(harvest.zone()).isPresent());
            String name = isPost(path) && post.matches() ? post.group(2) : base;
            Optional<OffsetDateTime> date = matter.date(harvest.zone())
                    .or(() -> post.matches() ? Times.read(post.group(1), harvest.zone()) : Optional.empty())
                    .or(() -> draft ? Optional.of(now) : Optional.empty());
            if (story && date.isEmpty()) {
                harvest.leftovers().tell(at, "this post has no date and became a page");
            }
            boolean dated = story && date.isPresent();
            if (collection.equals("authors") && !dated) {
                author(matter, document, name, at);
                return;
            }
            List<String> categories = categories(matter, path);
            harvest.met(dated ? PieceType.STORY : PieceType.PAGE);
            List<String> tags = new ArrayList<>(matter.list("tags", "[,\\s]+"));
            tags.addAll(matter.list("tag", ""));
            categories.stream().skip(1).forEach(tags::add);
            String title = FileNames.title(name);
            Head head = matter.head(title, date, tags.stream().distinct().toList(), dated, harvest.zone());
            if (draft) {
                head.put("draft", true);
            }
            String section = dated ? categories.stream().findFirst().orElse(collection) : "";
            List<String> addresses = new ArrayList<>();
            if (!draft) {
                addresses.add(JekyllAddress.of(
                        address(matter, path, collection),
                        path,
                        name,
                        date,
                        categories,
                        isPost(path),
                        matter.text("slug")));
            }
            addresses.addAll(matter.aliases());
            addresses.add(OldAddress.source(path));
            boolean html = Set.of("html", "htm").contains(FileNames.extension(path));
            Text body = body(document, matter, path, html, head);
            String slug = matter.text("slug");
            harvest.bring(new Imported(
                    dated ? PieceType.STORY : PieceType.PAGE,
                    slug.isEmpty() ? name : slug,
                    section,
                    dated ? date : Optional.empty(),
                    head,
                    body,
                    addresses,
                    Optional.empty(),
                    at));
        }

        /** The address or the pattern of it: its own, its collection's, the site's. */
        private String address(FrontMatter matter, String path, String collection) {
            String own = matter.text("permalink");
            if (!own.isEmpty()) {
                return own;
            }
            if (!collection.isEmpty()
                    && config.get("collections") instanceof Datum.Fields collections
                    && collections.values().get(collection) instanceof Datum.Fields one) {
                String pattern = FrontMatter.words(one.values(), "permalink");
                return pattern.isEmpty() ? "/" + collection + "/:path:output_ext" : pattern;
            }
            return isPost(path) ? setting("permalink") : JekyllAddress.pageStyle(setting("permalink"));
        }

        private void author(FrontMatter matter, ForeignDocument document, String name, Position at) {
            harvest.met(PieceType.AUTHOR);
            String id = matter.text("short_name").isEmpty() ? name : matter.text("short_name");
            List<String> addresses =
                    List.of("/authors/" + name + ".html", "/authors/" + name + "/", OldAddress.source(at.path()));
            Text body = body(document, matter, at.path(), false, new Head());
            harvest.bring(Imported.of(PieceType.AUTHOR, id, Authors.head(matter, id), body, addresses, at));
        }

        private static List<String> categories(FrontMatter matter, String path) {
            List<String> categories = new ArrayList<>();
            int posts = path.indexOf("/_posts/");
            if (posts > 0) {
                categories.addAll(List.of(path.substring(0, posts).split("/")));
            }
            categories.addAll(matter.list("categories", "\\s+"));
            categories.addAll(matter.list("category", ""));
            return categories.stream().distinct().toList();
        }

        private Text body(ForeignDocument document, FrontMatter matter, String path, boolean html, Head head) {
            String separator = matter.text("excerpt_separator").isEmpty()
                    ? setting("excerpt_separator")
                    : matter.text("excerpt_separator");
            Map<String, String> values = new TreeMap<>(Map.of(
                    "site.baseurl",
                    "",
                    "site.url",
                    "",
                    "site.title",
                    setting("title"),
                    "page.title",
                    head.text("title")));
            document.head()
                    .values()
                    .forEach((key, value) -> values.putIfAbsent("page." + key, FrontMatter.words(value)));
            LiquidText text = new LiquidText(this::find, values, harvest.leftovers(), path, document.bodyLine());
            String body = text.write(document.body(), !html);
            String without = separator.isBlank() ? body : body.replace(separator, "");
            return new Text(without.replaceAll("(?i)<!--\\s*more\\s*-->", ""), html, document.bodyLine());
        }

        private Optional<String> find(String reference) {
            String path = reference.replaceFirst("^/", "");
            return Optional.ofNullable(byName.get(path)).map(OldAddress::source);
        }
    }
}
