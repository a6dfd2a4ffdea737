package press.broadsheet.proof;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a change could reach, told from the sources and the bytes of the site alone. A file whose bytes change must be
 * made anew; the comparison with a clean build sees to that. One whose bytes stay may be made anew only by a rule of
 * this class: they are those of "How little is rebuilt" in the guide for developers.
 */
final class Reach {
    private static final Pattern STORY = Pattern.compile("s1\\d{3}");

    private final TreeSet<String> changed = new TreeSet<>();
    private final TreeSet<String> settings = new TreeSet<>();
    private final TreeSet<String> names = new TreeSet<>();
    private final TreeSet<String> pages = new TreeSet<>();
    private final TreeSet<String> headlines = new TreeSet<>();
    private final TreeSet<String> versions = new TreeSet<>();
    private final boolean moved;
    /** The home page, and fronts of sections that a file lays out. */
    private final TreeSet<String> curated = new TreeSet<>(List.of("index.html"));

    Reach(SortedMap<String, byte[]> before, SortedMap<String, byte[]> after, Newspaper paperBefore, Newspaper paper) {
        TreeSet<String> paths = new TreeSet<>(before.keySet());
        paths.addAll(after.keySet());
        for (String path : paths) {
            byte[] old = before.get(path);
            byte[] now = after.get(path);
            if (old == null || now == null || !Arrays.equals(old, now)) {
                changed.add(path);
            }
        }
        for (String path : changed) {
            Stream.of(paperBefore, paper)
                    .flatMap(each -> Stream.ofNullable(each.docs.get(path)))
                    .forEach(this::name);
            if (!path.startsWith("templates/") && !path.equals("content/site.yaml")) {
                String token = Doc.token(path).toLowerCase(Locale.ROOT);
                names.add(token);
                // A term may be written so where it is named.
                names.add(token.replace('-', ' '));
            }
        }
        synonyms(paperBefore);
        synonyms(paper);
        settings(paperBefore, paper);
        docsThatName(paperBefore);
        docsThatName(paper);
        Stream.of(paperBefore, paper).forEach(this::versionsOfChanged);
        Stream.of(paperBefore, paper).forEach(this::headlinesOfChanged);
        Stream.of(paperBefore, paper)
                .flatMap(each -> each.files("content/fronts/").stream())
                .map(path -> path.substring("content/fronts/".length()).replace(".yaml", "/index.html"))
                .forEach(curated::add);
        moved = changed.stream().anyMatch(path -> !language(paperBefore, path).equals(language(paper, path)));
        if (!paperBefore.now.equals(paper.now)) {
            changed.add("now");
            // Entries of live stories come and their days end with the hour; lists tell so.
            paper.docs("articles").stream()
                    .filter(doc -> "live".equals(doc.head.get("type")))
                    .forEach(this::name);
        }
    }

    /** A story is known by its token and by the address that its head gives it, an author by a name. */
    private void name(Doc doc) {
        names.add(doc.token().toLowerCase(Locale.ROOT));
        for (String key : List.of("slug", "permalink", "name")) {
            String value = doc.head.getOrDefault(key, "").toLowerCase(Locale.ROOT);
            if (!value.isEmpty()) {
                names.add(value);
                names.add(value.replace(' ', '-'));
            }
        }
    }

    private void synonyms(Newspaper paper) {
        for (Doc tag : paper.docs("tags")) {
            if (changed.contains(tag.path)) {
                String words = tag.head.getOrDefault("synonyms", "[]").toLowerCase(Locale.ROOT);
                for (String word : words.substring(1, words.length() - 1).split(", ", -1)) {
                    names.addAll(word.isEmpty() ? List.of() : List.of(word));
                }
            }
        }
    }

    private void settings(Newspaper before, Newspaper after) {
        TreeSet<String> keys = new TreeSet<>(before.settings.keySet());
        keys.addAll(after.settings.keySet());
        keys.stream()
                .filter(key -> !Objects.equals(before.settings.get(key), after.settings.get(key)))
                .forEach(settings::add);
    }

    /** A story or page hangs on what its file names: authors, pictures, other stories. */
    private void docsThatName(Newspaper paper) {
        List<String> sources = List.copyOf(names);
        for (Doc story : paper.docs("articles")) {
            if (holdsAny(story, sources)) {
                name(story);
            }
        }
        for (Doc page : paper.docs("pages")) {
            if (holdsAny(page, sources)) {
                pages.add(page.token().toLowerCase(Locale.ROOT) + "/index.html");
            }
        }
    }

    private static String language(Newspaper paper, String path) {
        return Optional.ofNullable(paper.docs.get(path))
                .map(doc -> doc.head.getOrDefault("language", ""))
                .orElse("");
    }

    /** What a reader sees of a page. */
    private static String words(String html) {
        return html.replaceAll("<[^>]*>", "");
    }

