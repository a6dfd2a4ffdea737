package press.broadsheet.host;

/** Branches of git repositories on this machine: {@code git+file:///srv/git/site.git}. */
public final class GitFileKind extends GitKind {
    @Override
    public String scheme() {
        return "git+file";
    }
}
