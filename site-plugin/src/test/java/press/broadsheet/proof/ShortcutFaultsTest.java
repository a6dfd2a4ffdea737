package press.broadsheet.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.broadsheet.build.FaultyBuilder;
import press.broadsheet.source.InOrder;
import press.broadsheet.trace.Fact;
import press.broadsheet.trace.FileFact;
import press.broadsheet.trace.ListFact;
import press.broadsheet.trace.PoorStamps;
import press.broadsheet.trace.SearchFact;
import press.broadsheet.trace.StoryFact;

/** The proof of the proof for what builds do not look into: a fault in any of it would fail a script. */
class ShortcutFaultsTest {
    private static final long MOST = 60;

    /** The kinds of fact that a build may take to be what they were, with changes that reach each. */
    private static final Map<Class<? extends Fact<?>>, List<Edit>> TRUSTED = Map.ofEntries(
            Map.entry(StoryFact.StoryCard.class, List.of(StoryEdits::headline)),
            Map.entry(StoryFact.StoryDetail.class, List.of(StoryEdits::key)),
            Map.entry(StoryFact.BodyText.class, List.of(StoryEdits::letters)),
            Map.entry(StoryFact.BodyLine.class, List.of(StoryEdits::comment)),
            Map.entry(StoryFact.NeighboursOf.class, List.of(StoryEdits::add, StoryEdits::delete)),
            Map.entry(StoryFact.RelatedTo.class, List.of(StoryEdits::retag)),
            Map.entry(StoryFact.VersionsOf.class, List.of(EditionEdits::version)),
            Map.entry(ListFact.SliceOf.class, List.of(StoryEdits::add)),
            Map.entry(ListFact.Newest.class, List.of(StoryEdits::add)),
            Map.entry(ListFact.AllOf.class, List.of(StoryEdits::add)),
            Map.entry(ListFact.CountOf.class, List.of(StoryEdits::add, StoryEdits::delete)),
            Map.entry(ListFact.MonthRun.class, List.of(StoryEdits::add)),
            Map.entry(ListFact.MonthChanged.class, List.of(StoryEdits::key)),
            Map.entry(SearchFact.SearchWords.class, List.of(StoryEdits::letters)),
            Map.entry(SearchFact.SearchRun.class, List.of(StoryEdits::add)),
            Map.entry(StoryFact.CoverageOf.class, List.of(NewsEdits::entry, NewsEdits::live, NewsEdits::end)),
            Map.entry(StoryFact.LatestUpdates.class, List.of(NewsEdits::entry, DeskEdits::clock)),
            Map.entry(StoryFact.LastChange.class, List.of(NewsEdits::entry, DeskEdits::clock)),
            Map.entry(FileFact.CopiesOf.class, List.of(WorkshopEdits::picture, NewsEdits::copies)),
            Map.entry(FileFact.MediaOf.class, List.of(WorkshopEdits::picture)),
            Map.entry(FileFact.MediaLength.class, List.of(WorkshopEdits::longer)));

    private static final Map<PoorStamps, List<Edit>> STAMPS = Map.of(
            PoorStamps.TERMS, List.of(DeskEdits::synonym),
            PoorStamps.SETTINGS, List.of(DeskEdits::setting),
            PoorStamps.MEDIA, List.of(WorkshopEdits::picture),
            PoorStamps.TIME, List.of(StoryEdits::redate));

    @TempDir(factory = MemoryFolder.class)
    Path temp;

    private Hunt hunt(String name) {
        return new Hunt(temp.resolve(name), MOST);
    }

    private static void noticed(List<String> faults, List<Optional<Long>> scripts) {
        Map<String, Long> noticed = new LinkedHashMap<>();
        for (int i = 0; i < faults.size(); i++) {
            noticed.put(faults.get(i), scripts.get(i).orElse(0L));
        }
        assertThat(noticed).as("faults by the script that notices them").doesNotContainValue(0L);
    }

    @Test
    void aBuildThatTakesAnswersOfAnyKindForWhatTheyWereIsFoundOut() {
        List<Class<? extends Fact<?>>> kinds = List.copyOf(TRUSTED.keySet());
        noticed(
                kinds.stream().map(Class::getSimpleName).toList(),
                InOrder.map(
                        kinds,
                        kind -> hunt(kind.getSimpleName())
                                .find(FaultyBuilder.SOUND.believing(kind), TRUSTED.getOrDefault(kind, List.of()))));
    }

    @Test
    void theseAreTheKindsThatBuildsTakeForWhatTheyWere() {
        Set<Class<?>> kinds = ConcurrentHashMap.newKeySet();
        assertThat(new Hunt(temp, 8).find(FaultyBuilder.SOUND.telling(kinds::add), List.of()))
                .isEmpty();
        kinds.removeAll(ForgettingTest.ELSEWHERE.keySet());
        assertThat(kinds).isEqualTo(TRUSTED.keySet());
    }

    @Test
    void stampsThatLeaveAnythingOutAreFoundOut() {
        List<PoorStamps> all = List.of(PoorStamps.values());
        noticed(
                all.stream().map(PoorStamps::name).toList(),
                InOrder.map(
                        all,
                        poor -> hunt(poor.name())
                                .find(FaultyBuilder.SOUND.stamping(poor::of), STAMPS.getOrDefault(poor, List.of()))));
    }

    @Test
    void anIndexThatTrustsTheTimesOfFilesWrittenJustNowIsFoundOut() {
        assertThat(hunt("hasty").find(FaultyBuilder.SOUND.hasty(), List.of(StoryEdits::letters)))
                .isPresent();
    }
}
