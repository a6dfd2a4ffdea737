package press.broadsheet.migrate;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import press.broadsheet.content.Datum;
import press.broadsheet.content.Settings;
import press.broadsheet.migrate.Imported.Text;
import press.broadsheet.model.Permalinks;
import press.broadsheet.model.Slugger;

/** Gives everything a file and an address in the newsroom. The same things always get the same places. */
final class Layout {
    private static final int LONGEST_NAME = 120;
    private static final List<PieceType> TERMS =
            List.of(PieceType.SECTION, PieceType.TAG, PieceType.SERIES, PieceType.AUTHOR);

    private final Harvest harvest;
    private final Settings settings;
    private final Permalinks permalinks;
    private final Slugger slugger;
    private final Claims claims = new Claims();
    private final Set<String> paths = new HashSet<>();
    private final Set<String> used = new HashSet<>();
    private final Map<PieceType, Map<String, String>> terms = new HashMap<>();
    private final List<Placed> placed = new ArrayList<>();
    private int made;

    private Layout(Harvest harvest, Settings settings) {
        this.harvest = harvest;
        this.settings = settings;
        this.permalinks = new Permalinks(settings);
        this.slugger = new Slugger(settings.slugs());
    }

    /** Places all that was brought, and makes files for the sections and authors that stories only name. */
    static Layout of(Harvest harvest, Settings settings) {
        Layout layout = new Layout(harvest, settings);
        for (PieceType type : TERMS) {
            layout.terms.put(type, new LinkedHashMap<>());
            layout.pieces(type).forEach(layout::term);
        }
        layout.makeMissing();
        layout.pieces(PieceType.STORY).forEach(layout::story);
        layout.pieces(PieceType.PAGE).forEach(layout::page);
        layout.pieces(PieceType.MEDIA).forEach(piece -> layout.copy(piece, "media/"));
        layout.pieces(PieceType.DATA).forEach(piece -> layout.copy(piece, "data/"));
        return layout;
    }

    List<Placed> placed() {
        return placed;
    }

    Claims claims() {
        return claims;
    }

    /** How many files were made for names that had no record of their own in the source. */
    int made() {
        return made;
    }

    private List<Imported> pieces(PieceType type) {
        return harvest.pieces().stream().filter(piece -> piece.type() == type).toList();
    }

    private Map<String, String> book(PieceType type) {
        return terms.getOrDefault(type, Map.of());
    }

    /** The id of an author, a section or a term by any of its names. */
    String id(PieceType type, String name) {
        return book(type).getOrDefault(slugger.slug(name), slugger.slug(name));
    }

    /** Whether a name as it is spelt leads to its file, or to none that another name has. */
    boolean leadsBySpelling(PieceType type, String name) {
        String slug = slugger.slug(name);
        return slug.equals(book(type).getOrDefault(slug, slug));
    }

    private void term(Imported piece) {
        String id = shortened(slugger.slug(piece.id()));
        if (book(piece.type()).containsKey(id)) {
            harvest.merge(piece, "there are two " + piece.type().words() + " named " + id + "; this one is left out");
            return;
        }
        String name = piece.head().text(piece.type() == PieceType.AUTHOR ? "name" : "title");
        Map<String, String> book = terms.computeIfAbsent(piece.type(), key -> new LinkedHashMap<>());
        book.put(id, id);
        if (!name.isEmpty()) {
            book.putIfAbsent(slugger.slug(name), id);
        }
        String folder = piece.type().words() + "/";
        String address = piece.type() == PieceType.SECTION ? "/" + id + "/" : "/" + folder + id + "/";
        paths.add(folder + id + ".md");
        claims.take(address, "content/" + folder + id + ".md");
        placed.add(new Placed(piece, folder + id + ".md", address, ""));
    }

    private void makeMissing() {
        for (Imported story : pieces(PieceType.STORY)) {
            take(story, "tags", PieceType.TAG);
            take(story, "series", PieceType.SERIES);
        }
        for (Imported story : pieces(PieceType.STORY)) {
            make(PieceType.SECTION, section(story), "title", story);
            if (story.head().get("authors").orElse(new Datum.Nothing()) instanceof Datum.Items items) {
                items.values().forEach(item -> make(PieceType.AUTHOR, text(item), "name", story));
            }
        }
    }

