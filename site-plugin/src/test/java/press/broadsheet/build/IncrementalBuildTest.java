package press.broadsheet.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import press.broadsheet.diagnostic.Diagnostic;
import press.broadsheet.diagnostic.MachineException;
import press.broadsheet.diagnostic.SiteException;
import press.broadsheet.output.BuildLock;
import press.broadsheet.source.Digest;

/** The promise: after any edit, the incremental tree is the clean tree, byte for byte, and only what the edit reaches is rendered. */
public class IncrementalBuildTest {
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    @TempDir
    Path temp;

    private Path project;

    @BeforeEach
    void aSmallPaper() throws IOException {
        project = temp.resolve("paper");
        write(
                "content/site.yaml",
                "name: The Post\nurl: https://post.example\nsections: [town, sport]\npagination: {size: 2}\n");
        write("content/authors/desk.md", "---\nname: Town Desk\n---\nWe report.\n");
        write("content/tags/ferry.md", "---\ntitle: Ferry\n---\n");
        write("content/pages/about.md", "---\ntitle: About\n---\nSee [a story](/articles/town/s2.md).\n");
        write("content/data/tides.yaml", "monday: high\ntuesday: low\n");
        write("content/media/quay.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"16\" height=\"9\"/>");
        for (int i = 1; i <= 7; i++) {
            story("town/s" + i, "2026-11-0" + i, "tags: [ferry]\nauthors: [desk]\n", "Body of story " + i + ".");
        }
        photograph("content/media/wall.jpg", 700, 500, 1);
        story(
                "sport/wall",
                "2026-11-09",
                "image: {src: /media/wall.jpg, alt: The wall, focus: 10% 50%}\n",
                "Repaired.\n\n![The wall](/media/wall.jpg)");
        story("sport/match", "2026-11-10", "image: {src: /media/quay.svg, alt: The quay}\n", "A draw.\n\n[[also: s3]]");
        story(
                "town/live",
                "2026-11-06",
                "type: live\n",
                "## 10:00 Two\n\nSecond.\n\n## 2026-11-23 09:00 One\n\nFirst.");
        story(
                "town/ending",
                "2026-11-05",
                "type: live\nended: 2026-11-23 20:00\n",
                "## 2026-11-23 09:00 One\n\nFirst.");
    }

    private void story(String name, String date, String head, String body) throws IOException {
        write(
                "content/articles/" + name + ".md",
                "---\ntitle: Story " + name + "\ndate: " + date + "\n" + head + "---\n" + body + "\n");
    }

