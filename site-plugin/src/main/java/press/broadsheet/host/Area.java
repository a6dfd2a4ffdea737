package press.broadsheet.host;

/** The two parts of a place. */
public enum Area {
    /** The files that readers ask for. */
    SITE,
    /** What publishing has to remember: manifests, editions, kept files. Readers need none of it. */
    RECORDS
}
