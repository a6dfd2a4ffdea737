package press.broadsheet.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import press.broadsheet.desk.CmsFiles;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The editor under preview, asked as Decap asks. */
class CmsTest {
    private static final String API = "/.broadsheet/cms/api";

    @TempDir
    Path project;

    private Room room;

    @BeforeEach
    void aRoomWithAnEditor() {
        room = new Room(project);
        CmsFiles.write(
                press.broadsheet.desk.Newsroom.of(room.request()),
                "decap",
                "github",
                java.util.Optional.of("post/news"),
                "main");
    }

    @AfterEach
    void theRoomIsClosed() {
        room.close();
    }

    private HttpResponse<String> post(String body, String origin) {
        return Room.send(HttpRequest.newBuilder(room.at(API))
                .header("Content-Type", "application/json")
                .header("Origin", origin)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    private JsonNode ask(String action, String params) {
        String own = room.at("/").toString().replaceFirst("/$", "");
        HttpResponse<String> answer = post("{\"action\": \"" + action + "\", \"params\": " + params + "}", own);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }

    @Test
    void theEditorFindsItsBackEndHere() throws IOException {
        room.start();
        assertThat(room.get("/.broadsheet/cms/").body())
                .contains("decap-cms.js")
                .doesNotContain("preview.js");
        String config = room.get("/.broadsheet/cms/config.yml").body();
        assertThat(config).contains("local_backend: {url: \"" + room.at(API) + "\"}");
        assertThat(Files.readString(project.resolve(".broadsheet/cms/config.yml")))
                .contains("local_backend: true");
        assertThat(ask("info", "{}").path("publish_modes").path(0).asString()).isEqualTo("simple");
    }

    @Test
    void whoHasNoEditorIsToldHowToGetOne() throws IOException {
        Files.delete(project.resolve(".broadsheet/cms/config.yml"));
        room.start();
        HttpResponse<String> answer = room.get("/.broadsheet/cms/");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("broadsheet:cms");
    }

    @Test
    void storiesAreListedReadWrittenMovedAndDeleted() {
        room.start();
        JsonNode all =
                ask("entriesByFolder", "{\"folder\": \"content/articles\", \"extension\": \"md\", \"depth\": 2}");
        assertThat(all.findValuesAsString("path"))
                .containsExactly("content/articles/town/ferry.md", "content/articles/town/wall.md");
        assertThat(all.path(0).path("data").asString()).startsWith("---\ntitle: Story ferry");

        ask(
                "persistEntry",
                "{\"dataFiles\": [{\"slug\": \"quay\", \"path\": \"content/articles/town/quay.md\", \"raw\": "
                        + "\"---\\ntitle: The quay\\ndate: 2026-11-22\\n---\\nOpen.\\n\"}], \"assets\": [],"
                        + " \"options\": {\"commitMessage\": \"x\", \"useWorkflow\": false, \"status\": \"\"}}");
        Room.until(
                "the new story is shown",
                () -> room.get("/town/2026/11/22/quay/").statusCode() == 200);

        ask(
                "persistEntry",
                "{\"dataFiles\": [{\"slug\": \"pier\", \"path\": \"content/articles/town/quay.md\","
                        + " \"newPath\": \"content/articles/town/pier.md\", \"raw\": "
                        + "\"---\\ntitle: The pier\\ndate: 2026-11-22\\n---\\nOpen.\\n\"}], \"assets\": []}");
        assertThat(ask("getEntry", "{\"path\": \"content/articles/town/quay.md\"}")
                        .path("data")
                        .isNull())
                .isTrue();
        assertThat(ask("getEntry", "{\"path\": \"content/articles/town/pier.md\"}")
                        .path("data")
                        .asString())
                .contains("The pier");

        ask("deleteFiles", "{\"paths\": [\"content/articles/town/pier.md\"]}");
        assertThat(room.path("content/articles/town/pier.md")).doesNotExist();
        assertThat(ask("getDeployPreview", "{}").isNull()).isTrue();
    }

    @Test
    void picturesAreKeptAndListed() throws IOException {
        room.start();
        byte[] bytes = {1, 2, 3, (byte) 200};
        String content = Base64.getEncoder().encodeToString(bytes);
        JsonNode kept = ask(
                "persistMedia",
                "{\"asset\": {\"path\": \"content/media/quay.bin\", \"content\": \"" + content
                        + "\", \"encoding\": \"base64\"}}");
        assertThat(kept.path("name").asString()).isEqualTo("quay.bin");
        assertThat(Files.readAllBytes(room.path("content/media/quay.bin"))).isEqualTo(bytes);
        JsonNode all = ask("getMedia", "{\"mediaFolder\": \"content/media\"}");
        assertThat(all.path(0).path("content").asString()).isEqualTo(content);
        assertThat(all).hasSize(1);
        assertThat(ask("getMediaFile", "{\"path\": \"content/media/quay.bin\"}"))
                .isEqualTo(all.path(0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pom.xml",
                "content/../pom.xml",
                "/etc/passwd",
                "content/.secret",
                "content/articles/.git/config",
                "content",
                "",
                "content/way/out.md"
            })
    void nothingOutsideTheContentIsReadOrWritten(String path) throws IOException {
        Files.writeString(project.resolve("pom.xml"), "secret");
        Files.createDirectories(project.resolve("elsewhere"));
        Files.createSymbolicLink(project.resolve("content/way"), project.resolve("elsewhere"));
        room.start();
        String own = room.at("/").toString().replaceFirst("/$", "");
        String json = "\"" + path + "\"";
        HttpResponse<String> read = post("{\"action\": \"getEntry\", \"params\": {\"path\": " + json + "}}", own);
        assertThat(read.statusCode()).isEqualTo(422);
        assertThat(read.body()).contains("no file of the content folder").doesNotContain("secret\"");
        HttpResponse<String> write = post(
                "{\"action\": \"persistEntry\", \"params\": {\"dataFiles\": [{\"path\": " + json
                        + ", \"raw\": \"x\"}], \"assets\": []}}",
                own);
        assertThat(write.statusCode()).isEqualTo(422);
        assertThat(Files.readString(project.resolve("pom.xml"))).isEqualTo("secret");
        assertThat(project.resolve("elsewhere")).isEmptyDirectory();
    }

    @Test
    void otherPagesOfTheBrowserCannotAsk() {
        room.start();
        String info = "{\"action\": \"info\"}";
        assertThat(post(info, "https://evil.example").statusCode()).isEqualTo(403);
        HttpResponse<String> form = Room.send(HttpRequest.newBuilder(room.at(API))
                .header("Content-Type", "text/plain")
                .POST(HttpRequest.BodyPublishers.ofString(info))
                .build());
        assertThat(form.statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", "no JSON", "{\"action\": \"format\"}", "{\"action\": \"getEntry\", \"params\": {}}", "[]"})
    void whatIsNoRequestIsRefused(String body) {
        room.start();
        HttpResponse<String> answer = post(body, room.at("/").toString().replaceFirst("/$", ""));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(JsonMapper.shared().readTree(answer.body()).path("error").asString())
                .isNotBlank();
    }

    @Test
    void aRecordingIsServedInParts() throws IOException {
        Files.createDirectories(project.resolve("src/main/site"));
        Files.write(project.resolve("src/main/site/tide.mp3"), "0123456789".getBytes(StandardCharsets.US_ASCII));
        room.start();
        HttpResponse<String> part = Room.send(HttpRequest.newBuilder(room.at("/tide.mp3"))
                .header("Range", "bytes=4-6")
                .build());
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).isEqualTo("456");
        assertThat(part.headers().firstValue("content-range")).contains("bytes 4-6/10");
        HttpResponse<String> none = Room.send(HttpRequest.newBuilder(room.at("/tide.mp3"))
                .header("Range", "bytes=10-")
                .build());
        assertThat(none.statusCode()).isEqualTo(416);
        assertThat(none.body()).isEmpty();
        assertThat(room.get("/tide.mp3").headers().firstValue("accept-ranges")).contains("bytes");
    }
}
