package press.broadsheet.host;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is told to a newsroom that has not named what its place needs. */
class LibrariesTest {
    private static final Pattern PROPERTY = Pattern.compile("<([a-z]+\\.version)>([^<]+)</");

    /** The plugin as it is without any of its optional libraries. */
    private static URLClassLoader bare() {
        URL classes = S3Kind.class.getProtectionDomain().getCodeSource().getLocation();
        return new URLClassLoader(new URL[] {classes}, ClassLoader.getPlatformClassLoader());
    }

    private static Throwable refusal(ClassLoader loader, String scheme, String address) throws Exception {
        Class<?> kindType = loader.loadClass(HostKind.class.getName());
        Class<?> addressType = loader.loadClass(HostAddress.class.getName());
        Class<?> credentialsType = loader.loadClass(Credentials.class.getName());
        Class<?> notesType = loader.loadClass(HostKind.Notes.class.getName());
        Object kind = null;
        for (Object each : ServiceLoader.load(kindType, loader)) {
            kind = kindType.getMethod("scheme").invoke(each).equals(scheme) ? each : kind;
        }
        assertThat(kind).isNotNull();
        Method open = kindType.getMethod("open", addressType, credentialsType, notesType);
        Object parsed = addressType.getMethod("of", String.class).invoke(null, address);
        try {
            open.invoke(kind, parsed, credentialsType.getField("NONE").get(null), null);
            throw new AssertionError("it was opened");
        } catch (InvocationTargetException e) {
            return requireNonNull(e.getCause());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "s3, s3, s3://news, url-connection-client",
        "sftp, sftp, sftp://desk@news.example/www, bcprov-jdk18on",
        "git, git+https, git+https://git.example/news.git, org.eclipse.jgit",
        "git+ssh, git+ssh, git+ssh://git@git.example/news.git, org.eclipse.jgit.ssh.apache",
        "git+ssh, git+ssh, git+ssh://git@git.example/news.git, bcprov-jdk18on"
    })
    void theMessageHoldsWhatIsToBePasted(String named, String scheme, String address, String artifact)
            throws Exception {
        try (URLClassLoader loader = bare()) {
            Throwable e = refusal(loader, scheme, address);
            assertThat(e.getClass().getName()).isEqualTo(HostException.class.getName());
            assertThat(e)
                    .hasMessageStartingWith(
                            "publishing to " + named + ": needs libraries that the plugin does not bring")
                    .hasMessageContaining("<dependencies>\n  <dependency>\n")
                    .hasMessageContaining("    <artifactId>" + artifact + "</artifactId>\n");
            assertThat((Boolean) e.getClass().getMethod("again").invoke(e)).isFalse();
        }
    }

    /** A resource whose placeholders Maven has filled in, or a quick compiler has not. */
    private static String filled(String text) throws Exception {
        Matcher properties = PROPERTY.matcher(Files.readString(Path.of("pom.xml")));
        String filled = text;
        while (properties.find()) {
            filled = filled.replace("${" + properties.group(1) + "}", properties.group(2));
        }
        return filled;
    }

    @ParameterizedTest
    @CsvSource({
        "s3, publishing-hosts.md",
        "sftp, publishing-hosts.md",
        "git, publishing-pages.md",
        "git+ssh, publishing-pages.md"
    })
    void theDocumentationShowsTheSame(String scheme, String guide) throws Exception {
        String paste = filled(new Libraries(scheme, List.of()).paste());
        assertThat(paste).doesNotContain("${");
        assertThat(Files.readString(Path.of("../src/docs/" + guide)).replace(" ", ""))
                .contains(paste.replace(" ", ""));
    }

    @Test
    void soDoesANewNewsroomForABranch() throws Exception {
        String pom = Files.readString(Path.of("archetype/src/main/resources/archetype-resources/pom.xml"));
        assertThat(pom.replace(" ", ""))
                .contains(filled(new Libraries("git", List.of()).paste()).replace(" ", ""));
    }

    @Test
    void whatIsToBePastedIsWhatThisIsTestedWith() throws Exception {
        String pom = filled(Files.readString(Path.of("pom.xml"))).replaceAll("\\s+", "");
        Pattern named =
                Pattern.compile("<groupId>[^<]+</groupId><artifactId>[^<]+</artifactId><version>[^<]+</version>");
        for (String scheme : new String[] {"s3", "sftp"}) {
            Matcher dependencies = named.matcher(
                    filled(new Libraries(scheme, List.of()).paste()).replaceAll("\\s+", ""));
            int count = 0;
            for (; dependencies.find(); count++) {
                assertThat(pom).contains(dependencies.group() + "<scope>provided</scope>");
            }
            assertThat(count).isEqualTo(2);
        }
    }
}
