package press.broadsheet.host;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** Branches of git repositories. JGit does the work where a newsroom names it among the plugin's dependencies. */
abstract class GitKind implements HostKind {
    private static final String JGIT = "org.eclipse.jgit.transport.Transport";
    private static final String SSH = "org.eclipse.jgit.transport.sshd.SshdSessionFactory";

    /** GitHub and GitLab take any name beside a token. */
    private static final String ANY_USER = "x-access-token";

    @Override
    public Host open(HostAddress address, Credentials credentials, Notes notes) throws IOException {
        demand(JGIT, "org.eclipse.jgit", address);
        if (scheme().equals("git+ssh")) {
            demand(SSH, "org.eclipse.jgit.ssh.apache", address);
        }
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

    private static void demand(String type, String artifact, HostAddress address) {
        try {
            Class.forName(type, false, GitKind.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalArgumentException(missing(artifact, address), e);
        }
    }

    /** What to do where a library is missing. */
    static String missing(String artifact, HostAddress address) {
        return address + " needs JGit, which is not here; add to the <dependencies> of broadsheet-maven-plugin in"
                + " pom.xml: <dependency><groupId>org.eclipse.jgit</groupId><artifactId>" + artifact
                + "</artifactId><version>" + version() + "</version></dependency>";
    }

    private static String version() {
        Properties properties = new Properties();
        try (InputStream in = GitKind.class.getResourceAsStream("git.properties")) {
            if (in != null) {
                properties.load(in);
            }
        } catch (IOException e) {
            throw new IllegalStateException("the plugin's git.properties cannot be read", e);
        }
        return properties.getProperty("jgit", "");
    }
}
