package press.broadsheet.desk;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import press.broadsheet.build.QuestionException;
import press.broadsheet.content.ArticleType;
import press.broadsheet.diagnostic.Nearest;

/** What a new file can be of. */
public enum Kind {
    STORY("articles"),
    LIVE("articles"),
    GALLERY("articles"),
    PAGE("pages"),
    AUTHOR("authors"),
    SECTION("sections"),
    TAG("tags");

    private static final List<String> AUTHORS = List.of("person", "organisation", "agency");

    private final String folder;

    Kind(String folder) {
        this.folder = folder;
    }

    /**
     * The kind of a word.
     *
     * @throws QuestionException if there is none
     */
    public static Kind of(String word) {
        List<String> words = Stream.of(values()).map(Kind::word).toList();
        return Stream.of(values())
                .filter(kind -> kind.word().equals(word.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new QuestionException("\"" + word + "\" is no kind of file; "
                        + Nearest.remedy(word, words, "name one of " + String.join(", ", words) + " with -Dkind=…")));
    }

    /** The word it is asked for with. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The folder of its files in the content folder. */
    String folder() {
        return folder;
    }

    /** Whether it is a story, and so has a date, a section and a byline. */
    public boolean isStory() {
        return folder.equals("articles");
    }

    /** Whether its files can be drafts. */
    boolean canBeDraft() {
        return isStory() || this == PAGE;
    }

    /** The types it can be of, the one by default first; none if it has no types. */
    List<String> types() {
        return switch (this) {
            case STORY ->
                Arrays.stream(ArticleType.values()).map(ArticleType::word).collect(Collectors.toUnmodifiableList());
            case LIVE, GALLERY -> List.of(word());
            case AUTHOR -> AUTHORS;
            default -> List.of();
        };
    }
}
