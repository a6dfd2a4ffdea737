package press.broadsheet.maven;

import org.apache.maven.plugins.annotations.Mojo;
import press.broadsheet.build.BuildRequest;
import press.broadsheet.build.Merge;
import press.broadsheet.build.MergeReport;

/**
 * Makes one author of two: edits the bylines, makes the old name a synonym and lets its old addresses redirect. Nothing
 * else in a file is touched.
 */
@Mojo(name = "merge-authors", threadSafe = true)
public final class MergeAuthorsMojo extends MergeMojo {
    @Override
    MergeReport merge(BuildRequest request, String going, String staying, boolean tellOnly) {
        return Merge.authors(request, going, staying, tellOnly);
    }
}
