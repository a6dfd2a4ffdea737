package press.broadsheet.proof;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** What developers do: templates, words, data, pictures, static files. */
final class WorkshopEdits {
    /** Each kind once. */
    static final List<Edit> ALL = List.of(
            WorkshopEdits::override,
            WorkshopEdits::override,
            WorkshopEdits::layout,
            WorkshopEdits::back,
            WorkshopEdits::spoil,
            WorkshopEdits::words,
            WorkshopEdits::data,
            WorkshopEdits::data,
            WorkshopEdits::moreData,
            WorkshopEdits::picture,
            WorkshopEdits::picture,
            WorkshopEdits::longer,
            WorkshopEdits::dropPicture,
            WorkshopEdits::statics,
            WorkshopEdits::statics,
            WorkshopEdits::fileOrFolder);

    private WorkshopEdits() {}

    /** Puts a template in the place of the theme's, or gives a type of story one of its own. */
    static String override(Newspaper paper, Chance chance) {
        String name = chance.of(
                "article-review.ftlh",
                "article-news.ftlh",
                "home.ftlh",
                "404.ftlh",
                "tag.ftlh",
                "year.ftlh",
                "expired.ftlh",
                "redirect.ftlh",
                "parts/footer.ftlh",
                "parts/picture.ftlh");
        String text = switch (name) {
            case "article-review.ftlh", "article-news.ftlh" ->
                "<h1>${article.title}</h1>${article.body}${(article.earlier.url)!} ${(article.later.url)!}"
                        + "<#list article.related as one>${one.url} </#list>";
            case "home.ftlh" -> "<#list site.latest(3) as story>${story.url} </#list>";
            case "404.ftlh" -> "<p>${site.name}: ${t('not-found')}</p>";
            case "tag.ftlh" -> "${term.title} ${term.count} <#list listing.articles as one>${one.url} </#list>";
            case "year.ftlh" -> "<#list months as month>${month.title}: ${month.count} </#list>";
            case "expired.ftlh" -> "<p>${title} is gone</p>";
            case "redirect.ftlh" -> "<a href=\"${targetUrl}\">there</a>";
            case "parts/footer.ftlh" -> "<#macro footer><p>${site.copyright}</p></#macro>";
            default ->
                "<#macro img picture alt eager=false><img src=\"${picture.url}\"></#macro>"
                        + "<#macro lead picture><img src=\"${picture.url}\"></#macro>";
        };
        paper.file("templates/" + name, text + chance.of("\n", "\n\n", "<#-- a note -->\n"));
        return "override templates/" + name;
    }

    private static List<String> own(Newspaper paper) {
        return paper.files("templates/").stream()
                .filter(path -> path.endsWith(".ftlh"))
                .toList();
    }

    static String layout(Newspaper paper, Chance chance) {
        String path = chance.of(own(paper));
        paper.file(path, text(paper, path) + chance.of("!\n", "<#-- a note -->"));
        return "edit " + path;
    }

    private static String text(Newspaper paper, String path) {
        return new String(paper.files.getOrDefault(path, new byte[0]), StandardCharsets.UTF_8);
    }

    /** Takes a template of the paper's own away, so that the theme's shows again. */
    static String back(Newspaper paper, Chance chance) {
        String path = chance.of(own(paper));
        paper.files.remove(path);
        return "delete " + path;
    }

    static String spoil(Newspaper paper, Chance chance) {
        String path = chance.of(own(paper));
        paper.file(path, text(paper, path) + chance.of("<#if", "${nobody.knows}"));
        return "spoil " + path;
    }

    static String words(Newspaper paper, Chance chance) {
        String path = "templates/messages/" + chance.of("en-GB.properties", "de.properties");
        if (paper.files.containsKey(path) && chance.percent(40)) {
            paper.files.remove(path);
            return "delete " + path;
        }
        String line = chance.of("not-found", "tags", "home", "also-read", "corrections", "archive") + "=Word "
                + chance.below(9) + "\n";
        paper.file(path, text(paper, path) + line);
        return "add " + line.strip() + " to " + path;
    }

    static String data(Newspaper paper, Chance chance) {
        String text = chance.of(
                "first: two\nrows: [{name: a, n: 1}, {name: b, n: 2}]\n",
                "first: one\nrows: [{name: a, n: 3}, {name: b, n: 2}]\n",
                "first: one\nrows: [{name: z, n: 1}]\n",
                "rows: {name: z}\n",
                "first: [a, b]\n",
                "first: one\nrows: [{n: 1}, {name: b}]\n",
                "first: {a: b\n");
        paper.file("content/data/tables.yaml", text);
        return "write content/data/tables.yaml: " + text.replace('\n', ' ');
    }

    static String moreData(Newspaper paper, Chance chance) {
        String path = "content/data/" + chance.of("more.csv", "tables.yaml", "most.json");
        if (paper.files.containsKey(path)) {
            paper.files.remove(path);
            return "delete " + path;
        }
        paper.file(
                path,
                path.endsWith(".csv") ? "name,n\na,1\n" : path.endsWith(".json") ? "{\"a\": 1}" : "first: back\n");
        return "add " + path;
    }

    static String picture(Newspaper paper, Chance chance) {
        String path = "content/media/" + chance.of(Words.PICTURES);
        if (path.endsWith(".svg")) {
            paper.files.put(path, Newspapers.svg(20, chance.between(9, 11)));
        } else {
            paper.files.put(path, Newspapers.png(chance.between(4, 6), 5));
        }
        return "other bytes in " + path;
    }

    /** What follows the end of a PNG is not of the picture: another length, the same size. */
    static String longer(Newspaper paper, Chance chance) {
        String path = "content/media/" + chance.of("pica.png", "picb.png");
        byte[] png = paper.files.get(path);
        if (png == null) {
            return "";
        }
        paper.files.put(path, Arrays.copyOf(png, png.length + 1));
        return "a byte more in " + path;
    }

    static String dropPicture(Newspaper paper, Chance chance) {
        String path = "content/media/" + chance.of(Words.PICTURES);
        if (chance.percent(30)) {
            paper.file(path, "not a picture");
            return "spoil " + path;
        }
        paper.files.remove(path);
        return "delete " + path;
    }

    static String statics(Newspaper paper, Chance chance) {
        String path = "static/"
                + chance.of(
                        "extra.txt",
                        "favicon.svg",
                        "theme/broadsheet.css",
                        "theme/icon.svg",
                        "robots.txt",
                        "own.css",
                        "ads.txt");
        if (paper.files.containsKey(path) && chance.percent(50)) {
            paper.files.remove(path);
            return "delete " + path;
        }
        paper.file(path, "/* " + chance.below(100) + " */\n");
        return "write " + path;
    }

    /** A file where a folder was, and back. */
    static String fileOrFolder(Newspaper paper, Chance chance) {
        String file = chance.of("static/thing", "static/tags", "content/media/pile", "static/archive/2026");
        String inside = file + "/inner.txt";
        if (paper.files.remove(file) != null) {
            paper.file(inside, "inside\n");
            return file + " becomes a folder";
        }
        if (paper.files.remove(inside) != null) {
            paper.file(file, "a file\n");
            return file + " becomes a file";
        }
        boolean folder = chance.percent(50);
        paper.file(folder ? inside : file, "new\n");
        return "write " + (folder ? inside : file);
    }
}
