package press.broadsheet.host;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitHostTest {
    private static final Parcel.Label HTML = new Parcel.Label("text/html", "", Optional.empty());

    @TempDir
    Path temp;

    private Git bare;

    @BeforeEach
    void anEmptyRepository() throws Exception {
        bare = Git.init()
                .setBare(true)
                .setInitialBranch("gh-pages")
                .setDirectory(temp.resolve("site.git").toFile())
                .call();
    }

    @AfterEach
    void close() {
        bare.close();
    }

    private Host open(String options) throws IOException {
        return new GitFileKind()
                .open(
                        HostAddress.of("git+" + temp.resolve("site.git").toUri() + options),
                        Credentials.NONE,
                        line -> {});
    }

    private static Parcel page(String text) {
        return Parcel.of(text.getBytes(UTF_8), HTML);
    }

    private void publish(String options, String path, String text) throws IOException {
        try (Host host = open(options)) {
            host.put(Key.site(path), page(text));
            host.show("Publish " + text);
        }
    }

    private RevCommit commit(String branch) throws IOException {
        Repository repository = bare.getRepository();
        try (RevWalk walk = new RevWalk(repository)) {
            RevCommit commit = walk.parseCommit(repository.resolve(branch));
            walk.parseBody(commit);
            return commit;
        }
    }

    private List<String> files(String branch) throws IOException {
        List<String> files = new ArrayList<>();
        try (TreeWalk walk = new TreeWalk(bare.getRepository())) {
            walk.addTree(commit(branch).getTree());
            walk.setRecursive(true);
            while (walk.next()) {
                files.add(walk.getPathString());
            }
        }
        return files;
    }

    /** What somebody pushes by hand: a commit that adds a file to a branch. */
    private void handCommit(String branch, String file) throws Exception {
        Path clone = Files.createTempDirectory(temp, "clone");
        try (Git git = Git.cloneRepository()
                .setURI(temp.resolve("site.git").toUri().toString())
                .setDirectory(clone.toFile())
                .call()) {
            ObjectId tip = bare.getRepository().resolve(branch);
            if (tip != null) {
                git.checkout()
                        .setCreateBranch(true)
                        .setName("work")
                        .setStartPoint(tip.name())
                        .call();
            }
            Path path = clone.resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, "by hand");
            git.add().addFilepattern(".").call();
            PersonIdent who = new PersonIdent("Night desk", "night@example.org");
            git.commit()
                    .setMessage("By hand")
                    .setAuthor(who)
                    .setCommitter(who)
                    .setSign(false)
                    .call();
            git.push().add("HEAD:refs/heads/" + branch).call();
        }
    }

    @Test
    void withoutAHistoryTheBranchIsOneCommit() throws IOException {
        publish("", "index.html", "one");
        publish("", "world/index.html", "two");
        assertThat(commit("gh-pages").getParentCount()).isZero();
        assertThat(commit("gh-pages").getShortMessage()).isEqualTo("Publish two");
        assertThat(files("gh-pages")).containsExactly("index.html", "world/index.html");
    }

    @Test
    void withAHistoryEachPublishIsACommitUponTheLast() throws IOException {
        publish("?history=true", "index.html", "one");
        ObjectId first = bare.getRepository().resolve("gh-pages");
        publish("?history=true", "index.html", "two");
        assertThat(commit("gh-pages").getParent(0).getId()).isEqualTo(first);
        ObjectId second = bare.getRepository().resolve("gh-pages");
        publish("?history=true", "index.html", "two");
        assertThat(bare.getRepository().resolve("gh-pages")).as("nothing new").isEqualTo(second);
    }

    @Test
    void theRecordsAreABranchOfTheirOwn() throws IOException {
        try (Host host = open("?records=news-records")) {
            host.put(Key.site("index.html"), page("one"));
            host.put(Key.record("manifest"), page("m"));
            host.show("One");
        }
        assertThat(files("gh-pages")).containsExactly("index.html");
        assertThat(files("news-records")).containsExactly("manifest");
        assertThat(commit("news-records").getFullMessage()).contains("[skip ci]");
    }

    @Test
    void whatGitItselfChecksIsSound() throws Exception {
        try (Host host = open("")) {
            for (String path : List.of("a.b/x.html", "a/x.html", "a-b/x.html", "a.html", "à/é.html", "Z/z.html")) {
                host.put(Key.site(path), page(path));
            }
            host.swap(Key.record("lock"), Optional.empty(), new byte[] {1, 2});
            host.show("Sorted");
        }
        Process fsck = new ProcessBuilder("git", "fsck", "--full", "--strict")
                .directory(temp.resolve("site.git").toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(fsck.getInputStream().readAllBytes(), UTF_8);
        assertThat(fsck.waitFor()).as(said).isZero();
        assertThat(said).doesNotContain("error", "warning");
    }

    @Test
    void aBranchThatSomebodyElseWroteToIsNotWrittenOver() throws Exception {
        handCommit("gh-pages", "notes/plan.txt");
        try (Host host = open("")) {
            assertThatThrownBy(() -> host.put(Key.site("index.html"), page("one")))
                    .isInstanceOf(HostException.class)
                    .hasMessageContaining("somebody else pushed")
                    .hasMessageContaining("over=true");
            assertThat(host.swap(Key.record("lock"), Optional.empty(), new byte[] {1}))
                    .isTrue();
        }
        assertThat(files("gh-pages")).containsExactly("notes/plan.txt");
        publish("?over=true", "index.html", "one");
        assertThat(files("gh-pages")).containsExactly("index.html", "notes/plan.txt");
        publish("", "index.html", "two");
    }

    @Test
    void aFolderOfABranchLeavesTheRestAlone() throws Exception {
        handCommit("pages", ".gitlab-ci.yml");
        publish("?branch=pages&folder=public", "index.html", "one");
        assertThat(files("pages")).containsExactly(".gitlab-ci.yml", "public/index.html");
        try (Host host = open("?branch=pages&folder=public")) {
            assertThat(host.list(Area.SITE)).extracting(Stored::path).containsExactly("index.html");
        }
    }

    @Test
    void whoIsOvertakenLosesNothingOfTheOthers() throws Exception {
        publish("?history=true", "index.html", "one");
        try (Host slow = open("?history=true")) {
            slow.put(Key.site("index.html"), page("slow"));
            handCommit("gh-pages", "urgent/index.html");
            assertThatThrownBy(() -> slow.show("Slow"))
                    .isInstanceOfSatisfying(
                            HostException.class, e -> assertThat(e.again()).isFalse())
                    .hasMessageContaining("somebody else");
        }
        assertThat(files("gh-pages")).containsExactly("index.html", "urgent/index.html");
    }

    @Test
    void ofTwoPublishersTheSecondIsToldAndMayPublishAgain() throws IOException {
        publish("", "index.html", "one");
        try (Host first = open("");
                Host second = open("")) {
            first.put(Key.site("index.html"), page("first"));
            second.put(Key.site("index.html"), page("second"));
            first.show("First");
            assertThatThrownBy(() -> second.show("Second")).hasMessageContaining("publish again");
        }
        publish("", "index.html", "again");
        assertThat(commit("gh-pages").getShortMessage()).isEqualTo("Publish again");
    }

    @Test
    void aFileTakesThePlaceOfAFolderAndTheOtherWayRound() throws IOException {
        publish("", "a/b/c.html", "one");
        publish("", "a/b", "two");
        assertThat(files("gh-pages")).containsExactly("a/b");
        publish("", "a/b/d.html", "three");
        assertThat(files("gh-pages")).containsExactly("a/b/d.html");
    }

    @Test
    void bytesThatAreNotThoseThatWerePromisedAreRefused() throws IOException {
        try (Host host = open("")) {
            Parcel promised = page("promised");
            Parcel other = new Parcel(
                    () -> new java.io.ByteArrayInputStream("changed!".getBytes(UTF_8)),
                    promised.size(),
                    promised.sha256(),
                    HTML);
            assertThatThrownBy(() -> host.put(Key.site("index.html"), other))
                    .isInstanceOf(HostException.class)
                    .hasMessageContaining("index.html changed while it was published");
        }
    }

    @Test
    void whatAnAddressCannotSayIsToldBeforeAnythingIsAsked() {
        assertThatThrownBy(() -> open("?branch=a..b")).hasMessageContaining("is no name of a branch");
        assertThatThrownBy(() -> open("?history=yes")).hasMessageContaining("neither true nor false");
        assertThatThrownBy(() -> open("?records=gh-pages")).hasMessageContaining("a branch of their own");
        assertThatThrownBy(() -> open("?colour=red")).hasMessageContaining("has no option \"colour\"");
        assertThatThrownBy(() -> open("?author=Desk")).hasMessageContaining("write Name <mail@example.org>");
        assertThatThrownBy(() -> open("?token-from=BROADSHEET_TEST_NO_SUCH_VARIABLE&branch=x"))
                .hasMessageContaining("names a variable that is not set");
        HostAddress secret = HostAddress.of("git+https://desk:pass@example.org/site.git");
        assertThatThrownBy(() -> new GitHttpsKind().open(secret, Credentials.NONE, line -> {}))
                .hasMessageContaining("settings.xml")
                .hasMessageNotContaining("pass@");
    }

    @Test
    void aRepositoryThatIsNotThereIsToldWithWhatToDo() {
        HostAddress address = HostAddress.of("git+" + temp.resolve("none.git").toUri());
        assertThatThrownBy(() -> new GitFileKind().open(address, Credentials.NONE, line -> {}))
                .isInstanceOf(HostException.class)
                .hasMessageContaining("is no git repository");
    }

    @Test
    void commitsAreByWhomTheAddressNames() throws IOException {
        publish("?author=Night+desk+%3Cdesk%40example.org%3E", "index.html", "one");
        assertThat(commit("gh-pages").getAuthorIdent().getName()).isEqualTo("Night desk");
        assertThat(commit("gh-pages").getCommitterIdent().getEmailAddress()).isEqualTo("desk@example.org");
    }
}
