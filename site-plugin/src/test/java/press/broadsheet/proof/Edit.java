package press.broadsheet.proof;

/** One kind of change of a paper's sources, or of when and how it is built. */
@FunctionalInterface
interface Edit {
    /** Makes a change of this kind, and says which; empty if the paper has nothing to change so. */
    String make(Newspaper paper, Chance chance);
}
