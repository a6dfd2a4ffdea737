package press.broadsheet.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.broadsheet.build.FaultyBuilder;
import press.broadsheet.content.ArticleHead;
import press.broadsheet.source.InOrder;
import press.broadsheet.trace.Fact;
import press.broadsheet.trace.ListFact;
import press.broadsheet.trace.SearchFact;
import press.broadsheet.trace.StoryFact;

/**
 * The promise over sessions, which look at little: {@code -Dproof.sessions=5000} plays more of them, {@code
 * -Dproof.seed=17} that one alone.
 */
class SessionProofTest {
    private static final long MOST = 60;

    /** What a session takes for what it was where only texts of stories changed, with changes that reach it. */
    private static final Map<Class<? extends Fact<?>>, List<Edit>> TRUSTED = Map.of(
            StoryFact.StoryCard.class, List.of(StoryEdits::headline),
            StoryFact.StoryDetail.class, List.of(StoryEdits::body),
            StoryFact.BodyText.class, List.of(StoryEdits::letters),
            StoryFact.BodyLine.class, List.of(StoryEdits::comment),
            ListFact.MonthChanged.class, List.of(StoryEdits::key),
            ListFact.NewsWindow.class, List.of(DeskEdits::clock, StoryEdits::add),
            SearchFact.SearchWords.class, List.of(StoryEdits::letters));

    @TempDir(factory = MemoryFolder.class)
    Path temp;

    @Test
    void afterAnyChangesOfASessionTheTreeIsThatOfACleanBuild() {
        long seed = Long.getLong("proof.seed", 0);
        List<Long> seeds = LongStream.rangeClosed(
                        seed == 0 ? Long.getLong("proof.first", 1) : seed,
                        seed == 0 ? Long.getLong("proof.sessions", 120) : seed)
                .boxed()
                .toList();
        List<String> failures = InOrder.map(seeds, each -> play(each, FaultyBuilder.SOUND, List.of())).stream()
                .flatMap(Optional::stream)
                .toList();
        assertThat(failures.stream().limit(3))
                .as("%d of %d sessions fail", failures.size(), seeds.size())
                .isEmpty();
    }

    private Optional<String> play(long seed, FaultyBuilder builder, List<Edit> edits) {
        try {
            new Sitting(seed, temp, builder, edits).play();
            return Optional.empty();
        } catch (Script.Failure e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private boolean isNoticed(FaultyBuilder builder, List<Edit> edits) {
        return LongStream.rangeClosed(1, MOST)
                .anyMatch(seed -> play(seed, builder, edits).isPresent());
    }

    @Test
    void aSessionThatTakesAnswersOfAnyKindForWhatTheyWereIsFoundOut() {
        List<String> unnoticed = new ArrayList<>();
        TRUSTED.forEach((kind, edits) -> {
            if (!isNoticed(FaultyBuilder.SOUND.believing(kind), edits)) {
                unnoticed.add(kind.getSimpleName());
            }
        });
        assertThat(unnoticed).isEmpty();
    }

    @Test
    void aSessionThatKeepsThePlanThoughAHeadAsksForAnotherIsFoundOut() {
        Map<String, UnaryOperator<ArticleHead>> parts = new LinkedHashMap<>();
        for (String part : HeadParts.NAMES) {
            parts.put(part, HeadParts.without(part));
        }
        List<String> unnoticed = new ArrayList<>();
        parts.forEach((name, part) -> {
            if (!isNoticed(FaultyBuilder.SOUND.framing(part), HeadParts.edits(name))) {
                unnoticed.add(name);
            }
        });
        assertThat(unnoticed).isEmpty();
    }
}
