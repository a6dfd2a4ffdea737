package press.broadsheet.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.broadsheet.build.CorrectionsBuildTest;
import press.broadsheet.build.FaultyBuilder;
import press.broadsheet.build.IncrementalBuildTest;
import press.broadsheet.source.InOrder;
import press.broadsheet.trace.Fact;
import press.broadsheet.trace.FileFact;
import press.broadsheet.trace.ListFact;
import press.broadsheet.trace.NameFact;
import press.broadsheet.trace.SearchFact;
import press.broadsheet.trace.SiteFact;
import press.broadsheet.trace.StoryFact;

/** The proof of the proof: if builds forgot to record any one kind of fact, the scripts would tell. */
class ForgettingTest {
    /** So many scripts are tried before a kind counts as not missed. */
    private static final long MOST = 80;

    private static final List<Edit> CLOCK = List.of(DeskEdits::clock);
    private static final List<Edit> EXPIRY = List.of(StoryEdits::expire, StoryEdits::headline, DeskEdits::expired);

    private static final List<Edit> LIVE = List.of(NewsEdits::entry, NewsEdits::live, NewsEdits::end, DeskEdits::clock);

    private static final List<Edit> VERSIONS = List.of(
            EditionEdits::version,
            EditionEdits::version,
            EditionEdits::pageVersion,
            EditionEdits::into,
            EditionEdits::languages,
            DeskEdits::clock);

    private static final List<Edit> SENT = List.of(EditionEdits::sent, EditionEdits::newsletters, DeskEdits::clock);

    /** Where a kind of fact is seldom missed by other changes, the changes that are sought. */
    private static final Map<Class<?>, List<Edit>> AIMS = Map.ofEntries(
            Map.entry(SiteFact.Now.class, CLOCK),
            Map.entry(SiteFact.Today.class, CLOCK),
            Map.entry(SiteFact.ThisYear.class, CLOCK),
            Map.entry(ListFact.NewsWindow.class, CLOCK),
            Map.entry(ListFact.Months.class, CLOCK),
            Map.entry(SearchFact.SearchSegments.class, CLOCK),
            Map.entry(SearchFact.SearchWords.class, List.of(StoryEdits::letters)),
            Map.entry(SiteFact.Sitemaps.class, CLOCK),
            Map.entry(StoryFact.RelatedTo.class, List.of(StoryEdits::retag)),
            Map.entry(StoryFact.RouteOf.class, List.of(StoryEdits::move, StoryEdits::rename, DeskEdits::clock)),
            Map.entry(FileFact.FingerprintedAddresses.class, List.of(WorkshopEdits::statics)),
            Map.entry(StoryFact.ExpiredTitle.class, EXPIRY),
            Map.entry(SiteFact.GoneAddresses.class, EXPIRY),
            Map.entry(StoryFact.BodyLine.class, List.of(StoryEdits::comment)),
            Map.entry(StoryFact.BodyText.class, List.of(StoryEdits::letters)),
            Map.entry(StoryFact.StoriesBySlug.class, List.of(StoryEdits::also, StoryEdits::twin)),
            Map.entry(NameFact.TermAbout.class, List.of(DeskEdits::about)),
            Map.entry(NameFact.AuthorAbout.class, List.of(DeskEdits::about)),
            Map.entry(NameFact.AuthorOf.class, List.of(DeskEdits::author)),
            Map.entry(NameFact.TermOf.class, List.of(DeskEdits::tag, DeskEdits::section)),
            Map.entry(StoryFact.PageOf.class, List.of(DeskEdits::page)),
            Map.entry(SiteFact.SettingOf.class, List.of(DeskEdits::setting)),
            Map.entry(SiteFact.MessageOf.class, List.of(WorkshopEdits::words)),
            Map.entry(FileFact.MediaLength.class, List.of(WorkshopEdits::longer)),
            Map.entry(FileFact.AssetAddress.class, List.of(WorkshopEdits::statics)),
            Map.entry(FileFact.DataAt.class, List.of(WorkshopEdits::data)),
            Map.entry(FileFact.DataFiles.class, List.of(WorkshopEdits::moreData)),
            Map.entry(StoryFact.VersionsOf.class, List.of(EditionEdits::version)),
            Map.entry(StoryFact.PageVersionsOf.class, List.of(EditionEdits::languages, EditionEdits::pageVersion)),
            Map.entry(SiteFact.EditionsOf.class, VERSIONS),
            Map.entry(SiteFact.NewsSitemaps.class, VERSIONS),
            Map.entry(ListFact.PartsNear.class, List.of(EditionEdits::longSeries, StoryEdits::headline)),
            Map.entry(ListFact.IssueOf.class, List.of(EditionEdits::sent, StoryEdits::headline)),
            Map.entry(ListFact.IssuesOn.class, SENT),
            Map.entry(ListFact.NewestIssues.class, SENT),
            Map.entry(StoryFact.CoverageOf.class, LIVE),
            Map.entry(StoryFact.LatestUpdates.class, LIVE),
            Map.entry(StoryFact.LastChange.class, LIVE),
            Map.entry(StoryFact.WithdrawnNote.class, List.of(NewsEdits::withdraw)),
            Map.entry(ListFact.FrontOf.class, List.of(NewsEdits::front, NewsEdits::dropFront)),
            Map.entry(ListFact.PartsOf.class, List.of(NewsEdits::part)),
            Map.entry(ListFact.CorrectionsOn.class, List.of(NewsEdits::correct)),
            Map.entry(ListFact.NewestCorrections.class, List.of(NewsEdits::correct)),
            Map.entry(FileFact.CopiesOf.class, List.of(NewsEdits::copies, WorkshopEdits::picture)));

    /**
     * Kinds that no script misses, with the test that compares incremental and clean builds for each. As soon as a script
     * misses one of these, it no longer belongs here.
     */
    static final Map<Class<?>, Class<?>> ELSEWHERE = Map.ofEntries(
            Map.entry(ListFact.Withdrawals.class, CorrectionsBuildTest.class),
            Map.entry(FileFact.MediaAddress.class, IncrementalBuildTest.class),
            Map.entry(FileFact.CopyLength.class, IncrementalBuildTest.class));

    @TempDir(factory = MemoryFolder.class)
    Path temp;

    private static Stream<Class<?>> kinds(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses()).flatMap(ForgettingTest::kinds)
                : Stream.of(type);
    }

    @Test
    void aBuildThatRecordsAllKindsOfFactButOneIsFoundOut() {
        List<Class<?>> kinds =
                kinds(Fact.class).filter(kind -> !ELSEWHERE.containsKey(kind)).toList();
        List<Optional<Long>> found = InOrder.map(kinds, this::missed);
        List<String> missed = new ArrayList<>();
        List<String> notMissed = new ArrayList<>();
        for (int i = 0; i < kinds.size(); i++) {
            String kind = kinds.get(i).getSimpleName();
            found.get(i).ifPresentOrElse(seed -> missed.add(kind + " " + seed), () -> notMissed.add(kind));
        }
        assertThat(notMissed)
                .as("kinds of fact that no script misses; others are missed by script %s", missed)
                .isEmpty();
    }

    /** The first script that fails without a kind of fact. */
    private Optional<Long> missed(Class<?> kind) {
        return new Hunt(temp.resolve(kind.getSimpleName()), MOST)
                .find(FaultyBuilder.SOUND.forgetting(kind), AIMS.getOrDefault(kind, List.of()));
    }
}