    /** The terms of a story that is no draft have pages, with files or without. */
    private void take(Imported story, String key, PieceType type) {
        boolean live = !story.head().has("draft");
        if (live && story.head().get(key).orElse(new Datum.Nothing()) instanceof Datum.Items items) {
            for (Datum item : items.values()) {
                String address = "/" + key + "/" + id(type, text(item)) + "/";
                claims.take(address, "the page of " + text(item));
                used.add(address);
            }
        }
    }

    /** Whether a term has a page: if a story has it. */
    boolean isShown(Placed place) {
        boolean term = place.piece().type() == PieceType.TAG || place.piece().type() == PieceType.SERIES;
        return !term || used.contains(place.address());
    }

    private static String text(Datum item) {
        return item instanceof Datum.Text text ? text.value() : "";
    }

    private void make(PieceType type, String name, String key, Imported story) {
        if (!name.isBlank() && !book(type).containsKey(slugger.slug(name))) {
            Head head = new Head().put(key, type == PieceType.SECTION ? titled(name) : name);
            made++;
            term(Imported.of(type, name, head, Text.NONE, List.of(), story.at()));
        }
    }

    private static String titled(String id) {
        String words = id.replace('-', ' ').strip();
        return words.isEmpty() ? id : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private String section(Imported story) {
        return story.section().isBlank() ? settings.defaultSection() : story.section();
    }

    private void story(Imported piece) {
        String section = id(PieceType.SECTION, section(piece));
        OffsetDateTime date = piece.date().orElse(OffsetDateTime.MIN);
        String base = shortened(slugger.slug(piece.id()));
        String language = piece.head().text("language");
        for (int n = 1; ; n++) {
            String slug = n == 1 ? base : base + '-' + n;
            String path = "articles/" + section + '/' + date.getYear() + '/' + slug + ".md";
            String address = permalinks.article(
                    section,
                    Times.day(date, settings.timezone()),
                    slug,
                    slug,
                    piece.head().has("type") ? piece.head().text("type") : "news",
                    language.isEmpty() ? settings.language() : language,
                    "");
            if (!paths.contains(path) && claims.isFree(address)) {
                boolean dated = slug.matches("\\d{4}-\\d{2}-\\d{2}-.+") || slug.equals("index");
                add(new Placed(piece, path, address, dated ? slug : ""));
                return;
            }
        }
    }

    private void page(Imported piece) {
        String old = piece.addresses().isEmpty()
                ? piece.id()
                : OldAddress.path(piece.addresses().get(0));
        String name = old.replaceFirst("\\.(?:html?|php|md)$", "").replaceFirst("(?:^|/)index/?$", "/");
        StringBuilder folders = new StringBuilder();
        for (String part : (name.isBlank() || name.equals("/") ? piece.id() : name).split("/", -1)) {
            if (!part.isBlank()) {
                folders.append(folders.length() == 0 ? "" : "/").append(shortened(slugger.slug(part)));
            }
        }
        String base = folders.length() == 0 || folders.toString().equals("index") ? "front-page" : folders.toString();
        for (int n = 1; ; n++) {
            String id = n == 1 ? base : n == 2 ? base + "-page" : base + "-page-" + (n - 1);
            String path = "pages/" + id + ".md";
            if (!paths.contains(path) && claims.isFree("/" + id + "/")) {
                boolean index = id.endsWith("/index");
                add(new Placed(piece, path, "/" + id + "/", index ? "index" : ""));
                return;
            }
        }
    }

    private void copy(Imported piece, String folder) {
        String clean = FileNames.path(piece.id());
        int point = clean.lastIndexOf('.');
        String stem = point > clean.lastIndexOf('/') ? clean.substring(0, point) : clean;
        for (int n = 1; ; n++) {
            String path = folder + (n == 1 ? clean : stem + '-' + n + clean.substring(stem.length()));
            if (!paths.contains(path.toLowerCase(Locale.ROOT))) {
                paths.add(path.toLowerCase(Locale.ROOT));
                placed.add(new Placed(piece, path, "", ""));
                return;
            }
        }
    }

    private void add(Placed place) {
        paths.add(place.path());
        claims.take(place.address(), "content/" + place.path());
        placed.add(place);
    }

    private static String shortened(String slug) {
        if (slug.length() <= LONGEST_NAME) {
            return slug;
        }
        int cut = slug.lastIndexOf('-', LONGEST_NAME);
        return slug.substring(0, cut > LONGEST_NAME / 2 ? cut : LONGEST_NAME);
    }
}
