package press.broadsheet.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import press.broadsheet.build.Asked;
import press.broadsheet.build.BuildReport;
import press.broadsheet.diagnostic.Diagnostic;
import press.broadsheet.diagnostic.SiteException;

/**
 * Builds what the documentation shows. The files that one page calls examples make up one newsroom, with the pictures
 * of the demo; a block of settings is tried in that newsroom in place of its own.
 */
class ExamplesTest {
    private static final Set<String> SOURCES = Set.of("markdown", "yaml", "toml", "json", "csv", "ftl");
    private static final Pattern LINK = Pattern.compile("]\\(([^)#\\s]+)(#[^)\\s]+)?\\)");
    private static final Pattern CODE = Pattern.compile("(?ms)^```.*?^```$|`[^`\n]+`");

    @TempDir
    Path temp;

    static List<Guide> guides() {
        return Guide.all();
    }

    static Stream<Guide> guidesWithExamples() {
        return guides().stream()
                .filter(guide -> guide.blocks().stream()
                        .anyMatch(block -> !block.after("example").isEmpty()));
    }

    @ParameterizedTest
    @MethodSource("guides")
    void everySourceShownSaysWhichFileItIs(Guide guide) {
        assertThat(guide.blocks())
                .filteredOn(block -> SOURCES.contains(block.language()))
                .allSatisfy(block -> assertThat(block.marker())
                        .as("%s:%d", guide, block.line())
                        .matches("(example|faulty): \\S+|settings"));
    }

    @ParameterizedTest
    @MethodSource("guidesWithExamples")
    void theExamplesOfAPageBuildWithoutAnyComplaint(Guide guide) throws IOException {
        assertThat(build(newsroom(guide)).warnings()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("guidesWithExamples")
    void whatAPageSaysIsPublishedIsPublished(Guide guide) throws IOException {
        Path newsroom = newsroom(guide);
        build(newsroom);
        for (Guide.Block block : guide.blocks()) {
            String address = block.after("published");
            if (!address.isEmpty()) {
                String page = Files.readString(
                        newsroom.resolve("target/site" + address + (address.endsWith("/") ? "index.html" : "")));
                if (block.language().isEmpty()) {
                    assertThat(block.text()).as("%s:%d", guide, block.line()).contains("`" + address + "`");
                } else {
                    assertThat(page)
                            .as("%s:%d", guide, block.line())
                            .contains(block.text().lines().toList());
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("guidesWithExamples")
    void everyBlockOfSettingsIsAccepted(Guide guide) throws IOException {
        Path newsroom = newsroom(guide);
        for (Guide.Block block : guide.blocks()) {
            if (block.marker().equals("settings")) {
                // in the language that the page's own words are written for
                Files.writeString(newsroom.resolve("content/site.yaml"), "language: en-GB\n" + block.text());
                assertThat(build(newsroom).warnings())
                        .as("%s:%d", guide, block.line())
                        .isEmpty();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("guidesWithExamples")
    void mistakesAreToldAsThePageSays(Guide guide) throws IOException {
        List<Guide.Block> blocks = guide.blocks();
        for (int i = 0; i < blocks.size(); i++) {
            String path = blocks.get(i).after("faulty");
            if (!path.isEmpty()) {
                Path newsroom = newsroom(guide);
                write(newsroom.resolve(path), blocks.get(i).text());
                String told = blocks.get(i + 1).text();
                assertThatThrownBy(() -> build(newsroom))
                        .isInstanceOfSatisfying(
                                SiteException.class,
                                refusal -> assertThat(refusal.diagnostics())
                                        .extracting(Diagnostic::toString)
                                        .isEqualTo(told.lines().toList()));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("guides")
    void noLinkOfAPageIsDead(Guide guide) {
        Matcher links = LINK.matcher(CODE.matcher(Guide.textOf(guide.file())).replaceAll(""));
        while (links.find()) {
            String path = URLDecoder.decode(links.group(1), StandardCharsets.UTF_8);
            if (!path.contains("://") && !path.startsWith("..")) {
                assertThat(guide.file().resolveSibling(path)).exists();
            }
        }
    }

    private Path newsroom(Guide guide) throws IOException {
        Path folder = Files.createTempDirectory(temp, "newsroom");
        Path media = Guide.root().resolve("content/media");
        try (Stream<Path> pictures = Files.list(media)) {
            for (Path picture : pictures.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve("content/media/" + picture.getFileName());
                Files.createDirectories(folder.resolve("content/media"));
                Files.copy(picture, copy);
            }
        }
        for (Guide.Block block : guide.blocks()) {
            String path = block.after("example");
            if (!path.isEmpty()) {
                assertThat(folder.resolve(path)).doesNotExist();
                write(folder.resolve(path), block.text());
            }
        }
        return folder;
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.resolveSibling("."));
        Files.writeString(file, text);
    }

    private static BuildReport build(Path newsroom) {
        return Asked.of(newsroom)
                .named("The Harbour Post", Optional.of(URI.create("https://harbour.example")))
                .build();
    }
}
