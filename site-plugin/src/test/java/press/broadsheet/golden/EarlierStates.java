package press.broadsheet.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import press.broadsheet.build.BuildReport;
import press.broadsheet.diagnostic.SiteException;
import press.broadsheet.source.Digest;

/** Builds a site over what it was before this or that edit: the result must be the clean one, warnings included. */
final class EarlierStates {
    /** Enough stories to meet the odd ones of a small site. */
    private static final int MOST_STORIES = 3;

    private final GoldenCase site;
    private final Path project;
    private final Path target;
    private final BuildReport clean;
    private final Map<String, Digest> expected;
    private int built;

    EarlierStates(GoldenCase site, Path project, Path target, BuildReport clean) throws IOException {
        this.site = site;
        this.project = project;
        this.target = target;
        this.clean = clean;
        this.expected = Tree.digests(target.resolve("site"));
    }

    void check() throws IOException {
        for (Path story : stories()) {
            String text = Files.readString(story);
            before(story + " was not there", story, was -> "");
            before(story + " had another end", story, was -> was + "\n\nIt *ended* so.\n");
            before(story + " had another title", story, was -> was.replaceFirst("(?m)^title: ?['\"]?", "$0Old "));
            before(story + " began one line higher", story, was -> was.replaceFirst("^---\n", "---\n\n"));
            assertThat(story).content().isEqualTo(text);
        }
        Path settings = project.resolve("content/site.yaml");
        if (Files.exists(settings)) {
            before("the settings said more", settings, was -> was + "\nparams: {old: true}\n");
            before("the settings had another name", settings, was -> was.replaceFirst("(?m)^name: ", "$0Old "));
        }
        for (Path template : Tree.files(project.resolve("templates"))) {
            if (!site.tiny() || template.endsWith("article.ftlh")) {
                before(template + " was longer", template, was -> was + "\n");
            }
        }
        at("a year before", site.now().minus(Duration.ofDays(365)));
        at("a year after", site.now().plus(Duration.ofDays(365)));
        assertThat(built).as("earlier states that could be built").isGreaterThan(4);
    }

    private List<Path> stories() throws IOException {
        List<Path> all = new ArrayList<>(Tree.files(project.resolve("content/articles")));
        all.removeIf(file -> !file.toString().endsWith(".md"));
        int step = Math.max(1, (all.size() + MOST_STORIES - 1) / MOST_STORIES);
        List<Path> some = new ArrayList<>();
        for (int i = 0; i < all.size(); i += step) {
            some.add(all.get(i));
        }
        return some;
    }

    private void before(String what, Path file, UnaryOperator<String> edit) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        String edited = edit.apply(Files.readString(file));
        if (edited.isEmpty()) {
            Files.delete(file);
        } else {
            Files.writeString(file, edited);
        }
        try {
            site.build(project, target, site.now());
            built++;
        } catch (SiteException e) {
            // An earlier state that was refused left what stood before it.
            assertThat(e.diagnostics()).isNotEmpty();
        }
        Files.write(file, bytes);
        compare(what);
    }

    private void at(String what, Instant instant) throws IOException {
        try {
            site.build(project, target, instant);
            built++;
        } catch (SiteException e) {
            assertThat(e.diagnostics()).isNotEmpty();
        }
        compare(what);
    }

    private void compare(String what) throws IOException {
        BuildReport report = site.build(project, target, site.now());
        assertThat(Tree.digests(target.resolve("site"))).as(what).isEqualTo(expected);
        assertThat(report.warnings()).as(what).isEqualTo(clean.warnings());
        assertThat(report.held()).as(what).isEqualTo(clean.held());
    }
}
