package press.broadsheet.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PreviewTest {
    @TempDir
    Path project;

    private Room room;

    @BeforeEach
    void aRoom() {
        room = new Room(project);
    }

    @AfterEach
    void theRoomIsClosed() {
        room.close();
    }

    /** The first line of the answer to a request as it is written. */
    private String raw(String request) throws IOException {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), room.at("/").getPort())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void aPageComesWithThePreviewsScriptAndItsFileWithout() throws IOException {
        room.start();
        HttpResponse<String> page = room.get("/town/2026/11/20/ferry/");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("content-type")).contains("text/html; charset=utf-8");
        assertThat(page.headers().firstValue("cache-control")).contains("no-store");
        assertThat(page.headers().firstValue("access-control-allow-origin")).isEmpty();
        assertThat(page.body())
                .containsPattern("preview.js\" data-seen=\"\\w+\" data-frame=\"\\w+\"></script>\\s*</body>");
        assertThat(Files.readString(project.resolve("target/broadsheet-preview/site/town/2026/11/20/ferry/index.html")))
                .doesNotContain("preview.js");
        assertThat(project.resolve("target/site")).doesNotExist();
    }

    @Test
    void whatIsNotThereIsAnsweredWithThe404Page() {
        room.start();
        HttpResponse<String> page = room.get("/nowhere/");
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("The Post", "preview.js");
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "evil.example:80", "127.0.0.1.evil.example", "localhost.evil.example"})
    void aForeignNameIsNotAnsweredTo(String host) throws IOException {
        room.start();
        assertThat(raw("GET / HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 403 ")
                .doesNotContain("The Post");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1:99", "[::1]:8080", "LOCALHOST:8080"})
    void thisMachinesNamesAreAnsweredTo(String host) throws IOException {
        room.start();
        assertThat(raw("GET / HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 200 ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../state/state",
                "/%2e%2e/state/state",
                "/..%2fstate/state",
                "/..%5cstate/state",
                "/town/../../state/state",
                "//etc/passwd",
                "/%00",
                "/_headers",
                "/.broadsheet/preview.class",
                "/.broadsheet/source?page=/../../../content/site.yaml"
            })
    void nothingOutsideTheSiteIsServed(String address) throws IOException {
        room.start();
        assertThat(raw("GET " + address + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .matches("(?s)HTTP/1.1 (400|404) .*");
    }

    @Test
    void anotherSitesPageCannotMoveTheInstant() {
        room.start();
        HttpRequest.Builder move = HttpRequest.newBuilder(room.at("/.broadsheet/now"))
                .POST(HttpRequest.BodyPublishers.ofString("\"2026-11-30T06:00\""));
        String own = "http://127.0.0.1:" + room.at("/").getPort();
        assertThat(Room.send(move.build()).statusCode()).isEqualTo(403);
        move.header("Content-Type", "application/json");
        assertThat(Room.send(move.copy()
                                .header("Origin", "https://evil.example")
                                .build())
                        .statusCode())
                .isEqualTo(403);
        assertThat(Room.send(move.copy().header("Origin", own).build()).statusCode())
                .isEqualTo(202);
        move.POST(HttpRequest.BodyPublishers.ofString("\"tomorrow\""));
        assertThat(Room.send(move.copy().header("Origin", own).build()).statusCode())
                .isEqualTo(400);
    }

    @Test
    void theNextFreePortIsTaken() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Preview preview = room.start(taken.getLocalPort());
            assertThat(preview.address().getPort()).isBetween(taken.getLocalPort() + 1, taken.getLocalPort() + 50);
            assertThat(room.get("/").statusCode()).isEqualTo(200);
        }
    }

    private void burst() {
        for (int i = 0; i < 1_000; i++) {
            room.story("burst" + i, "2026-11-" + (10 + i % 11), "", "Body " + i);
        }
    }

    private int builds(int before) {
        Room.until(
                "all are there",
                () -> room.builds.size() > before
                        && room.get("/town/2026/11/19/burst999/").statusCode() == 200);
        Room.pause(600);
        return room.builds.size() - before;
    }

    @Test
    void aBurstOfAThousandFilesIsOneBuildOrTwoIfItBeginsSlowly() {
        room.start();
        int before = room.builds.size();
        burst();
        assertThat(builds(before)).isBetween(1, 2);
    }

    @Test
    void aCheckoutOfAThousandFilesIsOneBuild() throws IOException {
        Path lock = Files.createDirectories(project.resolve(".git")).resolve("index.lock");
        room.start();
        int before = room.builds.size();
        Files.createFile(lock);
        burst();
        Files.delete(lock);
        assertThat(builds(before)).isEqualTo(1);
    }

    @Test
    void aFolderThatComesLaterIsWatchedToo() {
        room.start();
        room.write("src/main/site/ads.txt", "none\n");
        Room.until("the file is served", () -> room.get("/ads.txt").statusCode() == 200);
        room.write("src/main/site/ads.txt", "some\n");
        Room.until("the edit is served", () -> room.get("/ads.txt").body().equals("some\n"));
    }

    @Test
    void aSiteWithErrorsIsServedAndTellsThem() {
        room.write("content/articles/town/ferry.md", "---\ntitle: Ferry\n---\n");
        room.start();
        assertThat(room.failures).hasSize(1);
        HttpResponse<String> page = room.get("/");
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("preview.js");
        room.story("ferry", "2026-11-20", "", "Good.");
        Room.until("the site is there", () -> room.get("/").statusCode() == 200);
    }

    @Test
    void nothingIsLeftRunningAtTheEnd() throws IOException {
        Preview preview = room.start();
        int port = preview.address().getPort();
        assertThat(room.get("/").statusCode()).isEqualTo(200);
        preview.close();
        try (ServerSocket free = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            assertThat(free.isBound()).isTrue();
        }
        Room.until(
                "its threads are gone",
                () -> Thread.getAllStackTraces().keySet().stream()
                        .map(Thread::getName)
                        .noneMatch(name -> name.startsWith("broadsheet-")));
    }
}
