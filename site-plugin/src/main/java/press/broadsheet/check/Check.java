package press.broadsheet.check;

import java.util.List;

/** One thing that must hold of a finished site. */
interface Check {
    /** What does not hold, sorted; empty if all is well. */
    List<Finding> findings(Inspection inspection);
}
