package press.broadsheet.migrate;

import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
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

/** Reads the folder of an Eleventy site: texts with their directories' data, global data, files. */
final class EleventyReader implements SourceReader {
    private static final Pattern DATED = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})-(.+)");
    private static final Pattern INPUT = Pattern.compile("\\binput\\s*:\\s*[\"']([^\"']+)[\"']");
    static final List<String> CONFIGS = List.of(
            ".eleventy.js", ".eleventy.cjs", "eleventy.config.js", "eleventy.config.mjs", "eleventy.config.cjs");
    private static final Set<String> TEXTS = Set.of("md", "html", "njk", "liquid");
    private static final Set<String> TOOLS = Set.of(
            "package.json",
            "package-lock.json",
            "readme.md",
            "license",
            "license.md",
            "netlify.toml",
            "vercel.json",
            "tsconfig.json");
    private static final Set<String> MARKS = Set.of("all", "nav", "post", "posts", "page", "pages");

    @Override
    public void read(Path from, Harvest harvest) {
        new Site(from, harvest).read();
    }

    /** One site being read. */
    private static final class Site {
        private final FolderFiles top;
        private final FolderFiles files;
        private final Harvest harvest;
        private final Path root;
        private final EleventyData data;
        private final Map<Path, ForeignDocument> documents = new LinkedHashMap<>();
        private final Map<String, String> values = new TreeMap<>();

        Site(Path from, Harvest harvest) {
            this.top = new FolderFiles(from, harvest);
            this.harvest = harvest;
            this.root = from.resolve(input(from)).normalize();
            this.files = new FolderFiles(root, harvest);
            this.data = new EleventyData(files, harvest);
        }

        /** The folder of texts that the configuration names. */
        private String input(Path from) {
            for (String name : CONFIGS) {
                Matcher input = INPUT.matcher(
                        top.has(name) ? top.text(from.resolve(name)).orElse("") : "");
                if (input.find() && from.resolve(input.group(1)).normalize().startsWith(from)) {
                    return input.group(1);
                }
            }
            return top.has("src/_data") || top.has("src/_includes") ? "src" : ".";
        }

        void read() {
            for (String name : List.of("site", "metadata", "meta")) {
                Map<String, Datum> site =
                        files.settings("_data/" + name + ".json", "_data/" + name + ".yaml", "_data/" + name + ".yml");
                site.forEach((key, value) -> values.putIfAbsent(name + "." + key, FrontMatter.words(value)));
                FrontMatter matter = new FrontMatter(site, new Leftovers(), Position.ofFile("_data"));
                settings(matter);
            }
            Set<String> authors = DataAuthors.read(files, root.resolve("_data"), harvest);
            List<Path> all = files.below("");
            all.forEach(data::read);
            all.stream()
                    .filter(this::isText)
                    .forEach(file -> readable(file)
                            .ifPresentOrElse(document -> documents.put(file, document), () -> unreadable(file)));
            documents.forEach(this::document);
            files.bringData("_data", authors);
            for (Path file : all) {
                String path = files.path(file);
                boolean elsewhere = path.startsWith("_data/")
                        || documents.containsKey(file)
                        || TOOLS.contains(path.toLowerCase(java.util.Locale.ROOT))
                        || CONFIGS.contains(path)
                        || EleventyData.isOne(path)
                        || isText(file);
                if (!elsewhere) {
                    String inSite = path.replaceFirst("^public/", "");
                    files.bringFile(file, inSite, "/" + inSite);
                }
            }
        }

        /** A text whose front matter is data and no program. */
        private Optional<ForeignDocument> readable(Path file) {
            return files.text(file)
                    .filter(text -> !text.matches("(?s)---[ \\t]*(?:js|javascript)\\b.*"))
                    .flatMap(text -> files.document(file, text));
        }

        private void unreadable(Path file) {
            harvest.met(PieceType.PAGE);
            harvest.leave(
                    PieceType.PAGE,
                    files.place(file),
                    "the front matter of this file cannot be read; if it is JavaScript, write it as YAML");
        }

        private void settings(FrontMatter matter) {
            Head site = harvest.site();
            if (!site.has("name")) {
                site.put(
                        "name",
                        Plain.markdown(matter.text("title").isEmpty() ? matter.text("name") : matter.text("title")));
                site.put("description", Plain.markdown(matter.text("description")));
                site.put(
                        "language",
                        Plain.language(
                                matter.text("language").isEmpty() ? matter.text("lang") : matter.text("language")));
                Plain.web(matter.text("url")).ifPresent(harvest::url);
            }
        }

        private boolean isText(Path file) {
            String path = files.path(file);
            boolean machinery = path.startsWith("_") || path.contains("/_");
            return TEXTS.contains(FileNames.extension(path))
                    && !machinery
                    && !TOOLS.contains(path.toLowerCase(java.util.Locale.ROOT));
        }

        private void document(Path file, ForeignDocument document) {
            String path = files.path(file);
            Position at = files.place(file);
            Map<String, Datum> cascade = data.cascade(path, document.head().values());
            boolean program = cascade.containsKey("pagination")
                    || path.endsWith(".xml.njk")
                    || (document.head().values().isEmpty() && !path.endsWith(".md"));
            FrontMatter matter = new FrontMatter(cascade, harvest.leftovers(), at);
            if (program || matter.isFalse("permalink")) {
                harvest.met(PieceType.PAGE);
                harvest.leave(
                        PieceType.PAGE,
                        at,
                        program
                                ? "this template makes lists or feeds, which Broadsheet makes itself"
                                : "this file had no page of its own");
                return;
            }
            String folder = FileNames.folder(path);
            String stem = Names.stem(path);
            Matcher dated = DATED.matcher(stem);
            String slug = dated.matches() ? dated.group(2) : stem;
            boolean index = slug.equals("index");
            Matcher folderDated = DATED.matcher(FileNames.name(folder));
            Optional<OffsetDateTime> date = matter.date(harvest.zone())
                    .or(() -> dated.matches() ? Times.read(dated.group(1), harvest.zone()) : Optional.empty())
                    .or(() -> folderDated.matches()
                            ? Times.read(folderDated.group(1), harvest.zone())
                            : Optional.empty());
            if (date.isEmpty() && !matter.text("date").isEmpty()) {
                harvest.leftovers()
                        .tell(
                                at,
                                "the date \"" + matter.text("date")
                                        + "\" is made by the old generator; the text became a page");
            }
            String fileSlug = index && !folder.isEmpty()
                    ? FileNames.name(folder).replaceFirst("^\\d{4}-\\d{2}-\\d{2}-", "")
                    : slug;
            boolean story = date.isPresent() && !folder.isEmpty();
            harvest.met(story ? PieceType.STORY : PieceType.PAGE);
            List<String> tags = new ArrayList<>(matter.list("tags", ""));
            tags.removeIf(tag -> MARKS.contains(tag.toLowerCase(java.util.Locale.ROOT)));
            List<String> categories = new ArrayList<>(matter.list("categories", ","));
            categories.addAll(matter.list("category", ""));
            categories.stream().skip(1).forEach(tags::add);
            Head head = matter.head(FileNames.title(fileSlug), date, tags, story, harvest.zone());
            String section = categories.stream().findFirst().orElse(folder.replaceFirst("/.*", ""));
            Map<String, String> known = known(cascade, head, fileSlug, date, folder, index ? "" : slug);
            List<String> addresses = new ArrayList<>(List.of(address(matter, known, folder, slug, at)));
            addresses.addAll(matter.aliases());
            addresses.add(OldAddress.source(path));
            boolean html = !path.endsWith(".md");
            LiquidText text = new LiquidText(
                    reference -> Optional.of("/" + reference), known, harvest.leftovers(), path, document.bodyLine());
            harvest.bring(new Imported(
                    story ? PieceType.STORY : PieceType.PAGE,
                    fileSlug.equals("index") ? "front-page" : fileSlug,
                    story ? section : "",
                    story ? date : Optional.empty(),
                    head,
                    new Text(text.write(document.body(), false), html, document.bodyLine()),
                    addresses,
                    Optional.empty(),
                    at));
        }

        /** What a text and its permalink may ask for. */
        private Map<String, String> known(
                Map<String, Datum> cascade,
                Head head,
                String fileSlug,
                Optional<OffsetDateTime> date,
                String folder,
                String name) {
            Map<String, String> known = new TreeMap<>(values);
            cascade.forEach((key, value) -> known.put(key, FrontMatter.words(value)));
            known.put("title", head.text("title"));
            known.put("page.fileSlug", fileSlug);
            known.put("page.filePathStem", "/" + folder + (folder.isEmpty() ? "" : "/") + name);
            known.put("page.date", date.map(d -> d.toLocalDate().toString()).orElse(""));
            return known;
        }

        private String address(FrontMatter matter, Map<String, String> known, String folder, String slug, Position at) {
            String pattern = matter.text("permalink");
            if (!pattern.isEmpty()) {
                LiquidText text =
                        new LiquidText(reference -> Optional.empty(), known, harvest.leftovers(), at.path(), at.line());
                String written = text.write(pattern, false).strip();
                return (written.startsWith("/") ? written : "/" + written).replaceAll("/{2,}", "/");
            }
            String clean = folder.replaceFirst("(^|/)\\d{4}-\\d{2}-\\d{2}-(?=[^/]+$)", "$1");
            return "/" + (clean.isEmpty() ? "" : clean + "/") + (slug.equals("index") ? "" : slug + "/");
        }
    }
}
