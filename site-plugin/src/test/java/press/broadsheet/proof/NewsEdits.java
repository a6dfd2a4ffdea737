package press.broadsheet.proof;

import java.util.ArrayList;
import java.util.List;

/** What news desks do beyond plain stories: live stories, parts of series, corrections, notes, fronts. */
final class NewsEdits {
    /** Each kind, some of them more often than others. */
    static final List<Edit> ALL = List.of(
            NewsEdits::live,
            NewsEdits::entry,
            NewsEdits::entry,
            NewsEdits::end,
            NewsEdits::part,
            NewsEdits::part,
            NewsEdits::correct,
            NewsEdits::withdraw,
            NewsEdits::front,
            NewsEdits::front,
            NewsEdits::dropFront,
            NewsEdits::copies);

    /** Edits that give a paper what it may lack. */
    static final List<Edit> FIRST =
            List.of(NewsEdits::live, NewsEdits::part, NewsEdits::part, NewsEdits::correct, NewsEdits::withdraw);

    private NewsEdits() {}

    static String live(Newspaper paper, Chance chance) {
        return StoryEdits.story(paper, chance)
                .map(story -> {
                    story.head.put("type", "live");
                    story.head.put("date", "2026-11-20");
                    story.head.keySet().removeAll(List.of("updated", "corrections", "embargo", "expires", "draft"));
                    story.body = entries(new Words(chance, paper), chance);
                    return "make a live story of " + story.path;
                })
                .orElse("");
    }

    /** The newest first; the first of them may be yet to come. */
    private static String entries(Words words, Chance chance) {
        List<String> entries = new ArrayList<>();
        int day = chance.between(22, 25);
        for (int i = chance.between(1, 4); i > 0; i--) {
            entries.add("## 2026-11-" + day-- + " 0" + chance.below(10) + ":30 The " + words.noun() + "\n\nThe "
                    + words.noun() + " moved.");
        }
        return String.join("\n\n", entries);
    }

    static String entry(Newspaper paper, Chance chance) {
        List<Doc> live = paper.docs("articles").stream()
                .filter(story -> "live".equals(story.head.get("type")) && story.body.startsWith("## 2026-"))
                .toList();
        if (live.isEmpty()) {
            return "";
        }
        Doc story = chance.of(live);
        Words words = new Words(chance, paper);
        switch (chance.below(3)) {
            case 0 -> story.body += "\n\nIt was the " + words.noun() + ".";
            case 1 ->
                story.body = "## 2026-11-2" + chance.between(6, 9) + " 12:00 At last\n\nThe " + words.noun() + ".\n\n"
                        + story.body;
            default -> story.body = entries(words, chance);
        }
        return "edit an entry of " + story.path;
    }

    static String end(Newspaper paper, Chance chance) {
        return StoryEdits.story(paper, chance)
                .filter(story -> "live".equals(story.head.get("type")))
                .map(story -> {
                    story.head.put("ended", "2026-11-" + chance.between(24, 28) + " 20:00");
                    return "end " + story.path;
                })
                .orElse("");
    }

    static String part(Newspaper paper, Chance chance) {
        return StoryEdits.story(paper, chance)
                .map(story -> {
                    story.head.put("series", "[longseries]");
                    story.head.put("part", String.valueOf(chance.between(1, 30)));
                    return "make " + story.path + " part " + story.head.get("part") + " of a series";
                })
                .orElse("");
    }

    static String correct(Newspaper paper, Chance chance) {
        return StoryEdits.story(paper, chance)
                .map(story -> {
                    Words words = new Words(chance, paper);
                    story.head.put("date", "2026-10-02");
                    story.head.keySet().removeAll(List.of("updated", "embargo", "expires", "draft", "withdrawn"));
                    story.head.put(
                            "corrections",
                            "[{date: 2026-10-0" + chance.between(3, 9) + ", text: It was the " + words.noun() + "}]");
                    return "correct " + story.path;
                })
                .orElse("");
    }

    static String withdraw(Newspaper paper, Chance chance) {
        return StoryEdits.story(paper, chance)
                .map(story -> {
                    Words words = new Words(chance, paper);
                    story.head.put(
                            "withdrawn",
                            "{date: 2026-11-" + chance.between(20, 26) + ", note: We could not stand by the "
                                    + words.noun() + "}");
                    return "withdraw " + story.path;
                })
                .orElse("");
    }

    static String front(Newspaper paper, Chance chance) {
        if (paper.docs("articles").isEmpty()) {
            return "";
        }
        Words words = new Words(chance, paper);
        String path = "content/fronts/" + chance.of("home", "home", "townhall") + ".yaml";
        StringBuilder text = new StringBuilder();
        if (chance.percent(40)) {
            text.append("breaking: {text: The " + words.noun() + ", from: 2026-11-01, until: 2026-11-2"
                    + chance.between(3, 6) + "}\n");
        }
        text.append("slots:\n  lead: {count: 1, pins: [");
        text.append(chance.percent(40) ? "{story: " + words.storyName() + ", until: 2026-11-25}" : words.storyName());
        text.append("]}\n  rail: {count: 2, fill: ")
                .append(chance.of("newest", "{type: opinion}", "{tag: ferrytag}"))
                .append("}\n");
        paper.file(path, text.toString());
        return "lay out " + path;
    }

    static String dropFront(Newspaper paper, Chance chance) {
        List<String> fronts = paper.files("content/fronts/");
        if (fronts.isEmpty()) {
            return "";
        }
        String path = chance.of(fronts);
        paper.files.remove(path);
        return "delete " + path;
    }

    static String copies(Newspaper paper, Chance chance) {
        paper.settings.put(
                "pictures",
                chance.of("{widths: [16], webp: false}", "{widths: [16, 24], webp: false}", "{widths: []}"));
        return "set pictures: " + paper.settings.get("pictures");
    }
}
