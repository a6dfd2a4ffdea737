package press.broadsheet.migrate;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import press.broadsheet.content.Datum;

/** The settings of a Hugo site, as far as its content depends on them. */
final class HugoSettings {
    private static final Pattern TOKEN = Pattern.compile(":([a-z]+)(?:\\[[^\\]]*\\])?");

    private final Map<String, Datum> values = new TreeMap<>();
    private final Map<String, String> patterns = new TreeMap<>();
    private final Map<String, String> taxonomies = new TreeMap<>();

    HugoSettings(FolderFiles files) {
        List<String> names = new ArrayList<>();
        for (String stem : List.of("hugo", "config", "config/_default/hugo", "config/_default/config")) {
            List.of("toml", "yaml", "yml", "json").forEach(ending -> names.add(stem + '.' + ending));
        }
        files.settings(names.toArray(String[]::new))
                .forEach((key, value) -> values.put(key.toLowerCase(Locale.ROOT), value));
        for (String part : List.of("permalinks", "taxonomies", "params")) {
            Map<String, Datum> own =
                    files.settings("config/_default/" + part + ".toml", "config/_default/" + part + ".yaml");
            if (!own.isEmpty()) {
                values.putIfAbsent(part, new Datum.Fields(new TreeMap<>(own)));
            }
        }
        fields("permalinks").forEach((section, value) -> {
            if (value instanceof Datum.Text text) {
                patterns.put(section, text.value());
            } else if (value instanceof Datum.Fields inner && section.equals("page")) {
                inner.values().forEach((name, pattern) -> patterns.put(name, FrontMatter.words(pattern)));
            }
        });
        Map<String, Datum> own = fields("taxonomies");
        if (own.isEmpty()) {
            taxonomies.putAll(Map.of("categories", "category", "tags", "tag"));
        }
        own.forEach((singular, plural) -> taxonomies.put(FrontMatter.words(plural), singular));
    }

    private Map<String, Datum> fields(String key) {
        return values.get(key) instanceof Datum.Fields fields ? fields.values() : Map.of();
    }

    String text(String key) {
        return FrontMatter.words(values, key);
    }

    String param(String key) {
        return FrontMatter.words(fields("params"), key);
    }

    ZoneId zone() {
        return Times.zone(text("timezone"));
    }

    /** The plural names of taxonomies, which are keys of front matter and folders of content. */
    Map<String, String> taxonomies() {
        return taxonomies;
    }

    List<String> languages() {
        return List.copyOf(fields("languages").keySet());
    }

    /**
     * The address Hugo gives a page.
     *
     * @param folder its folder under content, such as {@code news/2019}; empty at the top
     * @param name the file's name without ending, or the folder's of a bundle
     */
    String address(String folder, String name, String slug, String title, Optional<OffsetDateTime> date) {
        String section = folder.replaceFirst("/.*", "");
        String pattern = patterns.getOrDefault(section, "");
        boolean ugly = text("uglyurls").equals("true");
        if (pattern.isEmpty()) {
            String last = slug.isEmpty() ? urlized(name) : slug;
            return "/" + (folder.isEmpty() ? "" : urlized(folder) + "/") + last + (ugly ? ".html" : "/");
        }
        Matcher token = TOKEN.matcher(pattern);
        String address = token.replaceAll(found -> Matcher.quoteReplacement(
                part(found.group(1), folder, name, slug, title, date).orElse(found.group())));
        return (address.startsWith("/") ? "" : "/") + address;
    }

    private static Optional<String> part(
            String token, String folder, String name, String slug, String title, Optional<OffsetDateTime> date) {
        return Optional.ofNullable(
                switch (token) {
                    case "year" ->
                        date.map(d -> String.format(Locale.ROOT, "%04d", d.getYear()))
                                .orElse("0001");
                    case "month" ->
                        date.map(d -> String.format(Locale.ROOT, "%02d", d.getMonthValue()))
                                .orElse("01");
                    case "monthname" ->
                        date.map(d -> d.getMonth()
                                        .getDisplayName(java.time.format.TextStyle.FULL, Locale.ROOT)
                                        .toLowerCase(Locale.ROOT))
                                .orElse("");
                    case "day" ->
                        date.map(d -> String.format(Locale.ROOT, "%02d", d.getDayOfMonth()))
                                .orElse("01");
                    case "yearday" ->
                        date.map(d -> Integer.toString(d.getDayOfYear())).orElse("1");
                    case "section" -> folder.replaceFirst("/.*", "");
                    case "sections" -> folder;
                    case "title" -> urlized(title);
                    case "slug" -> slug.isEmpty() ? urlized(title) : slug;
                    case "slugorfilename", "slugorcontentbasename" -> slug.isEmpty() ? urlized(name) : slug;
                    case "filename", "contentbasename" -> urlized(name);
                    default -> null;
                });
    }

    /** As Hugo makes addresses of names (its {@code urlize}). */
    static String urlized(String name) {
        return name.strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", "-")
                .replaceAll("[^\\p{L}\\p{M}\\p{N}/._~#+-]", "")
                .replaceAll("-{2,}", "-");
    }
}
