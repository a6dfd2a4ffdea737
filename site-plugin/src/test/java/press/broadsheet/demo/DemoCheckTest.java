package press.broadsheet.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.broadsheet.build.BuildReport;
import press.broadsheet.build.CheckReport;
import press.broadsheet.build.LedgerReport;
import press.broadsheet.build.SiteBuilder;

/**
 * The demo gives nothing away and loses no address. After a change of its stories, {@code -Dgolden.update} enters them
 * into its ledger.
 */
class DemoCheckTest {
    @TempDir
    Path temp;

    @Test
    void theDemoGivesNothingAwayAndLosesNoAddress() {
        BuildReport report = SiteBuilder.build(Demo.request(temp));
        if (System.getProperty("golden.update") != null) {
            LedgerReport.of(Demo.request(temp));
        }
        assertThat(report.held()).hasSizeGreaterThan(1);
        CheckReport check = CheckReport.of(Demo.request(temp), false);
        assertThat(check.errors()).isEmpty();
        assertThat(check.warnings()).isEmpty();
        assertThat(check.summary()).containsPattern(" and [1-9][0-9]* published addresses");
    }
}
