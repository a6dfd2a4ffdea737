package press.broadsheet.proof;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What editors do: authors, tags, sections, pages, settings, and the hour of the build. */
final class DeskEdits {
    /** Each kind, some of them more often than others. */
    static final List<Edit> ALL = List.of(
            DeskEdits::author,
            DeskEdits::author,
            DeskEdits::named,
            DeskEdits::tag,
            DeskEdits::tag,
            DeskEdits::synonym,
            DeskEdits::section,
            DeskEdits::page,
            DeskEdits::page,
            DeskEdits::bodyOf,
            DeskEdits::about,
            DeskEdits::remove,
            DeskEdits::setting,
            DeskEdits::setting,
            DeskEdits::setting,
            DeskEdits::dropSetting,
            DeskEdits::drafts,
            DeskEdits::clock,
            DeskEdits::clock,
            DeskEdits::clock);

    private static final Map<String, List<String>> SETTINGS = settings();

    private DeskEdits() {}

    private static Map<String, List<String>> settings() {
        Map<String, List<String>> all = new LinkedHashMap<>();
        all.put("name", List.of("The Mail", "The Post"));
        all.put("url", List.of("https://post.example", "https://post.example/news"));
        all.put("description", List.of("News.", "All the news."));
        all.put("tagline", List.of("Daily", "Weekly"));
        all.put("language", List.of("en", "en-GB", "de", "ar"));
        all.put("timezone", List.of("UTC", "Asia/Kolkata", "America/New_York"));
        all.put("logo", List.of("{src: /media/pica.png, alt: The Post}", "{src: /media/picb.png, alt: The Post}"));
        all.put("image", List.of("{src: /media/pica.png, alt: A quay}", "{src: /media/picb.png, alt: A quay}"));
        all.put("sections", List.of("[sportdesk, townhall]", "[townhall, sportdesk, artspage]", "[artspage]"));
        all.put("defaultSection", List.of("sportdesk", "artspage"));
        all.put(
                "menu",
                List.of(
                        "{header: [townhall, /pages/aboutus.md]}",
                        "{footer: [{title: Tags, url: /tags/}, /pages/aboutus.md]}",
                        "{header: [sportdesk], footer: [{title: Ada, url: /authors/adalove/}]}"));
        all.put("policies", List.of("{correctionsPolicy: /pages/aboutus.md}", "{masthead: /pages/aboutus.md}"));
        all.put("social", List.of("[https://social.example/@post]", "[]"));
        all.put("contact", List.of("{email: a@post.example}", "{telephone: \"12 34\", address: Quay 1}"));
        all.put(
                "feeds",
                List.of(
                        "{formats: [rss], for: [site, section]}",
                        "{formats: [atom, json], for: [site, tag, author], items: 2}",
                        "{content: summary, items: 3}",
                        "{for: [series, place]}"));
        all.put("pagination", List.of("{size: 1}", "{size: 2}", "{size: 3}", "{size: 20}"));
        all.put("permalinks", List.of("{article: \"/{yyyy}/{slug}/\"}", "{article: \"/{section}/{yyyy}/{MM}/{id}/\"}"));
        all.put("slugs", List.of("ascii", "native"));
        all.put("html", List.of("safe", "trusted", "none"));
        all.put("expired", List.of("notice", "gone"));
        all.put("search", List.of("{index: heads}", "{index: texts, web: google}", "{index: none}"));
        all.put("robots", List.of("{crawlers: {GPTBot: deny}}", "{crawlers: {GPTBot: allow}}"));
        all.put("host", List.of("{cname: post.example}", "{headers: {\"/*\": {X-Frame-Options: DENY}}}"));
        all.put("manifest", List.of("{shortName: Post}", "{themeColor: \"#123456\"}"));
        all.put("copyright", List.of("All rights", "No rights"));
        all.put("params", List.of("{lifeboat: \"999\"}", "{}"));
        return all;
    }

    private static String put(Newspaper paper, Doc doc) {
        String verb = paper.docs.containsKey(doc.path) ? "rewrite " : "add ";
        paper.add(doc);
        return verb + doc.path;
    }

    static String author(Newspaper paper, Chance chance) {
        return put(paper, new Newspapers(chance).author(new Words(chance, paper), chance.of(Words.PEOPLE)));
    }

    /** Lets stories name a desk by its id or by its name, and the desk take and lose that name. */
    static String named(Newspaper paper, Chance chance) {
        List<Doc> stories = paper.docs("articles");
        if (!stories.isEmpty() && chance.percent(50)) {
            Doc story = chance.of(stories);
            story.head.put("authors", chance.of("[quaydesk]", "[Sea Wire]"));
            return "set authors: " + story.head.get("authors") + " in " + story.path;
        }
        Doc author = new Newspapers(chance).author(new Words(chance, paper), "quaydesk");
        author.head.put("name", chance.of("Sea Wire", "Quay Desk"));
        return put(paper, author);
    }

    static String tag(Newspaper paper, Chance chance) {
        return put(
                paper,
                new Newspapers(chance).tag(new Words(chance, paper), chance.of("ferrytag", "marketag", "council-tag")));
    }

