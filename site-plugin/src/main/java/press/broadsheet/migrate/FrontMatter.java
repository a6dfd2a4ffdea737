package press.broadsheet.migrate;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import press.broadsheet.content.Datum;
import press.broadsheet.diagnostic.Position;

/** Translates front matter: the keys that other generators and their themes use for what ours are. */
final class FrontMatter {
    private static final List<String> DATES =
            List.of("date", "publishdate", "pubdate", "published", "published_at", "publish_date", "created");
    private static final List<String> CHANGES =
            List.of("lastmod", "last_modified_at", "updated", "modified", "last_modified", "updateddate");
    private static final List<String> SUMMARIES =
            List.of("summary", "description", "excerpt", "standfirst", "dek", "deck", "subtitle", "abstract");
    private static final List<String> PICTURES = List.of(
            "image",
            "featured_image",
            "featuredimage",
            "cover",
            "thumbnail",
            "primary_image",
            "header_image",
            "hero",
            "images",
            "banner");
    private static final List<String> ALIASES = List.of("aliases", "redirect_from", "redirects");
    private static final List<String> ADDRESSES = List.of("url", "permalink");
    private static final List<String> ENDS = List.of("expirydate", "unpublishdate", "expires");
    /** What the front matter of a story says in its own keys. */
    private static final Set<String> ELSEWHERE = Set.of(
            "lang",
            "language",
            "locale",
            "translationkey",
            "kicker",
            "authors",
            "author",
            "byline",
            "tags",
            "tag",
            "categories",
            "category",
            "series",
            "keywords");
    /** What is read by others, and the names of the old theme's templates. */
    private static final Set<String> NEVER = Set.of(
            "layout",
            "aliases",
            "redirect_from",
            "redirects",
            "url",
            "permalink",
            "excerpt_separator",
            "title",
            "slug",
            "draft",
            "eleventyexcludefromcollections");

    private final Map<String, Datum> values = new TreeMap<>();
    private final Map<String, String> spelling = new TreeMap<>();
    private final Set<String> read = new TreeSet<>();
    private final Leftovers leftovers;
    private final Position at;

    FrontMatter(Map<String, Datum> fields, Leftovers leftovers, Position at) {
        fields.forEach((key, value) -> {
            String lower = key.toLowerCase(Locale.ROOT);
            if (values.putIfAbsent(lower, value) == null) {
                spelling.put(lower, key);
            }
        });
        this.leftovers = leftovers;
        this.at = at;
    }

    /** A key as a text; empty if it is not there or is none. */
    String text(String key) {
        read.add(key);
        return words(values, key);
    }

    /** The first of some keys that says something, as a text; empty if none does. */
    String first(List<String> keys) {
        return keys.stream()
                .map(this::text)
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("");
    }

    /** A value as words: of a mapping its name. */
    static String words(Datum value) {
        if (value instanceof Datum.Text text) {
            return text.value().strip();
        } else if (value instanceof Datum.Numeral numeral) {
            return numeral.value().toPlainString();
        } else if (value instanceof Datum.Truth truth) {
            return Boolean.toString(truth.value());
        } else if (value instanceof Datum.Fields fields) {
            for (String key : List.of("id", "name", "display_name", "title", "slug")) {
                if (fields.values().get(key) instanceof Datum.Text text) {
                    return text.value().strip();
                }
            }
        }
        return "";
    }

    /** The words of a value by its key; empty if it is not there. */
    static String words(Map<String, Datum> values, String key) {
        return words(values.getOrDefault(key, new Datum.Nothing()));
    }

    /** A key as a list of texts: a list, a single text, or texts parted by a sign. */
    List<String> list(String key, String separator) {
        read.add(key);
        Datum value = values.getOrDefault(key, new Datum.Nothing());
        List<String> texts = new ArrayList<>();
        if (value instanceof Datum.Items items) {
            items.values().forEach(item -> texts.add(words(item)));
        } else {
            texts.addAll(
                    separator.isEmpty()
                            ? List.of(words(value))
                            : List.of(words(value).split(separator)));
        }
        return texts.stream()
                .map(Plain::markdown)
                .filter(text -> !text.isBlank())
                .distinct()
                .toList();
    }

    boolean isTrue(String key) {
        return text(key).equals("true");
    }