    /** A change of one version may change which of them there are. */
    private void versionsOfChanged(Newspaper paper) {
        List<Doc> docs = Stream.of("articles", "pages")
                .flatMap(folder -> paper.docs(folder).stream())
                .toList();
        docs.stream()
                .filter(doc -> changed.contains(doc.path))
                .forEach(doc -> versions.addAll(
                        Stream.ofNullable(doc.head.get("translation")).toList()));
        docs.stream()
                .filter(doc -> versions.contains(doc.head.getOrDefault("translation", "")))
                .forEach(this::name);
    }

    /** The list of a newsletter's issues shows the headline of a story, but not its address. */
    private void headlinesOfChanged(Newspaper paper) {
        paper.docs("articles").stream()
                .filter(doc -> names.contains(doc.token().toLowerCase(Locale.ROOT)))
                .forEach(doc -> headlines.add(
                        doc.head.getOrDefault("title", "-").replace("*", "").toLowerCase(Locale.ROOT)));
    }

    private static boolean holdsAny(Doc doc, List<String> words) {
        String text = (doc.path + new String(doc.bytes(), StandardCharsets.UTF_8)).toLowerCase(Locale.ROOT);
        return words.stream().anyMatch(text::contains);
    }

    /** The files made anew though their bytes stayed, and no rule says that this may be. */
    List<String> wasted(SortedMap<String, byte[]> before, Outcome built) {
        comeAndGone(before.keySet(), built.tree().keySet());
        List<String> wasted = new ArrayList<>();
        built.rendered().forEach((path, reason) -> {
            byte[] old = before.get(path);
            byte[] now = built.tree().get(path);
            if (old != null && now != null && Arrays.equals(old, now) && !allowed(path, text(now))) {
                wasted.add(path + ": " + reason + " after " + changed);
            }
        });
        return wasted;
    }

    /** Stories that the hour brought or took have changed too, and every address where something came or went. */
    private void comeAndGone(java.util.Set<String> before, java.util.Set<String> after) {
        Stream.concat(
                        before.stream().filter(path -> !after.contains(path)),
                        after.stream().filter(path -> !before.contains(path)))
                .forEach(path -> {
                    Matcher story = STORY.matcher(path);
                    while (story.find()) {
                        names.add(story.group());
                    }
                    names.add("/" + (path.endsWith("/index.html") ? path.substring(0, path.length() - 10) : path));
                    if (path.endsWith("/index.html") && path.contains("authors/")) {
                        // A byline is read with the address of the author's page, also where it is not linked.
                        names.add(Doc.token(path.replace("/index.html", "")).replace('-', ' '));
                    }
                });
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
    }

    private boolean changedUnder(String folder) {
        return changed.stream().anyMatch(path -> path.startsWith(folder));
    }

    private boolean allowed(String path, String text) {
        boolean page = path.endsWith(".html");
        return names.stream()
                        .anyMatch(name -> text.contains(name)
                                || path.toLowerCase(Locale.ROOT).contains(name))
                || pages.stream().anyMatch(path::endsWith)
                || (path.startsWith("newsletters/") && headlines.stream().anyMatch(words(text)::contains))
                || (path.startsWith("newsletters/")
                        && page
                        && (settings.contains("permalinks") || changed.contains("now")))
                || (path.endsWith("search/names.json") && moved)
                || (page && changedUnder("templates/"))
                || (List.of("feed", "letter").contains(kind(path)) && changedUnder("templates/messages/"))
                || (path.equals("tablespage/index.html") && changedUnder("content/data/"))
                || (curated.contains(path) && homeMayDiffer())
                || settings.stream().anyMatch(key -> readers(key).contains(kind(path)));
    }

    /** The home page weighs the forty newest stories and all sections, and pins of an hour, and shows some. */
    private boolean homeMayDiffer() {
        return names.stream().anyMatch(name -> STORY.matcher(name).matches())
                || changedUnder("content/sections/")
                || changedUnder("content/fronts/")
                || changed.contains("now");
    }

    private static String kind(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return path.startsWith("newsletters/") && !path.endsWith(".html")
                ? "letter"
                : path.endsWith(".html")
                        ? "page"
                        : name.startsWith("sitemap")
                                ? "sitemap"
                                : name.startsWith("_") || !name.contains(".") ? "host" : "feed";
    }

    /** Which kinds of files read more of a setting than each of them shows. */
    private static List<String> readers(String key) {
        return switch (key) {
            case "url" -> List.of("page", "host");
            case "language", "languages", "missingTranslation" -> List.of("page", "feed", "letter", "sitemap", "host");
            case "newsletters" -> List.of("page", "host", "letter");
            case "search" -> List.of("page", "host");
            case "contact" -> List.of("page", "letter");
            case "timezone", "defaultSection" -> List.of("page", "feed", "letter", "sitemap");
            case "feeds", "html" -> List.of("page", "feed", "letter");
            case "pictures" -> List.of("page", "feed", "letter", "sitemap", "host");
            case "host" -> List.of("host");
            case "name", "description", "logo", "image", "policies", "menu", "sections", "manifest", "social" ->
                List.of("page");
            default -> List.of();
        };
    }
}
