package press.broadsheet.serve;

import press.broadsheet.build.BuildReport;
import press.broadsheet.diagnostic.SiteException;

/** Hears what comes of each build of a preview. */
public interface PreviewLog {
    /** The site was built. */
    void built(BuildReport report);

    /** The sources hold errors: the last good site stays. */
    void refused(SiteException refusal);

    /** The site could not be built for another reason. */
    void failed(RuntimeException failure);
}
