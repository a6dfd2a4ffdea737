package press.broadsheet.migrate;

import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import press.broadsheet.content.ForeignDocument;
import press.broadsheet.diagnostic.Position;
import press.broadsheet.migrate.Imported.Text;
import press.broadsheet.model.Names;

/** Reads the folder of a Hugo site: content, static, assets, data. */
final class HugoReader implements SourceReader {
    private static final Pattern DATED = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})-(.+)");
    private static final Set<String> TEXTS = Set.of("md", "markdown", "html", "htm");
    private static final Set<String> AUTHORS =
            Set.of("author", "authors", "contributor", "contributors", "writer", "writers");

    @Override
    public void read(Path from, Harvest harvest) {
        new Site(from, harvest).read();
    }

    /** One site being read. */
    private static final class Site {
        private final FolderFiles files;
        private final Harvest harvest;
        private final HugoSettings settings;
        private final HugoTargets targets = new HugoTargets();
        private final Map<Path, ForeignDocument> documents = new LinkedHashMap<>();
        private final Map<String, String> pages = new LinkedHashMap<>();

        Site(Path root, Harvest harvest) {
            this.files = new FolderFiles(root, harvest);
            this.harvest = harvest;
            this.settings = new HugoSettings(files);
        }

        void read() {
            Head site = harvest.site();
            site.put("name", Plain.markdown(settings.text("title")));
            site.put("description", Plain.markdown(settings.param("description")));
            String code = settings.text("languagecode");
            site.put("language", Plain.language(code.isEmpty() ? settings.text("defaultcontentlanguage") : code));
            Plain.web(settings.text("baseurl")).ifPresent(harvest::url);
            harvest.zone(settings.zone());
            List<Path> content = files.below("content");
            content.stream().filter(this::isText).forEach(this::parse);
            documents.keySet().forEach(file -> targets.add(inContent(file)));
            documents.forEach(this::document);
            harvest.pieces()
                    .forEach(piece -> piece.addresses().stream()
                            .filter(OldAddress::isSource)
                            .forEach(source ->
                                    pages.put(source, piece.addresses().get(0))));
            content.stream().filter(file -> !isText(file)).forEach(this::resource);
            for (String folder : List.of("static", "assets")) {
                for (Path file : files.below(folder)) {
                    String path = files.path(file).substring(folder.length() + 1);
                    files.bringFile(file, path, "/" + path);
                }
            }
            files.bringData("data", Set.of());
        }

        private boolean isText(Path file) {
            return TEXTS.contains(FileNames.extension(files.path(file)));
        }

        private String inContent(Path file) {
            return files.path(file).substring("content/".length());
        }

        private void parse(Path file) {
            Optional<ForeignDocument> document = files.document(file);
            if (document.isPresent()) {
                documents.put(file, document.get());
            } else {
                harvest.met(PieceType.PAGE);
                harvest.leave(PieceType.PAGE, files.place(file), "the front matter of this file cannot be read");
            }
        }

        private void document(Path file, ForeignDocument document) {
            String path = inContent(file);
            Position at = files.place(file);
            FrontMatter matter = new FrontMatter(document.head().values(), harvest.leftovers(), at);
            String folder = FileNames.folder(path);
            String stem = Names.stem(path);
            String language = language(stem);
            String name = language.isEmpty() ? stem : stem.substring(0, stem.length() - language.length() - 1);
            Text body = body(document, matter, file);
            if (name.equals("_index")) {
                list(folder, matter, body, path, at);
                return;
            }
            boolean bundle = name.equals("index") && !folder.isEmpty();
            String base = bundle ? FileNames.name(folder) : name;
            String home = bundle ? FileNames.folder(folder) : folder;
            Matcher dated = DATED.matcher(base);
            Optional<OffsetDateTime> date = matter.date(harvest.zone())
                    .or(() -> dated.matches() ? Times.read(dated.group(1), harvest.zone()) : Optional.empty());
            String taxonomy = home.isEmpty() ? "" : settings.taxonomies().getOrDefault(home, "");
            if (bundle && !taxonomy.isEmpty()) {
                term(taxonomy, base, matter, body, path, at);
                return;
            }
            boolean story = date.isPresent() && !home.isEmpty();
            List<String> addresses = addresses(home, base, matter, date, path);
            bring(story, matter, body, date, home, base, language, addresses, at);
        }

        private void bring(
                boolean story,
                FrontMatter matter,
                Text body,
                Optional<OffsetDateTime> date,
                String home,
                String base,
                String language,
                List<String> addresses,
                Position at) {
            harvest.met(story ? PieceType.STORY : PieceType.PAGE);
            Head head = matter.head(titled(base), date, tags(matter), story, harvest.zone());
            if (!language.isEmpty() && !head.has("language")) {
                head.put("language", language);
            }
            if (matter.isTrue("headless")) {
                head.put("draft", true);
                harvest.leftovers().tell(at, "this headless page became a draft: it had no address");
            }
            String slug = matter.text("slug");
            Matcher dated = DATED.matcher(base);
            String id = !slug.isEmpty() ? slug.replaceAll(".*/(?=.)", "") : dated.matches() ? dated.group(2) : base;
            harvest.bring(new Imported(
                    story ? PieceType.STORY : PieceType.PAGE,
                    id,
                    story ? home.replaceFirst("/.*", "") : "",
                    story ? date : Optional.empty(),
                    head,
                    body,
                    addresses,
                    Optional.empty(),
                    at));
        }

        private List<String> addresses(
                String home, String base, FrontMatter matter, Optional<OffsetDateTime> date, String path) {
            List<String> addresses = new ArrayList<>();
            String own = matter.address();
            String title = matter.text("title");
            String made = settings.address(
                    home, base, matter.text("slug"), title.isEmpty() ? base : Plain.markdown(title), date);
            addresses.add(own.isEmpty() ? made : own.startsWith("/") ? own : "/" + own);
            String folder = addresses.get(0).replaceFirst("[^/]*/?$", "");
            matter.aliases()
                    .forEach(alias -> addresses.add(
                            alias.startsWith("/") || !OldAddress.host(alias).isEmpty() ? alias : folder + alias));
            addresses.add(OldAddress.source(path));
            return addresses;
        }

        /** A page of a list: a section, a term, or a page of its own. */
        private void list(String folder, FrontMatter matter, Text body, String path, Position at) {
            String top = folder.replaceFirst("/.*", "");
            String taxonomy = settings.taxonomies().getOrDefault(top, "");
            boolean isTerm =
                    !taxonomy.isEmpty() && folder.indexOf('/') > 0 && folder.indexOf('/') == folder.lastIndexOf('/');
            if (isTerm) {
                term(taxonomy, folder.substring(folder.indexOf('/') + 1), matter, body, path, at);
                return;
            }
            boolean section = !folder.isEmpty() && !folder.contains("/") && taxonomy.isEmpty() && holdsStories(folder);
            if (!section) {
                if (body.text().isBlank() && (folder.isEmpty() || !taxonomy.isEmpty())) {
                    harvest.met(PieceType.PAGE);
                    harvest.leave(
                            PieceType.PAGE,
                            at,
                            "this page is a list without a text of its own; Broadsheet makes its own");
                    return;
                }
                String base = folder.isEmpty() ? "front-page" : FileNames.name(folder);
                List<String> addresses = new ArrayList<>(List.of("/" + (folder.isEmpty() ? "" : folder + "/")));
                addresses.addAll(matter.aliases());
                addresses.add(OldAddress.source(path));
                bring(false, matter, body, Optional.empty(), "", base, "", addresses, at);
                return;
            }
            harvest.met(PieceType.SECTION);
            List<String> addresses = new ArrayList<>(List.of("/" + folder + "/"));
            addresses.addAll(matter.aliases());
            addresses.add(OldAddress.source(path));
            harvest.bring(Imported.of(PieceType.SECTION, folder, termHead(matter, folder), body, addresses, at));
        }

        private boolean holdsStories(String section) {
            return documents.entrySet().stream().anyMatch(entry -> {
                String path = inContent(entry.getKey());
                Position at = files.place(entry.getKey());
                boolean inside = path.startsWith(section + "/") && !path.endsWith("_index.md");
                return inside
                        && (new FrontMatter(entry.getValue().head().values(), new Leftovers(), at)
                                        .date(harvest.zone())
                                        .isPresent()
                                || DATED.matcher(FileNames.name(path)).matches());
            });
        }

        private static Head termHead(FrontMatter matter, String id) {
            String title = Plain.markdown(matter.text("title"));
            Head head = new Head().put("title", title.isEmpty() ? titled(id) : title);
            String description =
                    matter.text("description").isEmpty() ? matter.text("summary") : matter.text("description");
            return head.put("description", Plain.markdown(description.isEmpty() ? matter.text("deck") : description));
        }

        private void term(String taxonomy, String id, FrontMatter matter, Text body, String path, Position at) {
            String plural = path.replaceFirst("/.*", "");
            String slug = matter.text("slug").isEmpty() ? id : matter.text("slug");
            List<String> addresses = new ArrayList<>(List.of("/" + plural + "/" + id + "/"));
            if (!slug.equals(id)) {
                addresses.add("/" + plural + "/" + slug + "/");
            }
            addresses.addAll(matter.aliases());
            addresses.add(OldAddress.source(path));
            if (AUTHORS.contains(taxonomy)) {
                harvest.met(PieceType.AUTHOR);
                harvest.bring(Imported.of(PieceType.AUTHOR, id, Authors.head(matter, id), body, addresses, at));
                return;
            }
            PieceType type = taxonomy.equals("series") ? PieceType.SERIES : PieceType.TAG;
            harvest.met(type);
            harvest.bring(Imported.of(type, id, termHead(matter, id), body, addresses, at));
        }

        private List<String> tags(FrontMatter matter) {
            List<String> tags = new ArrayList<>();
            settings.taxonomies().forEach((plural, singular) -> {
                if (!AUTHORS.contains(singular) && !singular.equals("series")) {
                    tags.addAll(matter.list(plural, ","));
                }
            });
            return tags.stream().distinct().toList();
        }

        private Text body(ForeignDocument document, FrontMatter matter, Path file) {
            HugoText text =
                    new HugoText(targets, inContent(file), harvest.leftovers(), files.path(file), document.bodyLine());
            String written = text.write(document.body());
            boolean html = Set.of("html", "htm").contains(FileNames.extension(files.path(file)));
            if (matter.has("redirectto")) {
                harvest.leftovers()
                        .tell(
                                files.place(file),
                                "this page led on to " + matter.text("redirectto")
                                        + "; write the redirect at the host");
            }
            return new Text(written, html, document.bodyLine());
        }

        private String language(String stem) {
            return settings.languages().stream()
                    .filter(code -> stem.endsWith("." + code))
                    .findFirst()
                    .orElse("");
        }

        private static String titled(String base) {
            return FileNames.title(base.replaceFirst("^\\d{4}-\\d{2}-\\d{2}-", ""));
        }

        /** A file beside a text: its address is the text's and its name. */
        private void resource(Path file) {
            String path = inContent(file);
            String folder = FileNames.folder(path);
            String name = FileNames.name(path);
            String page = pages.getOrDefault(
                    OldAddress.source(folder + "/index.md"),
                    pages.getOrDefault(OldAddress.source(folder + "/_index.md"), ""));
            String address = page.isEmpty() ? "/" + path : page.replaceFirst("/?$", "/") + name;
            files.bringFile(file, path, address);
        }
    }
}
