package press.broadsheet.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What reporters do. */
final class StoryEdits {
    /** Each kind, some of them more often than others. */
    static final List<Edit> ALL = List.of(
            StoryEdits::add,
            StoryEdits::add,
            StoryEdits::body,
            StoryEdits::body,
            StoryEdits::letters,
            StoryEdits::key,
            StoryEdits::key,
            StoryEdits::key,
            StoryEdits::key,
            StoryEdits::dropKey,
            StoryEdits::retag,
            StoryEdits::rename,
            StoryEdits::move,
            StoryEdits::delete,
            StoryEdits::caseOnly,
            StoryEdits::twin,
            StoryEdits::comment,
            StoryEdits::headline,
            StoryEdits::expire,
            StoryEdits::also,
            StoryEdits::fault);

    private StoryEdits() {}

    /** Any story. */
    static Optional<Doc> story(Newspaper paper, Chance chance) {
        List<Doc> stories = paper.docs("articles");
        return stories.isEmpty() ? Optional.empty() : Optional.of(chance.of(stories));
    }

    static String add(Newspaper paper, Chance chance) {
        Doc story = new Newspapers(chance).story(paper);
        paper.add(story);
        return "add " + story.path;
    }

    static String body(Newspaper paper, Chance chance) {
        return story(paper, chance)
                .map(story -> {
                    Words words = new Words(chance, paper);
                    story.body =
                            chance.percent(50) ? words.body() : story.body + "\n\nMore of the " + words.noun() + ".";
                    return "edit the body of " + story.path;
                })
                .orElse("");
    }

    /** As many bytes as before. */
    static String letters(Newspaper paper, Chance chance) {
        return story(paper, chance)
                .filter(story -> story.body.contains("The "))
                .map(story -> {
                    int last = story.body.lastIndexOf("The ");
                    story.body = story.body.substring(0, last) + "One" + story.body.substring(last + 3);
                    return "change letters in " + story.path;
                })
                .orElse("");
    }

    static String key(Newspaper paper, Chance chance) {
        return story(paper, chance)
                .map(story -> {
                    StoryKeys keys = new StoryKeys(chance, new Words(chance, paper));
                    String key = keys.any();
                    String value = keys.value(key, story.head.getOrDefault("date", "2026-11-01"), story.token());
                    story.head.put(key, value);
                    return "set " + key + ": " + value + " in " + story.path;
                })
                .orElse("");
    }

    static String dropKey(Newspaper paper, Chance chance) {
        return story(paper, chance)
                .filter(story -> story.head.size() > 2)
                .map(story -> {
                    List<String> keys = new ArrayList<>(story.head.keySet());
                    String key = chance.of(keys.subList(2, keys.size()));
                    story.head.remove(key);
                    return "drop " + key + " from " + story.path;
                })
                .orElse("");
    }

    static String retag(Newspaper paper, Chance chance) {
        return story(paper, chance)
                .map(story -> {
                    story.head.put("tags", new Words(chance, paper).list(Words.TAGS, 3));
                    return "retag " + story.path;
                })
                .orElse("");
    }

    static String rename(Newspaper paper, Chance chance) {
        return story(paper, chance)
                .map(story -> {
                    String before = story.path;
                    String folder =
                            before.substring(0, before.lastIndexOf(before.endsWith("/index.md") ? story.token() : "/"));
                    String name = "s" + (1000 + ++paper.stories) + ".md";
                    paper.move(story, (folder + "/" + name).replace("//", "/"));
                    return "rename " + before + " to " + story.path;
                })
                .orElse("");
    }

    static String move(Newspaper paper, Chance chance) {
        return story(paper, chance)
                .map(story -> {
                    String before = story.path;
                    paper.move(story, "content/articles/" + chance.of(Words.SECTIONS) + "/" + story.token() + ".md");
                    return "move " + before + " to " + story.path;
                })
                .orElse("");
    }

    static String delete(Newspaper paper, Chance chance) {
        return story(paper, chance)
                .map(story -> {
                    paper.docs.remove(story.path);
                    return "delete " + story.path;
                })
                .orElse("");
    }

    static String caseOnly(Newspaper paper, Chance chance) {
        return story(paper, chance)
                .map(story -> {
                    String before = story.path;
                    String name = before.substring(before.lastIndexOf('/') + 1);
                    boolean lower = name.equals(name.toLowerCase(Locale.ROOT));
                    String other = lower
                            ? name.replace(".md", "").toUpperCase(Locale.ROOT) + ".md"
                            : name.toLowerCase(Locale.ROOT);
                    if (name.equals("index.md")) {
                        return "";
                    }
                    paper.move(story, before.substring(0, before.length() - name.length()) + other);
                    return "rename " + before + " to " + other;
                })
                .orElse("");
    }

    /** Another story by the same slug on another day. */
    static String twin(Newspaper paper, Chance chance) {
        return story(paper, chance)
                .map(story -> {
                    Doc twin = new Doc("content/articles/artspage/" + story.token() + ".md", story.head, "A twin.");
                    twin.head.put("date", new Words(chance, paper).date());
                    twin.head.keySet().removeAll(List.of("section", "permalink", "aliases", "updated", "corrections"));
                    paper.add(twin);
                    return "add " + twin.path + ", a twin of " + story.path;
                })
                .orElse("");
    }

    static String redate(Newspaper paper, Chance chance) {
        return story(paper, chance)
                .map(story -> {
                    story.head.put("date", new Words(chance, paper).date());
                    story.head.keySet().removeAll(List.of("updated", "corrections", "expires", "ended"));
                    return "redate " + story.path;
                })
                .orElse("");
    }

    static String headline(Newspaper paper, Chance chance) {
        return story(paper, chance)
                .map(story -> {
                    story.head.put("title", new Words(chance, paper).title());
                    return "retitle " + story.path;
                })
                .orElse("");
    }

    static String expire(Newspaper paper, Chance chance) {
        return story(paper, chance)
                .map(story -> {
                    story.head.put("date", "2026-10-01");
                    story.head.put("expires", "2026-11-02");
                    story.head.keySet().removeAll(List.of("updated", "corrections", "embargo", "draft"));
                    return "let expire " + story.path;
                })
                .orElse("");
    }

    /** A line that names another story by its slug. */
    static String also(Newspaper paper, Chance chance) {
        return story(paper, chance)
                .map(story -> {
                    String name = new Words(chance, paper).storyName();
                    story.body += "\n\n[[also: " + name + "]]";
                    return "name " + name + " in " + story.path;
                })
                .orElse("");
    }

    /** Moves the body down by a line, and changes nothing else. */
    static String comment(Newspaper paper, Chance chance) {
        return story(paper, chance)
                .map(story -> {
                    story.head.put("# " + story.head.size(), "of the desk");
                    return "add a comment to the head of " + story.path;
                })
                .orElse("");
    }

    /** Something that no build can accept. */
    static String fault(Newspaper paper, Chance chance) {
        return story(paper, chance)
                .map(story -> {
                    switch (chance.below(5)) {
                        case 0 -> story.head.put("date", "2026-13-45");
                        case 1 -> story.head.put("tags", "{a: b");
                        case 2 -> story.body += "\n\n[gone](/articles/nowhere.md)";
                        case 3 -> story.head.put("image", "/media/none.png");
                        default -> story.head.put("layout", "no-such-layout");
                    }
                    return "spoil " + story.path;
                })
                .orElse("");
    }
}
