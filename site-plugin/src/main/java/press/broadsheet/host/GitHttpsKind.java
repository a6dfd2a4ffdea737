package press.broadsheet.host;

/** Branches of git repositories over HTTPS: {@code git+https://github.com/org/repo.git?branch=gh-pages}. */
public final class GitHttpsKind extends GitKind {
    @Override
    public String scheme() {
        return "git+https";
    }
}
