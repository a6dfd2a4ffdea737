package press.broadsheet.proof;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import press.broadsheet.content.ArticleHead;
import press.broadsheet.content.Located;
import press.broadsheet.content.Moment;

/** Parts of a story's head that decide more than what the story itself shows. */
final class HeadParts {
    static final List<String> NAMES = List.of(
            "date",
            "authors",
            "section",
            "tags",
            "series",
            "places",
            "corrections",
            "embargo",
            "expires",
            "draft",
            "slug",
            "permalink",
            "aliases",
            "language",
            "translation");

    private HeadParts() {}

    /** A head without one of its parts. */
    static UnaryOperator<ArticleHead> without(String name) {
        return head -> {
            try {
                RecordComponent[] parts = ArticleHead.class.getRecordComponents();
                Object[] values = new Object[parts.length];
                for (int i = 0; i < parts.length; i++) {
                    Object value = parts[i].getAccessor().invoke(head);
                    values[i] = parts[i].getName().equals(name) ? nothing(value) : value;
                }
                return (ArticleHead) ArticleHead.class.getDeclaredConstructors()[0].newInstance(values);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("a head has no " + name, e);
            }
        };
    }

    private static Object nothing(Object value) {
        if (value instanceof Located<?> located && located.value() instanceof Moment) {
            Moment epoch = new Moment(java.time.Instant.EPOCH.atOffset(java.time.ZoneOffset.UTC), false);
            return new Located<>(epoch, "", 0, 0);
        }
        return value instanceof List<?> ? List.of() : value instanceof Boolean ? false : Optional.empty();
    }

    /** Changes of that part. */
    static List<Edit> edits(String name) {
        return List.of((paper, chance) -> StoryEdits.story(paper, chance)
                .map(story -> {
                    StoryKeys keys = new StoryKeys(chance, new Words(chance, paper));
                    story.head.put(
                            name, keys.value(name, story.head.getOrDefault("date", "2026-11-01"), story.token()));
                    return "set " + name + " in " + story.path;
                })
                .orElse(""));
    }
}
