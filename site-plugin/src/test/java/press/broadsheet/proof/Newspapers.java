package press.broadsheet.proof;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/** Makes up newsrooms: small, but with something of everything, and with lists so short that their pages roll. */
final class Newspapers {
    static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    /** Layouts that show next to nothing but one thing a template can ask for, so that nothing else hides it. */
    private static final Map<String, String> LAYOUTS = layouts();

    private final Chance chance;
    private final int share;

    /** Newspapers of which each has some of all there is. */
    Newspapers(Chance chance) {
        this(chance, 35);
    }

    /** Newspapers that have each thing that not all papers have with a likelihood in percent. */
    Newspapers(Chance chance, int share) {
        this.chance = chance;
        this.share = share;
    }

    private static Map<String, String> layouts() {
        Map<String, String> layouts = new LinkedHashMap<>();
        layouts.put("clock", "${site.now.iso}");
        layouts.put("day", "${site.today.day}");
        layouts.put("thisyear", "${site.year}");
        layouts.put(
                "tables",
                "${site.data.tables.first!'-'} <#list site.data.tables.rows! as row>${row.name!'?'},</#list>");
        layouts.put("names", "<#list site.data?keys as name>${name} </#list>");
        layouts.put("topics", "<#list site.tags as tag>${tag.title}: ${tag.count} ${tag.plainDescription!}\n</#list>");
        layouts.put("crew", "<#list site.authors as one>${one.name} ${one.role!} ${one.count}\n</#list>");
        layouts.put("calendar", "<#list site.months as month>${month.title} ${month.count}\n</#list>");
        layouts.put("recent", "<#list site.latest(3) as story>${story.url} ${story.words}\n</#list>");
        layouts.put("doors", "${site.has('/series/')?c} ${site.has('/extra.txt')?c} ${site.asset('theme/icon.svg')}");
        layouts.put(
                "leads", "${(site.page('pages/aboutus.md').title)!'no page'} ${(site.tag('ferrytag').title)!'no tag'}");
        return layouts;
    }

    Newspaper paper() {
        Newspaper paper = new Newspaper(NOW);
        settings(paper);
        pictures(paper);
        Words words = new Words(chance, paper);
        for (String layout : LAYOUTS.keySet()) {
            paper.file("templates/" + layout + ".ftlh", LAYOUTS.get(layout) + "\n");
            if (chance.percent(share)) {
                page(paper, layout + "page", "A page", "layout: " + layout, "Words.");
            }
        }
        if (chance.percent(80)) {
            // Pages of few words: faster than the theme's, and they hide less of what the rest of the page reads.
            paper.file(
                    "templates/parts/frame.ftlh",
                    "<#macro around><title>${page.headTitle}</title>${page.url}<#nested></#macro>\n");
            if (chance.percent(60)) {
                paper.file(
                        "templates/home.ftlh", "<#list site.latest(4) as story>${story.url} ${story.title} </#list>\n");
                paper.file(
                        "templates/article.ftlh",
                        "${article.title} ${article.published.iso} ${article.body}<#list article.bylines as one>${one.author.name} "
                                + "</#list>${(article.earlier.url)!} ${(article.later.url)!}\n");
            }
        }
        data(paper);
        paper.file("static/extra.txt", "extra\n");
        if (chance.percent(60)) {
            paper.add(author(words, "adalove"));
        }
        if (chance.percent(60)) {
            paper.add(author(words, "wiredesk"));
        }
        if (chance.percent(60)) {
            paper.add(tag(words, "ferrytag"));
        }
        if (chance.percent(60)) {
            paper.add(section(words, "townhall"));
        }
        page(paper, "aboutus", words.title(), "summary: About", words.body());
        if (chance.percent(50)) {
            page(paper, "imprint", words.title(), "updated: 2026-10-01", words.body());
        }
        for (int i = chance.between(2, 7); i > 0; i--) {
            paper.add(story(paper));
        }
        for (Edit first : NewsEdits.FIRST) {
            if (chance.percent(share / 2)) {
                first.make(paper, chance);
            }
        }
        if (chance.percent(share)) {
            NewsEdits.front(paper, chance);
        }
        for (List<Edit> first : List.of(EditionEdits.LANGUAGES, EditionEdits.LETTERS)) {
            if (chance.percent(share / 2)) {
                first.forEach(edit -> edit.make(paper, chance));
            }
        }
        return paper;
    }

