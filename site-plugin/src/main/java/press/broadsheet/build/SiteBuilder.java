package press.broadsheet.build;

/** Builds a site. */
public final class SiteBuilder {
    private SiteBuilder() {}

    /**
     * Brings the output folder to what the sources say at the request's instant.
     *
     * @throws press.broadsheet.diagnostic.SiteException if the sources hold errors; nothing was written then
     * @throws press.broadsheet.diagnostic.MachineException if a file cannot be read or written
     */
    public static BuildReport build(BuildRequest request) {
        throw new UnsupportedOperationException("no site is built yet from " + request.project());
    }
}