    /** Merges tags, or parts them, and changes nothing else of the tag if it has a file. */
    static String synonym(Newspaper paper, Chance chance) {
        Doc tag = Optional.ofNullable(paper.docs.get("content/tags/ferrytag.md"))
                .orElseGet(() -> new Newspapers(chance).tag(new Words(chance, paper), "ferrytag"));
        tag.head.put("synonyms", chance.of("[boatstag]", "[counciltag, stormtag]", "[Boats Tag]", "[]"));
        put(paper, tag);
        return "merge " + tag.head.get("synonyms") + " into ferrytag";
    }

    static String section(Newspaper paper, Chance chance) {
        Doc section = new Newspapers(chance).section(new Words(chance, paper), chance.of(Words.SECTIONS));
        if (chance.percent(40)) {
            section.head.put("order", String.valueOf(chance.below(5)));
        }
        return put(paper, section);
    }

    static String page(Newspaper paper, Chance chance) {
        Words words = new Words(chance, paper);
        String name = chance.of("aboutus", "imprint", "deep/handbook");
        Newspapers.page(paper, name, words.title(), "summary: On the " + words.noun(), words.body());
        Doc page = paper.docs("pages").stream()
                .filter(doc -> doc.path.equals("content/pages/" + name + ".md"))
                .findFirst()
                .orElseThrow();
        String key = chance.of("aliases", "image", "updated", "language", "draft", "slug");
        page.head.put(
                key,
                switch (key) {
                    case "aliases" -> "[/was/" + words.noun() + "/]";
                    case "image" -> words.picture();
                    case "updated" -> "2026-10-0" + chance.between(1, 9);
                    case "language" -> "de";
                    case "draft" -> "true";
                    default -> words.noun() + "-" + page.token();
                });
        return "write " + page.path + " with " + key;
    }

    private static List<Doc> desk(Newspaper paper) {
        List<Doc> docs = new ArrayList<>();
        for (String folder : List.of("authors", "tags", "sections", "pages")) {
            docs.addAll(paper.docs(folder));
        }
        return docs;
    }

    static String bodyOf(Newspaper paper, Chance chance) {
        List<Doc> docs = desk(paper);
        if (docs.isEmpty()) {
            return "";
        }
        Doc doc = chance.of(docs);
        doc.body = new Words(chance, paper).body();
        return "edit the body of " + doc.path;
    }

    /** What a file of an author, section or tag says beyond a name. */
    static String about(Newspaper paper, Chance chance) {
        List<Doc> docs = desk(paper).stream()
                .filter(doc -> !doc.path.startsWith("content/pages/"))
                .toList();
        if (docs.isEmpty()) {
            return "";
        }
        Doc doc = chance.of(docs);
        String key = doc.path.startsWith("content/authors/") ? chance.of("summary", "email") : "description";
        doc.head.put(key, key.equals("email") ? "desk" + chance.below(9) + "@post.example" : "On " + chance.below(99));
        return "set " + key + " of " + doc.path;
    }

    static String remove(Newspaper paper, Chance chance) {
        List<Doc> docs = desk(paper);
        if (docs.isEmpty()) {
            return "";
        }
        Doc doc = chance.of(docs);
        paper.docs.remove(doc.path);
        return "delete " + doc.path;
    }

    static String setting(Newspaper paper, Chance chance) {
        String key = chance.of(List.copyOf(SETTINGS.keySet()));
        String value = chance.of(SETTINGS.getOrDefault(key, List.of()));
        paper.settings.put(key, value);
        return "set " + key + ": " + value;
    }

    static String expired(Newspaper paper, Chance chance) {
        paper.settings.put("expired", chance.of("notice", "gone"));
        return "set expired: " + paper.settings.get("expired");
    }

    static String dropSetting(Newspaper paper, Chance chance) {
        List<String> keys = paper.settings.keySet().stream()
                .filter(key -> !key.equals("name") && !key.equals("url"))
                .toList();
        if (keys.isEmpty()) {
            return "";
        }
        String key = chance.of(keys);
        paper.settings.remove(key);
        return "drop the setting " + key;
    }

    static String drafts(Newspaper paper, Chance chance) {
        paper.drafts = !paper.drafts;
        return "drafts: " + paper.drafts;
    }

    static String clock(Newspaper paper, Chance chance) {
        paper.now = switch (chance.below(7)) {
            case 0 -> paper.now.plus(Duration.ofHours(1));
            case 1 -> paper.now.plus(Duration.ofDays(1));
            case 2 -> Instant.parse("2026-12-01T00:00:00Z");
            case 3 -> Instant.parse("2027-01-01T00:00:00Z");
            case 4 -> paper.now.minus(Duration.ofDays(chance.between(1, 40)));
            case 5 -> paper.now.plus(Duration.ofDays(chance.between(2, 20)));
            default -> Instant.parse(new Words(chance, paper).date().substring(0, 10) + "T00:00:00Z");
        };
        return "now: " + paper.now;
    }
}
