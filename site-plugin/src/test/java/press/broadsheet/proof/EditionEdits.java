package press.broadsheet.proof;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What papers of several languages do, and those that send letters: editions, versions, issues; and long series. */
final class EditionEdits {
    /** Each kind, some of them more often than others. */
    static final List<Edit> ALL = List.of(
            EditionEdits::languages,
            EditionEdits::into,
            EditionEdits::into,
            EditionEdits::version,
            EditionEdits::version,
            EditionEdits::pageVersion,
            EditionEdits::translate,
            EditionEdits::newsletters,
            EditionEdits::sent,
            EditionEdits::longSeries);

    /** Edits that make a paper one of several languages. */
    static final List<Edit> LANGUAGES = List.of(
            EditionEdits::languages,
            EditionEdits::into,
            EditionEdits::version,
            EditionEdits::version,
            EditionEdits::version,
            EditionEdits::pageVersion);

    /** Edits that make a paper one that sends letters. */
    static final List<Edit> LETTERS = List.of(EditionEdits::newsletters, EditionEdits::sent);

    private static final String VERSION = "vers";

    /** More parts than a series shows beside each of them. */
    private static final int MANY = 23;

    private EditionEdits() {}

    static String languages(Newspaper paper, Chance chance) {
        if (paper.settings.containsKey("languages") && chance.percent(25)) {
            paper.settings.remove("languages");
            paper.settings.computeIfPresent("newsletters", (key, text) -> text.replace("language: hi, ", ""));
            return "drop all editions";
        }
        paper.settings.put(
                "languages",
                chance.of(
                        "[hi]",
                        "[hi, ar]",
                        "{hi: {title: डाक, tagline: रोज़}}",
                        "{hi: {title: डाक}, ar: {prefix: arabic}}",
                        "{hi: {missingTranslation: show}, ar: {}}",
                        "{hi: {menu: {header: [sportdesk]}}}"));
        if (chance.percent(40)) {
            paper.settings.put("missingTranslation", chance.of("link", "none", "show", "show"));
        }
        return "set languages: " + paper.settings.get("languages");
    }

    static String into(Newspaper paper, Chance chance) {
        return StoryEdits.story(paper, chance)
                .map(story -> {
                    if (story.head.containsKey("language") && chance.percent(30)) {
                        story.head.remove("language");
                    } else {
                        story.head.put("language", chance.of("hi", "hi", "ar"));
                    }
                    return "set language: " + story.head.get("language") + " of " + story.path;
                })
                .orElse("");
    }

    /** Makes two stories versions of each other, or one of nothing. */
    static String version(Newspaper paper, Chance chance) {
        return StoryEdits.story(paper, chance)
                .map(story -> {
                    if (story.head.remove("translation") != null && chance.percent(40)) {
                        return "part " + story.path + " from its versions";
                    }
                    story.head.put("translation", VERSION + chance.below(2));
                    if (chance.percent(60)) {
                        story.head.put("language", chance.of("hi", "ar", "en"));
                    }
                    return "make " + story.path + " a version: " + story.head.get("translation");
                })
                .orElse("");
    }

    static String pageVersion(Newspaper paper, Chance chance) {
        Words words = new Words(chance, paper);
        String name = chance.of("aboutus", "aboutushi", "aboutusar");
        Map<String, String> head = new LinkedHashMap<>();
        head.put("title", words.title());
        head.put("translation", VERSION + "page");
        if (!name.equals("aboutus")) {
            head.put("language", name.substring("aboutus".length()));
        }
        paper.add(new Doc("content/pages/" + name + ".md", head, words.body()));
        return "write " + name + " as a version";
    }

    static String translate(Newspaper paper, Chance chance) {
        List<Doc> terms = new java.util.ArrayList<>(paper.docs("tags"));
        terms.addAll(paper.docs("sections"));
        if (terms.isEmpty()) {
            return "";
        }
        Doc term = chance.of(terms);
        term.head.put(
                "translations",
                "{hi: {title: शीर्षक " + chance.below(9) + (chance.percent(50) ? ", description: सब कुछ" : "") + "}}");
        return "translate " + term.path;
    }

    static String newsletters(Newspaper paper, Chance chance) {
        if (paper.settings.containsKey("newsletters") && chance.percent(25)) {
            paper.settings.remove("newsletters");
            return "drop all newsletters";
        }
        String daily = "{id: dawnmail, title: " + chance.of("Dawn", "Morning")
                + ", schedule: daily, at: \"06:30\", since: 2026-11-1" + chance.between(5, 9) + ", count: "
                + chance.between(1, 3) + "}";
        String weekly = "{id: weekmail, title: Week, " + language(paper, chance) + "schedule: weekly, day: "
                + chance.of("friday", "monday")
                + ", at: \"16:00\", since: 2026-11-02, count: 4, sections: [" + chance.of("townhall", "sportdesk")
                + "]}";
        paper.settings.put(
                "newsletters", chance.of("[" + daily + "]", "[" + weekly + "]", "[" + daily + ", " + weekly + "]"));
        return "set newsletters: " + paper.settings.get("newsletters");
    }

    /** A newsletter of another edition, where there is one. */
    private static String language(Newspaper paper, Chance chance) {
        String languages = paper.settings.getOrDefault("languages", "");
        return languages.contains("hi") && chance.percent(50) ? "language: hi, " : "";
    }

    /** A change in a story that has been sent. */
    static String sent(Newspaper paper, Chance chance) {
        return StoryEdits.story(paper, chance)
                .map(story -> {
                    Words words = new Words(chance, paper);
                    story.head.put("date", "2026-11-" + chance.between(15, 23) + "T05:00:00Z");
                    story.head.keySet().removeAll(List.of("updated", "corrections", "embargo", "expires", "draft"));
                    story.head.put("title", words.title());
                    return "send " + story.path + " as " + story.head.get("title");
                })
                .orElse("");
    }

    static String longSeries(Newspaper paper, Chance chance) {
        for (int part = 1; part <= MANY; part++) {
            Map<String, String> head = new LinkedHashMap<>();
            head.put("title", "Part of it");
            head.put("date", "2026-10-" + (part < 10 ? "0" : "") + part);
            head.put("series", "[longseries]");
            head.put("part", String.valueOf(part + chance.below(2) * MANY));
            paper.add(new Doc("content/articles/artspage/s" + (1000 + ++paper.stories) + ".md", head, "Words."));
        }
        return "add a series of " + MANY + " parts";
    }
}