    boolean isFalse(String key) {
        return text(key).equals("false");
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    Datum value(String key) {
        read.add(key);
        return values.getOrDefault(key, new Datum.Nothing());
    }

    Optional<OffsetDateTime> date(ZoneId zone) {
        return Times.read(first(DATES), zone);
    }

    List<String> aliases() {
        List<String> all = new ArrayList<>();
        ALIASES.forEach(key -> all.addAll(list(key, "")));
        return all;
    }

    /** The address written in it; empty if there is none. */
    String address() {
        return ADDRESSES.stream()
                .map(this::text)
                .filter(text -> text.contains("/"))
                .findFirst()
                .orElse("");
    }

    List<String> authors() {
        List<String> names = new ArrayList<>();
        List.of("authors", "author", "byline").forEach(key -> names.addAll(list(key, "")));
        return names.stream().distinct().toList();
    }

    /**
     * Our front matter of a story or a page.
     *
     * @param title the title if it has none
     * @param tags what it is about, as the generator knows it
     */
    Head head(String title, Optional<OffsetDateTime> date, List<String> tags, boolean story, ZoneId zone) {
        Head head = new Head();
        String own = Plain.markdown(text("title"));
        head.put("title", own.isEmpty() ? title : own);
        date.filter(d -> story).ifPresent(d -> head.put("date", d));
        if (story) {
            head.put("authors", authors());
            head.put("tags", tags);
            head.put("series", list("series", ""));
            head.put("kicker", Plain.markdown(text("kicker")));
        }
        head.put("summary", Plain.markdown(first(SUMMARIES)));
        changed(head, date, zone);
        ends(head, date, story, zone);
        head.put("image", picture());
        boolean draft = isTrue("draft") || isFalse("published");
        if (draft) {
            head.put("draft", true);
        }
        String language = Plain.language(text("lang").isEmpty() ? text("language") + text("locale") : text("lang"));
        head.put("language", language);
        if (story) {
            head.put("translation", text("translationkey"));
        }
        rest(head, story);
        return head;
    }

    private void changed(Head head, Optional<OffsetDateTime> date, ZoneId zone) {
        Times.read(first(CHANGES), zone)
                .filter(changed -> date.isEmpty() || changed.isAfter(date.get()))
                .ifPresent(changed -> head.put("updated", changed));
    }

    private void ends(Head head, Optional<OffsetDateTime> date, boolean story, ZoneId zone) {
        Optional<OffsetDateTime> end = Times.read(first(ENDS), zone);
        if (end.isPresent() && story && date.isPresent() && !end.get().isBefore(date.get())) {
            head.put("expires", end.get());
        } else if (end.isPresent()) {
            leftovers.tell(
                    at,
                    "the end " + end.get() + " is not carried over: "
                            + (story ? "it lies before the date" : "a page has none"));
        }
    }

    private Datum picture() {
        for (String key : PICTURES) {
            Datum value = values.getOrDefault(key, new Datum.Nothing());
            Datum one = value instanceof Datum.Items items && !items.values().isEmpty()
                    ? items.values().get(0)
                    : value;
            Optional<Datum> picture = picture(one);
            if (picture.isPresent()) {
                read.add(key);
                return picture.get();
            }
        }
        return values.get("header") instanceof Datum.Fields header
                ? picture(header).orElse(new Datum.Nothing())
                : new Datum.Nothing();
    }

    private Optional<Datum> picture(Datum value) {
        if (value instanceof Datum.Text text && FileNames.isPicture(OldAddress.path(text.value()))) {
            String alt = text("image_alt") + text("imagealt");
            return Optional.of(Head.fields(Map.of("src", text.value(), "alt", alt)));
        }
        if (!(value instanceof Datum.Fields fields)) {
            return Optional.empty();
        }
        for (String key : List.of("src", "path", "url", "image", "feature", "teaser", "file")) {
            String source = words(fields.values(), key);
            if (FileNames.isPicture(OldAddress.path(source))) {
                return Optional.of(Head.fields(Map.of(
                        "src", source,
                        "alt", words(fields.values(), "alt"),
                        "caption", words(fields.values(), "caption"),
                        "credit", words(fields.values(), "credit"))));
            }
        }
        return Optional.empty();
    }

    /** Whatever else stands in it, templates find under params. */
    private void rest(Head head, boolean story) {
        values.forEach((key, value) -> {
            boolean told = (read.contains(key) && !isUnused(head, key))
                    || NEVER.contains(key)
                    || (ELSEWHERE.contains(key) && story);
            if (!told) {
                head.param(spelling.getOrDefault(key, key), value);
            }
        });
    }

    /** Whether another key of the same meaning won over this one. */
    private boolean isUnused(Head head, String key) {
        boolean summary = SUMMARIES.contains(key) && !Plain.markdown(text(key)).equals(head.text("summary"));
        boolean date = DATES.contains(key) && !text(key).equals(first(DATES));
        return (summary || date) && !text(key).isBlank();
    }
}