    private void settings(Newspaper paper) {
        paper.settings.put("name", "The Post");
        paper.settings.put("url", chance.of("https://post.example", "https://post.example/news"));
        paper.settings.put("sections", "[townhall, sportdesk]");
        paper.settings.put("search", "{index: texts}");
        paper.settings.put("defaultSection", "townhall");
        if (chance.percent(share)) {
            paper.settings.put("language", chance.of("en-GB", "de"));
        }
        if (chance.percent(share)) {
            NewsEdits.copies(paper, chance);
        }
        paper.settings.put("pagination", "{size: " + chance.between(1, 3) + "}");
        paper.settings.put(
                "feeds",
                "{formats: " + chance.of("[rss]", "[rss]", "[atom]", "[json]", "[rss, atom, json]") + ", items: "
                        + chance.between(1, 4) + ", for: [site, section, " + chance.of("tag", "author", "series")
                        + "]}");
    }

    private void pictures(Newspaper paper) {
        paper.files.put("content/media/pica.png", png(16, 9));
        paper.files.put("content/media/picb.png", png(chance.between(4, 40), 30));
        paper.files.put("content/media/picc.svg", svg(20, 10));
    }

    private void data(Newspaper paper) {
        paper.file("content/data/tables.yaml", "first: one\nrows: [{name: a, n: 1}, {name: b, n: 2}]\n");
    }

    static void page(Newspaper paper, String name, String title, String line, String body) {
        Map<String, String> head = new LinkedHashMap<>();
        head.put("title", title);
        int colon = line.indexOf(": ");
        head.put(line.substring(0, colon), line.substring(colon + 2));
        paper.add(new Doc("content/pages/" + name + ".md", head, body));
    }

    Doc story(Newspaper paper) {
        Words words = new Words(chance, paper);
        String name = "s" + (1000 + ++paper.stories);
        String date = words.date();
        String file = switch (chance.below(8)) {
            case 0 -> date.substring(0, 10) + "-" + name + ".md";
            case 1 -> name + "/index.md";
            default -> name + ".md";
        };
        String folder = chance.percent(10) ? "" : chance.of(Words.SECTIONS) + "/";
        Map<String, String> head = new LinkedHashMap<>();
        head.put("title", words.title());
        head.put("date", date);
        StoryKeys keys = new StoryKeys(chance, words);
        for (String key : List.of("tags", "authors", "series", "places", "image")) {
            if (chance.percent(45)) {
                head.put(key, keys.value(key, date, name));
            }
        }
        for (int i = chance.below(3); i > 0; i--) {
            String key = keys.any();
            head.put(key, keys.value(key, date, name));
        }
        return new Doc("content/articles/" + folder + file, head, words.body());
    }

    Doc author(Words words, String id) {
        Map<String, String> head = new LinkedHashMap<>();
        head.put("name", id + " of the " + words.noun());
        head.put("kind", chance.of("person", "organisation"));
        if (chance.percent(50)) {
            head.put("role", "Reporter");
        }
        if (chance.percent(40)) {
            head.put("picture", words.picture());
        }
        return new Doc("content/authors/" + id + ".md", head, "A life by the " + words.noun() + ".");
    }

    Doc tag(Words words, String id) {
        Map<String, String> head = new LinkedHashMap<>();
        head.put("title", id + " " + words.noun());
        if (chance.percent(50)) {
            head.put("description", "All of the " + words.noun() + ".");
        }
        return new Doc("content/tags/" + id + ".md", head, chance.percent(50) ? "More." : "");
    }

    Doc section(Words words, String id) {
        Map<String, String> head = new LinkedHashMap<>();
        head.put("title", id + " " + words.noun());
        if (chance.percent(50)) {
            head.put("description", "News of the " + words.noun() + ".");
        }
        return new Doc("content/sections/" + id + ".md", head, "");
    }

    static byte[] png(int width, int height) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_BYTE_BINARY), "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static byte[] svg(int width, int height) {
        return ("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + width + "\" height=\"" + height + "\"/>")
                .getBytes(StandardCharsets.UTF_8);
    }
}
