package press.broadsheet.host;

/** Branches of git repositories over SSH: {@code git+ssh://git@host/path.git}. */
public final class GitSshKind extends GitKind {
    @Override
    public String scheme() {
        return "git+ssh";
    }
}
