package press.broadsheet.check;

import java.util.List;

/** One thing that must hold of a finished site. */
public interface Check {
    /** What does not hold, sorted; empty if all is well. */
    List<Finding> findings(FinishedSite site);

    /** What was looked at, for the line told when all is well: {@code 3 held stories}. */
    String scope(FinishedSite site);
}