    private void write(String path, String text) throws IOException {
        Path file = project.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    /** A JPEG of one colour. */
    private void photograph(String path, int width, int height, int colour) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, colour);
        Path file = project.resolve(path);
        Files.createDirectories(file.getParent());
        assertThat(ImageIO.write(image, "jpeg", file.toFile())).isTrue();
    }

    private void replace(String path, String from, String to) throws IOException {
        String text = Files.readString(project.resolve(path));
        assertThat(text).contains(from);
        write(path, text.replace(from, to));
    }

    private BuildReport build(Path target, Instant now, boolean drafts) {
        return Asked.bare(project, target)
                .at(now)
                .with(drafts, false)
                .explained()
                .build();
    }

    private static Map<String, Digest> tree(Path target) throws IOException {
        Path site = target.resolve("site");
        Map<String, Digest> tree = new TreeMap<>();
        try (Stream<Path> files = Files.walk(site)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                tree.put(site.relativize(file).toString(), Digest.of(Files.readAllBytes(file)));
            }
        }
        return tree;
    }

    @Test
    void aSecondBuildRendersAndWritesNothing() {
        BuildReport first = build(temp.resolve("a"), NOW, false);
        BuildReport second = build(temp.resolve("a"), NOW, false);
        assertThat(first.rendered()).isEqualTo(first.outputs()).isGreaterThan(60);
        assertThat(second.rendered()).isZero();
        assertThat(second.written()).isZero();
        assertThat(second.outputs()).isEqualTo(first.outputs());
    }

    @Test
    void anEditOfABodyRendersThePagesAndFeedsThatShowItAndNoOther() throws IOException {
        build(temp.resolve("a"), NOW, false);
        replace("content/articles/town/s1.md", "Body of story 1.", "Body of story 1.\n\nMore came in.");
        BuildReport report = build(temp.resolve("a"), NOW, false);
        assertThat(Paper.rendered(report))
                .contains("/town/2026/11/01/s1/", "/feed.xml", "/town/feed.xml", "/tags/ferry/atom.xml")
                .allMatch(address -> address.equals("/town/2026/11/01/s1/")
                        || address.endsWith(".xml")
                        || address.endsWith(".json"));
    }

    @Test
    void aPictureOfAHeldStoryIsNotPublished() throws IOException {
        replace("content/articles/sport/match.md", "2026-11-10", "2027-11-10");
        build(temp.resolve("a"), NOW, false);
        assertThat(tree(temp.resolve("a")).keySet()).noneMatch(path -> path.contains("quay"));
    }

    @Test
    void aPictureIsCopiedOnceForEverEvenIfTheSiteIsRemoved() throws IOException {
        BuildReport first = build(temp.resolve("a"), NOW, false);
        Map<String, Digest> before = tree(temp.resolve("a"));
        assertThat(first.pictures())
                .isEqualTo((int) before.keySet().stream()
                        .filter(path -> path.startsWith("copies/wall-"))
                        .count())
                .isGreaterThan(6);
        assertThat(build(temp.resolve("a"), NOW, false).pictures()).isZero();
        removeTree(temp.resolve("a/site"));
        assertThat(build(temp.resolve("a"), NOW, false).pictures()).isZero();
        assertThat(tree(temp.resolve("a"))).isEqualTo(before);
    }

    @Test
    void copiesThatNoBuildHasUsedForLongAreNotKept() throws IOException {
        Path images = temp.resolve("a/state/images");
        build(temp.resolve("a"), NOW, false);
        long all = copies(images);
        replace("content/articles/sport/wall.md", "10% 50%", "90% 50%");
        build(temp.resolve("a"), NOW, false);
        assertThat(copies(images)).isGreaterThan(all);
        for (int i = 0; i < 20; i++) {
            build(temp.resolve("a"), NOW, false);
            replace("content/articles/town/s1.md", "Body of", "Text of");
            build(temp.resolve("a"), NOW, false);
            replace("content/articles/town/s1.md", "Text of", "Body of");
        }
        assertThat(copies(images)).isEqualTo(all);
        assertThat(build(temp.resolve("a"), NOW, true).pictures()).isZero();
    }

    private static long copies(Path images) throws IOException {
        try (Stream<Path> files = Files.walk(images)) {
            return files.filter(file -> file.toString().matches(".*\\.(jpg|webp)"))
                    .count();
        }
    }

    @Test
    void anotherPointToKeepChangesOnlyWhatIsCutAroundIt() throws IOException {
        build(temp.resolve("a"), NOW, false);
        Map<String, Digest> before = tree(temp.resolve("a"));
        replace("content/articles/sport/wall.md", "10% 50%", "90% 50%");
        BuildReport report = build(temp.resolve("a"), NOW, false);
        Map<String, Digest> after = tree(temp.resolve("a"));
        assertThat(report.pictures()).isPositive();
        assertThat(after.keySet())
                .filteredOn(path -> path.startsWith("copies/") && !before.containsKey(path))
                .hasSize(report.pictures())
                .allMatch(path -> path.matches("copies/wall-(16x9|4x3|1x1)-[0-9]+\\.[0-9a-f]{10}\\.(jpg|webp)"));
        assertThat(before.keySet())
                .filteredOn(path -> path.startsWith("copies/") && !after.containsKey(path))
                .hasSize(report.pictures());
    }

    @Test
    void aBrokenPictureIsAnErrorAtTheStorysLineAndTheLastGoodSiteStays() throws IOException {
        build(temp.resolve("a"), NOW, false);
        Map<String, Digest> before = tree(temp.resolve("a"));
        write("content/media/broken.jpg", "not a picture");
        replace("content/articles/sport/match.md", "/media/quay.svg", "/media/broken.jpg");
        assertThatThrownBy(() -> build(temp.resolve("a"), NOW, false))
                .isInstanceOfSatisfying(
                        SiteException.class,
                        e -> assertThat(e.diagnostics())
                                .extracting(Diagnostic::toString)
                                .containsExactly("content/articles/sport/match.md:4:14: error[bad-picture]: "
                                        + "content/media/broken.jpg cannot be read as a picture; "
                                        + "save it again as JPEG, PNG or WebP"));
        assertThat(tree(temp.resolve("a"))).isEqualTo(before);
    }

    @Test
    void aLeadPictureWithoutAltIsAWarningThatStaysWhileThePageStaysFresh() throws IOException {
        replace("content/articles/sport/match.md", ", alt: The quay", "");
        assertThat(build(temp.resolve("a"), NOW, false).warnings())
                .hasSize(1)
                .isEqualTo(build(temp.resolve("a"), NOW, false).warnings());
    }

    @Test
    void aSecondBuildAtTheSameTimeIsRefusedByName() {
        Path target = temp.resolve("a");
        try (BuildLock lock = BuildLock.take(target.resolve("state"))) {
            assertThat(lock).isNotNull();
            assertThatThrownBy(() -> build(target, NOW, false))
                    .isInstanceOf(MachineException.class)
                    .hasMessageContaining("another build is writing this site");
        }
        assertThat(build(target, NOW, false).outputs()).isPositive();
    }

    @Test
    void anotherRuleForHtmlReachesTheBodiesThatHoldIt() throws IOException {
        replace("content/articles/town/s1.md", "Body of", "<b>Body</b> of");
        build(temp.resolve("a"), NOW, false);
        replace("content/site.yaml", "pagination", "html: none\npagination");
        assertThat(build(temp.resolve("a"), NOW, false).warnings())
                .isEqualTo(build(temp.resolve("clean"), NOW, false).warnings());
        assertThat(tree(temp.resolve("a"))).isEqualTo(tree(temp.resolve("clean")));
    }

    @Test
    void aFileWhereOthersNeedAFolderIsAnErrorAndTheLastGoodSiteStays() throws IOException {
        build(temp.resolve("a"), NOW, false);
        Map<String, Digest> before = tree(temp.resolve("a"));
        write("static/tags", "a file");
        write("static/media", "a file");
        assertThatThrownBy(() -> build(temp.resolve("a"), NOW, false))
                .isInstanceOfSatisfying(
                        SiteException.class,
                        e -> assertThat(e.diagnostics())
                                .extracting(Diagnostic::toString)
                                .containsExactly(
                                        "static/tags:1:1: error[address-clash]: the address /tags is that of a file "
                                                + "and of the folder of /tags/ferry/; give one of them another address"));
        Files.delete(project.resolve("static/tags"));
        assertThatThrownBy(() -> build(temp.resolve("a"), NOW, false))
                .isInstanceOfSatisfying(
                        SiteException.class,
                        e -> assertThat(e.diagnostics())
                                .extracting(Diagnostic::toString)
                                .allMatch(told -> told.contains("is also that of another output, /media; "))
                                .extracting(told -> told.substring(0, told.indexOf(':')))
                                .containsExactly("content/media/quay.svg", "content/media/wall.jpg"));
        assertThat(tree(temp.resolve("a"))).isEqualTo(before);
    }

    @Test
    void anOutputFolderThatHoldsTheSourcesIsRefused() {
        Asked asked = Asked.bare(project, temp).into(project, temp.resolve("state"));
        assertThatThrownBy(asked::build)
                .isInstanceOf(MachineException.class)
                .hasMessageContaining("which a build would remove");
        assertThat(project.resolve("content/site.yaml")).exists();
    }

    private interface Edit {
        void apply() throws IOException;
    }

    private record Case(String name, Edit edit, Instant now, boolean drafts) {}

    private Case edit(String name, Edit edit) {
        return new Case(name, edit, NOW, false);
    }

    private List<Case> cases() {
        String s3 = "content/articles/town/s3.md";
        List<Case> cases = new ArrayList<>();
        cases.add(
                edit("add a story", () -> story("town/s8", "2026-11-12", "tags: [ferry]\nauthors: [desk]\n", "New.")));
        cases.add(edit("add a story in the past", () -> story("town/old", "2026-10-02", "tags: [ferry]\n", "Old.")));
        cases.add(edit("edit a body", () -> replace(s3, "Body of", "The body of")));
        cases.add(edit("edit a headline", () -> replace(s3, "Story town/s3", "A *new* headline")));
        cases.add(edit("edit a date", () -> replace(s3, "2026-11-03", "2026-11-15")));
        cases.add(edit(
                "add a correction",
                () -> replace(s3, "tags:", "corrections: [{date: 2026-11-20, text: It was five}]\ntags:")));
        cases.add(edit("retag", () -> replace(s3, "[ferry]", "[harbour, ferry]")));
        cases.add(edit("take a tag away", () -> replace(s3, "tags: [ferry]\n", "")));
        cases.add(edit("change the section", () -> replace(s3, "tags:", "section: sport\ntags:")));
        cases.add(edit("set a slug", () -> replace(s3, "tags:", "slug: renamed\ntags:")));
        cases.add(edit("add an alias", () -> replace(s3, "tags:", "aliases: [/old/s3/]\ntags:")));
        cases.add(edit(
                "rename a file",
                () -> Files.move(
                        project.resolve("content/articles/town/s4.md"),
                        project.resolve("content/articles/town/s44.md"))));
        cases.add(edit("delete a story", () -> Files.delete(project.resolve("content/articles/town/s5.md"))));
        cases.add(edit("make it a draft", () -> replace("content/articles/town/s7.md", "tags:", "draft: true\ntags:")));
        cases.add(edit(
                "embargo it", () -> replace("content/articles/town/s7.md", "tags:", "embargo: 2027-01-01\ntags:")));
        cases.add(edit(
                "let it expire", () -> replace("content/articles/town/s7.md", "tags:", "expires: 2026-11-20\ntags:")));
        cases.add(edit("rename an author", () -> replace("content/authors/desk.md", "Town Desk", "City Desk")));
        cases.add(edit(
                "withdraw it",
                () -> replace(s3, "tags:", "withdrawn: {date: 2026-11-20, note: It was *wrong*.}\ntags:")));
        cases.add(edit(
                "a story is withdrawn and leaves nothing",
                () -> replace(
                        s3,
                        "tags:",
                        "withdrawn: {date: 2026-11-20, note: Wrong., notice: gone}\naliases: [/old/]\ntags:")));
        cases.add(edit(
                "a hub is named",
                () -> replace("content/site.yaml", "name:", "feeds: {hub: \"https://hub.example/\"}\nname:")));
        cases.add(edit(
                "a key of IndexNow is chosen",
                () -> replace("content/site.yaml", "name:", "publish: {indexNow: 0123456789abcdef}\nname:")));
        cases.add(edit("write an editor's note", () -> replace(s3, "tags:", "note: A line was added.\ntags:")));
        cases.add(edit(
                "correct it", () -> replace(s3, "tags:", "corrections: [{date: 2026-11-20, text: Five.}]\ntags:")));
        cases.add(edit("name a guest", () -> replace(s3, "[desk]", "[desk, {guest: Nora Quill}]")));
        cases.add(edit(
                "make an author an agency", () -> replace("content/authors/desk.md", "name:", "kind: agency\nname:")));
        cases.add(edit(
                "keep a ledger", () -> write("content/ledger.txt", "/town/2026/11/03/s3/ x0123456789 - old.md\n")));
        cases.add(edit("edit a biography", () -> replace("content/authors/desk.md", "We report.", "We report daily.")));
        cases.add(edit("name another author", () -> replace(s3, "[desk]", "[desk, Sea Wire]")));
        cases.add(edit("retitle a tag", () -> replace("content/tags/ferry.md", "Ferry", "The ferry")));
        cases.add(edit(
                "a synonym",
                () -> replace("content/tags/ferry.md", "title: Ferry", "title: Ferry\nsynonyms: [boats]")));
        cases.add(edit("edit a page", () -> replace("content/pages/about.md", "See", "Read")));
        cases.add(edit("delete a page", () -> Files.delete(project.resolve("content/pages/about.md"))));
        cases.add(edit("change the site's name", () -> replace("content/site.yaml", "The Post", "The Mail")));
        cases.add(edit("change the pager's size", () -> replace("content/site.yaml", "size: 2", "size: 3")));
        cases.add(edit(
                "turn feeds off",
                () -> replace("content/site.yaml", "pagination", "feeds: {formats: [rss]}\npagination")));
        cases.add(edit("other bytes of a picture", () -> replace("content/media/quay.svg", "16", "32")));
        cases.add(edit("other bytes of a photograph", () -> photograph("content/media/wall.jpg", 700, 500, 0xffffff)));
        cases.add(edit("a larger photograph", () -> photograph("content/media/wall.jpg", 1400, 900, 1)));
        cases.add(edit("another point to keep", () -> replace("content/articles/sport/wall.md", "10% 50%", "90% 50%")));
        cases.add(edit(
                "other widths of copies",
                () -> replace("content/site.yaml", "pagination", "pictures: {widths: [200, 640]}\npagination")));
        cases.add(edit(
                "no copies", () -> replace("content/site.yaml", "pagination", "pictures: {widths: []}\npagination")));
        cases.add(edit(
                "no WebP", () -> replace("content/site.yaml", "pagination", "pictures: {webp: false}\npagination")));
        cases.add(edit(
                "a drawing with a script",
                () -> replace("content/media/quay.svg", "/>", "><script>alert(1)</script></svg>")));
        cases.add(edit("override a template", () -> write("templates/404.ftlh", "<p>${site.name}</p>")));
        cases.add(edit("override a shared block", () -> write("templates/parts/foot-end.ftlh", "</nav></div>")));
        cases.add(edit("a template that reads data", () -> write("templates/home.ftlh", "${site.data.tides.monday}")));
        cases.add(edit("a static file", () -> write("static/ads.txt", "none\n")));
        cases.add(edit("a file where a folder was", () -> {
            Files.delete(project.resolve("content/pages/about.md"));
            write("static/about", "a file");
        }));
        cases.add(edit("another style sheet", () -> write("static/theme/broadsheet.css", "body { margin: 0 }\n")));
        String live = "content/articles/town/live.md";
        cases.add(edit("add an entry", () -> replace(live, "## 10:00", "## 11:00 Three\n\nNew.\n\n## 10:00")));
        cases.add(edit("edit an entry", () -> replace(live, "Second.", "Seconds.")));
        cases.add(edit("mark an entry", () -> replace(live, "10:00 Two", "10:00 Two {key}")));
        cases.add(edit("take an entry back", () -> replace(live, "## 10:00 Two\n\nSecond.\n\n", "")));
        cases.add(edit("end it", () -> replace("content/articles/town/ending.md", "20:00", "11:00")));
        cases.add(edit("make it no live story", () -> replace(live, "type: live\n", "")));
        cases.add(new Case("before an entry's time", () -> {}, Instant.parse("2026-11-23T09:30:00Z"), false));
        cases.add(new Case("a live story ends", () -> {}, Instant.parse("2026-11-23T21:00:00Z"), false));
        cases.add(new Case("a later day", () -> {}, Instant.parse("2026-12-24T00:00:00Z"), false));
        cases.add(new Case("an earlier day", () -> {}, Instant.parse("2026-11-05T00:00:00Z"), false));
        return cases;
    }

    @TestFactory
    Stream<DynamicTest> anIncrementalBuildEqualsACleanOne() {
        return cases().stream().map(edit -> DynamicTest.dynamicTest(edit.name(), () -> compare(edit)));
    }

    private void compare(Case edit) throws IOException {
        Path base = temp.resolve("case" + edit.name().hashCode());
        project = base.resolve("paper");
        copyTree(temp.resolve("paper"), project);
        Path incremental = base.resolve("incremental");
        build(incremental, NOW, edit.drafts());
        Map<String, Digest> before = tree(incremental);
        edit.edit().apply();
        BuildReport report = build(incremental, edit.now(), edit.drafts());
        Path clean = base.resolve("clean");
        build(clean, edit.now(), edit.drafts());
        Map<String, Digest> after = tree(clean);
        assertThat(tree(incremental)).isEqualTo(after);
        assertThat(report.rendered()).isLessThanOrEqualTo(report.outputs());
        assertThat(report.written() + report.removed() == 0).isEqualTo(before.equals(after));
        assertThat(build(incremental, edit.now(), edit.drafts()).rendered()).isZero();
    }

    private static void removeTree(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static void copyTree(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }

    @Test
    void aSitesOwnWordsNeedHoldOnlyThoseThatDiffer() throws IOException {
        write("templates/messages/en.properties", "not-found=Lost at sea\n");
        build(temp.resolve("a"), NOW, false);
        assertThat(temp.resolve("a/site/404.html")).content().contains("Lost at sea");
        assertThat(temp.resolve("a/site/index.html")).content().doesNotContain("Lost at sea");
    }

    @Test
    void wordsThatCannotBeFormattedAreToldAsTheSitesMistake() throws IOException {
        write("templates/messages/en.properties", "not-found=Lost {0,\n");
        assertThatThrownBy(() -> build(temp.resolve("a"), NOW, false))
                .isInstanceOf(SiteException.class)
                .hasMessageContaining("template-failed")
                .hasMessageContaining("not-found");
    }

    @Test
    void dataThatBecameAListIsReadAnew() throws IOException {
        write("templates/home.ftlh", "${site.data.tides.monday!'none'}");
        build(temp.resolve("a"), NOW, false);
        write("content/data/tides.yaml", "- monday\n");
        write("templates/home.ftlh", "${site.data.tides[0]}");
        build(temp.resolve("a"), NOW, false);
        assertThat(temp.resolve("a/site/index.html")).hasContent("monday");
    }

    @Test
    void whatASharedBlockReadIsReadByEveryPageThatShowsIt() throws IOException {
        write("templates/parts/tide.ftlh", "${args[0]} ${site.data.tides[args[1]]}, ");
        write("templates/home.ftlh", "${shared('parts/tide.ftlh', 'Home', 'monday')}");
        write("templates/404.ftlh", "${shared('parts/tide.ftlh', 'Home', 'monday')}");
        write("templates/page.ftlh", "${shared('parts/tide.ftlh', 'Page', 'tuesday')}");
        build(temp.resolve("a"), NOW, false);
        assertThat(temp.resolve("a/site/index.html")).hasContent("Home high, ");
        assertThat(temp.resolve("a/site/about/index.html")).hasContent("Page low, ");

        write("content/data/tides.yaml", "monday: middling\ntuesday: low\n");
        assertThat(build(temp.resolve("a"), NOW, false).rendered()).isEqualTo(2);
        assertThat(temp.resolve("a/site/index.html")).hasContent("Home middling, ");
        assertThat(temp.resolve("a/site/404.html")).hasContent("Home middling, ");

        write("templates/parts/tide.ftlh", "${args[0]}: ${site.data.tides[args[1]]}");
        assertThat(build(temp.resolve("a"), NOW, false).rendered()).isEqualTo(3);
        build(temp.resolve("b"), NOW, false);
        assertThat(tree(temp.resolve("a"))).isEqualTo(tree(temp.resolve("b")));
    }

    @Test
    void aDamagedStateCostsACleanBuildAndNothingElse() throws IOException {
        build(temp.resolve("a"), NOW, false);
        Map<String, Digest> before = tree(temp.resolve("a"));
        Path state = temp.resolve("a/state/state");
        byte[] bytes = Files.readAllBytes(state);
        for (int at = 0; at < bytes.length; at += Math.max(1, bytes.length / 12)) {
            byte[] damaged = bytes.clone();
            damaged[at] ^= 0x55;
            Files.write(state, damaged);
            assertThat(build(temp.resolve("a"), NOW, false).written()).isZero();
            assertThat(tree(temp.resolve("a"))).isEqualTo(before);
        }
    }

    @Test
    void aFileChangedByHandIsPutRightAndAStrayOneRemoved() throws IOException {
        build(temp.resolve("a"), NOW, false);
        Map<String, Digest> before = tree(temp.resolve("a"));
        Files.writeString(temp.resolve("a/site/index.html"), "false");
        Files.writeString(temp.resolve("a/site/stray.html"), "stray");
        Files.delete(temp.resolve("a/site/404.html"));
        BuildReport report = build(temp.resolve("a"), NOW, false);
        assertThat(tree(temp.resolve("a"))).isEqualTo(before);
        assertThat(report.written()).isEqualTo(2);
        assertThat(report.removed()).isEqualTo(1);
    }
}
