package press.broadsheet.migrate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import press.broadsheet.diagnostic.Position;
import press.broadsheet.migrate.Imported.Text;

/** Authors, categories, tags and series of an export. */
final class WordPressTerms {
    private final Harvest harvest;
    private final String path;
    private final Map<String, String> parents = new HashMap<>();
    private final Set<String> sections = new LinkedHashSet<>();
    private final Map<String, String> authors = new HashMap<>();

    WordPressTerms(Harvest harvest, String path) {
        this.harvest = harvest;
        this.path = path;
    }

    /** The name under which an author's file is, by login or by the slug of a co-author. */
    String author(String login) {
        return authors.getOrDefault(login, login);
    }

    void read(List<XmlNode> nodes, Collection<XmlNode> items) {
        for (XmlNode item : items) {
            boolean post = !item.text("wp:post_type").equals("page")
                    && !categories(item).isEmpty();
            if (post) {
                sections.add(section(item));
            }
        }
        Set<String> told = new HashSet<>();
        for (XmlNode node : nodes) {
            Position at = new Position(path, node.line(), 1);
            switch (node.name()) {
                case "wp:author" -> author(node, at);
                case "wp:category" -> parents.put(node.text("wp:category_nicename"), node.text("wp:category_parent"));
                case "wp:tag" ->
                    term(
                            PieceType.TAG,
                            node.text("wp:tag_slug"),
                            node.text("wp:tag_name"),
                            node.text("wp:tag_description"),
                            addresses("tag", node.text("wp:tag_slug")),
                            at);
                case "wp:term" -> other(node, told, at);
                default -> {}
            }
        }
        for (XmlNode node : nodes) {
            if (node.name().equals("wp:category")) {
                category(node, new Position(path, node.line(), 1));
            }
        }
        items.stream()
                .filter(item -> item.text("wp:post_type").equals("guest-author"))
                .forEach(this::guest);
    }

    /** The section of a post: the category its editors called the first, else the first but for Uncategorized. */
    String section(XmlNode item) {
        List<XmlNode> categories = categories(item);
        String primary = WordPressReader.meta(item, "_yoast_wpseo_primary_category");
        return categories.stream()
                .filter(category -> category.attribute("term_id").equals(primary) && !primary.isEmpty())
                .findFirst()
                .or(() -> categories.stream()
                        .filter(c -> !c.attribute("nicename").equals("uncategorized"))
                        .findFirst())
                .or(() -> categories.stream().findFirst())
                .map(category -> category.attribute("nicename"))
                .orElse("");
    }

    private static List<XmlNode> categories(XmlNode item) {
        return of(item, "category");
    }

    static List<XmlNode> of(XmlNode item, String taxonomy) {
        return item.all("category").stream()
                .filter(category -> category.attribute("domain").equals(taxonomy))
                .toList();
    }

    private static List<String> addresses(String base, String slug) {
        return List.of("/" + base + "/" + slug + "/", "/" + base + "/" + slug + "/feed/");
    }

    private void category(XmlNode node, Position at) {
        String slug = node.text("wp:category_nicename");
        StringBuilder nested = new StringBuilder(slug);
        Set<String> seen = new HashSet<>(Set.of(slug));
        for (String above = parents.getOrDefault(slug, "");
                !above.isEmpty() && seen.add(above);
                above = parents.getOrDefault(above, "")) {
            nested.insert(0, above + "/");
        }
        List<String> addresses = new ArrayList<>(addresses("category", nested.toString()));
        if (!nested.toString().equals(slug)) {
            addresses.addAll(addresses("category", slug));
        }
        PieceType type = sections.contains(slug) ? PieceType.SECTION : PieceType.TAG;
        term(type, slug, node.text("wp:cat_name"), node.text("wp:category_description"), addresses, at);
    }

    private void other(XmlNode node, Set<String> told, Position at) {
        String taxonomy = node.text("wp:term_taxonomy");
        String slug = node.text("wp:term_slug");
        switch (taxonomy) {
            case "category", "post_tag", "author" -> {}
            case "series" ->
                term(
                        PieceType.SERIES,
                        slug,
                        node.text("wp:term_name"),
                        node.text("wp:term_description"),
                        addresses("series", slug),
                        at);
            case "nav_menu", "post_format", "wp_theme", "link_category" -> {
                harvest.met(PieceType.OTHER);
                harvest.leave(
                        PieceType.OTHER,
                        at,
                        "the " + taxonomy + " \"" + node.text("wp:term_name") + "\" is not carried over");
            }
            default -> {
                if (told.add(slug)) {
                    term(
                            PieceType.TAG,
                            slug,
                            node.text("wp:term_name"),
                            node.text("wp:term_description"),
                            addresses(taxonomy, slug),
                            at);
                }
            }
        }
    }

    private void term(
            PieceType type, String slug, String name, String description, List<String> addresses, Position at) {
        harvest.met(type);
        Head head = new Head().put("title", Plain.text(name)).put("description", Plain.text(description));
        harvest.bring(Imported.of(type, OldAddress.decoded(slug), head, Text.NONE, addresses, at));
    }

    private void author(XmlNode node, Position at) {
        harvest.met(PieceType.AUTHOR);
        String login = node.text("wp:author_login");
        String shown = node.text("wp:author_display_name");
        String full = (node.text("wp:author_first_name") + ' ' + node.text("wp:author_last_name")).strip();
        String name = !shown.isEmpty() ? shown : !full.isEmpty() ? full : login;
        authors.put(login, login);
        authors.put("cap-" + login.toLowerCase(java.util.Locale.ROOT), login);
        Head head = new Head().put("name", Plain.text(name)).put("kind", full.isEmpty() ? "" : "person");
        harvest.bring(Imported.of(PieceType.AUTHOR, login, head, Text.NONE, addresses("author", login), at));
        if (!node.text("wp:author_email").isEmpty()) {
            harvest.leftovers().tell(at, "the mail address of " + name + " is not carried over: it was not public");
        }
    }

    private void guest(XmlNode item) {
        Position at = new Position(path, item.line(), 1);
        harvest.met(PieceType.AUTHOR);
        String slug = WordPressReader.meta(item, "cap-user_login");
        String id = slug.isEmpty() ? item.text("wp:post_name").replaceFirst("^cap-", "") : slug;
        String name = WordPressReader.meta(item, "cap-display_name");
        authors.put("cap-" + id, id);
        Head head = new Head()
                .put("name", Plain.text(name.isEmpty() ? item.text("title") : name))
                .put("kind", "person");
        Plain.web(WordPressReader.meta(item, "cap-website")).ifPresent(web -> head.put("links", List.of(web)));
        String about = WordPressReader.meta(item, "cap-description");
        harvest.bring(Imported.of(
                PieceType.AUTHOR,
                id,
                head,
                Text.html(Autop.paragraphs(about), item.line()),
                addresses("author", id),
                at));
    }

    /** The names of a post's tags: its tags, the categories that are not its section, terms of other kinds. */
    List<String> tags(XmlNode item) {
        String section = section(item);
        Map<String, String> tags = new LinkedHashMap<>();
        for (XmlNode category : item.all("category")) {
            String taxonomy = category.attribute("domain");
            String slug = category.attribute("nicename");
            boolean mine = taxonomy.equals("category") && (slug.equals(section) || slug.equals("uncategorized"));
            if (!mine && !Set.of("post_format", "author", "series").contains(taxonomy)) {
                tags.putIfAbsent(slug, Plain.text(category.text()));
            }
        }
        return List.copyOf(tags.values());
    }
}
