package press.broadsheet.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.broadsheet.diagnostic.SiteException;

/** A build that has nothing to do finds that out without reading what the last one left. */
class ReceiptTest {
    @TempDir
    Path temp;

    private Paper paper;
    private BuildReport first;

    @BeforeEach
    void aPaperThatWasBuilt() {
        paper = new Paper(temp.resolve("paper"));
        paper.story("town/waits", "2026-12-24", "", "Later.");
        paper.story("town/sketch", "2026-11-02", "draft: true\n", "A draft.");
        paper.story("town/odd", "2026-11-02", "titel: odd\n", "A warning.");
        FaultyBuilder hasty = FaultyBuilder.SOUND.hasty();
        hasty.build(request());
        first = hasty.build(request());
    }

    private Asked asked(Instant now) {
        return Asked.of(temp.resolve("paper")).at(now);
    }

    private BuildRequest request() {
        return request(Paper.NOW);
    }

    private BuildRequest request(Instant now) {
        return asked(now).request();
    }

    private static boolean isShort(BuildReport report) {
        return report.phases().stream().noneMatch(phase -> phase.name().equals("rendering"));
    }

    private BuildReport again() {
        return SiteBuilder.build(request());
    }

    @Test
    void whereNothingChangedTheReportIsThatOfTheLastBuild() {
        BuildReport report = again();
        assertThat(isShort(report)).isTrue();
        assertThat(report.rendered() + report.written() + report.removed()).isZero();
        assertThat(report.outputs()).isEqualTo(first.outputs());
        assertThat(report.upToDate()).isEqualTo(first.outputs());
        assertThat(report.warnings()).isEqualTo(first.warnings()).isNotEmpty();
        assertThat(report.held()).isEqualTo(first.held()).isNotEmpty();
        assertThat(report.next()).isEqualTo(first.next()).isPresent();
        assertThat(report.costs()).hasSameSizeAs(first.costs()).isNotEmpty();
    }

    @Test
    void whatWasRefusedIsRefusedAgain() {
        paper.write("templates/inner.ftlh", "${");
        FaultyBuilder hasty = FaultyBuilder.SOUND.hasty();
        assertThatThrownBy(() -> hasty.build(request())).isInstanceOf(SiteException.class);
        assertThatThrownBy(() -> hasty.build(request())).isInstanceOf(SiteException.class);
        // the index has the faulty template by now, so that nothing but its digest tells
        assertThat(hasty.overlooking("SOURCES").build(request()).rendered())
                .as("a build that overlooks it")
                .isZero();
    }

    @Test
    void anotherRequestIsBuilt() {
        assertThat(FaultyBuilder.SOUND
                        .overlooking("REQUEST")
                        .build(asked(Paper.NOW).with(true, false).request())
                        .rendered())
                .as("a build that overlooks it")
                .isZero();
        assertThat(SiteBuilder.build(asked(Paper.NOW).with(true, false).request())
                        .rendered())
                .isPositive();
        assertThatThrownBy(() ->
                        SiteBuilder.build(asked(Paper.NOW).with(false, true).request()))
                .isInstanceOf(SiteException.class);
    }

    @Test
    void anInstantThatChangesTheSiteEndsIt() {
        Instant then = first.next().orElseThrow().at().toInstant();
        assertThat(isShort(SiteBuilder.build(request(then.minusNanos(1))))).isTrue();
        assertThat(isShort(FaultyBuilder.SOUND.overlooking("TIME").build(request(then))))
                .as("a build that overlooks it")
                .isTrue();
        assertThat(isShort(SiteBuilder.build(request(then)))).isFalse();
        assertThat(isShort(SiteBuilder.build(request(Paper.NOW.minusSeconds(1)))))
                .isFalse();
    }

    @Test
    void whatWasDoneToTheOutputByHandIsMended() throws IOException {
        Path page = request().output().resolve("town/2026/11/03/s3/index.html");
        byte[] bytes = Files.readAllBytes(page);
        Files.writeString(page, "changed");
        assertThat(FaultyBuilder.SOUND.overlooking("FILES").build(request()).written())
                .as("a build that overlooks it")
                .isZero();
        assertThat(again().written()).isEqualTo(1);
        assertThat(Files.readAllBytes(page)).isEqualTo(bytes);
        Files.writeString(page.resolveSibling("more.txt"), "more");
        assertThat(again().removed()).isEqualTo(1);
        Files.delete(page);
        assertThat(again().written()).isEqualTo(1);
        assertThat(isShort(again())).isTrue();
    }

    @Test
    void aStateThatIsLostIsMadeAnew() throws IOException {
        Path state = request().state().resolve("state");
        Files.delete(state);
        assertThat(again().clean()).isPresent();
        assertThat(state).exists();
    }

    @Test
    void aPageThatShowsTheVeryInstantIsNeverTakenForUpToDate() {
        paper.write("templates/inner.ftlh", "${site.now.iso}");
        FaultyBuilder hasty = FaultyBuilder.SOUND.hasty();
        hasty.build(request());
        hasty.build(request());
        assertThat(SiteBuilder.build(request(Paper.NOW.plusSeconds(60))).rendered())
                .isPositive();
    }
}
