package press.broadsheet.host;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Branches of git repositories. JGit does the work where a newsroom names it among the plugin's dependencies. */
abstract class GitKind implements HostKind {
    private static final String JGIT = "org.eclipse.jgit.transport.Transport";
    private static final Libraries PLAIN = new Libraries("git", List.of(JGIT));
    private static final Libraries SSH = new Libraries(
            "git+ssh",
            List.of(
                    JGIT,
                    "org.eclipse.jgit.transport.sshd.SshdSessionFactory",
                    // without it there is no Ed25519, which most keys are of today
                    "org.bouncycastle.jce.provider.BouncyCastleProvider"));

    /** GitHub and GitLab take any name beside a token. */
    private static final String ANY_USER = "x-access-token";

    @Override
    public Host open(HostAddress address, Credentials credentials, Notes notes) throws IOException {
        (scheme().equals("git+ssh") ? SSH : PLAIN).require();
        Map<String, String> environment = System.getenv();
        GitAddress git = GitAddress.of(address, environment);
        return GitHost.open(git, login(git, credentials, environment));
    }

    private static Optional<GitHost.Login> login(
            GitAddress address, Credentials credentials, Map<String, String> environment) {
        Optional<String> token = credentials.secret();
        if (token.isEmpty() && address.tokenFrom().isPresent()) {
            token = Optional.ofNullable(environment.get(address.tokenFrom().get()));
            if (token.isEmpty()) {
                throw new IllegalArgumentException(
                        "token-from=" + address.tokenFrom().get()
                                + " names a variable that is not set; set it to a token that may write to the repository");
            }
        }
        return token.map(secret -> new GitHost.Login(credentials.user().orElse(ANY_USER), secret));
    }
}
