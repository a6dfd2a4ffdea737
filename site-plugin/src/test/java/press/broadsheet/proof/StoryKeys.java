package press.broadsheet.proof;

import java.time.LocalDate;
import java.util.List;

/** Values for every key of a story's head. */
final class StoryKeys {
    private static final List<String> ALL = List.of(
            "title",
            "date",
            "authors",
            "section",
            "tags",
            "series",
            "places",
            "summary",
            "kicker",
            "label",
            "image",
            "updated",
            "corrections",
            "type",
            "related",
            "embargo",
            "expires",
            "draft",
            "slug",
            "aliases",
            "language",
            "translation",
            "layout",
            "params",
            "permalink");

    private final Chance chance;
    private final Words words;

    StoryKeys(Chance chance, Words words) {
        this.chance = chance;
        this.words = words;
    }

    String any() {
        return chance.of(ALL);
    }

    /** A value that suits a key of a story of a date; its addresses hold its token. */
    String value(String key, String date, String token) {
        return switch (key) {
            case "title" -> words.title();
            case "date" -> words.date();
            case "authors" ->
                chance.percent(30)
                        ? "[{id: " + chance.of(Words.PEOPLE) + ", role: Photographs}, Sea Wire]"
                        : words.list(Words.PEOPLE, 2);
            case "section" -> chance.of("townhall", "sportdesk", "artspage", "Oddsection");
            case "tags" -> words.list(Words.TAGS, 3);
            case "series" -> words.list(List.of("longseries", "shortseries"), 1);
            case "places" -> words.list(List.of("holmplace", "quayplace"), 2);
            case "summary" -> "How the *" + words.noun() + "* went.";
            case "kicker" -> "On the " + words.noun();
            case "label" -> chance.of("Breaking", "New update");
            case "image" -> words.picture();
            case "updated" -> date.substring(0, 8) + "28T23:00:00Z";
            case "corrections" -> "[{date: " + date.substring(0, 8) + "28, text: It was the " + words.noun() + "}]";
            case "type" ->
                chance.of("news", "opinion", "analysis", "review", "live", "gallery", "video", "audio", "brief");
            case "related" -> "[" + (chance.percent(50) ? words.storyName() : words.storyPath()) + "]";
            case "embargo" -> words.date();
            case "expires" -> chance.percent(90) ? later(date) : words.date();
            case "draft" -> chance.of("true", "false");
            case "slug" -> words.noun() + "-" + token;
            case "aliases" -> "[/old/" + words.noun() + "/" + chance.of("", "a.html") + "]";
            case "language" -> chance.of("de", "ar", "en");
            case "translation" -> "both";
            case "layout" -> chance.of("article", "article-opinion");
            case "params" -> "{depth: " + chance.below(9) + "}";
            case "permalink" -> "/fixed/" + words.noun() + "-" + token + "/";
            default -> throw new IllegalArgumentException(key);
        };
    }

    /** A day on or after that of a date. */
    private String later(String date) {
        return LocalDate.parse(date.substring(0, 10)).plusDays(chance.below(40)) + "T23:00:00Z";
    }
}
