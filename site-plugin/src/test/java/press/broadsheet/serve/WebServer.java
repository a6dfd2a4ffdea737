package press.broadsheet.serve;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import press.broadsheet.testsite.Programs;

/** A real web server over the folder of a site, with as little of its own as the guide says. */
final class WebServer implements AutoCloseable {
    private static final String UNTESTED = "WHAT WEB SERVERS MAKE OF A SITE IS NOT TESTED";
    private static final Duration LONG = Duration.ofSeconds(20);

    /** What servers know of media types by themselves: less than we. */
    private static final List<List<String>> TYPES = List.of(
            List.of("text/html", "html"),
            List.of("text/css", "css"),
            List.of("text/xml", "xml"),
            List.of("text/plain", "txt"),
            List.of("application/javascript", "js"),
            List.of("application/json", "json"),
            List.of("application/zip", "zip"),
            List.of("application/pdf", "pdf"),
            List.of("audio/mpeg", "mp3"),
            List.of("audio/ogg", "ogg"),
            List.of("video/mp4", "mp4"),
            List.of("video/webm", "webm"),
            List.of("font/woff2", "woff2"),
            List.of("image/gif", "gif"),
            List.of("image/jpeg", "jpg"),
            List.of("image/png", "png"),
            List.of("image/svg+xml", "svg"),
            List.of("image/webp", "webp"),
            List.of("image/x-icon", "ico"));

    private final Path log;
    private final int port;
    private final Process process;
    private final HttpClient client = HttpClient.newHttpClient();

    private WebServer(Path log, int port, List<String> command) throws IOException {
        this.log = log;
        this.port = port;
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        Room.until("the server listens", this::listens);
    }

    /** nginx, with the {@code _nginx.conf} of the site. */
    static WebServer nginx(Path folder, Path site) throws IOException {
        Path program = Programs.need(UNTESTED, "nginx");
        int port = freePort();
        StringBuilder types = new StringBuilder("types {\n");
        TYPES.forEach(type -> types.append(type.get(0) + ' ' + type.get(1) + ";\n"));
        Files.writeString(folder.resolve("mime.types"), types + "}\n");
        StringBuilder scratch = new StringBuilder();
        for (String kind : List.of("client_body", "proxy", "fastcgi", "uwsgi", "scgi")) {
            scratch.append(kind + "_temp_path scratch;\n");
        }
        Path configuration = Files.writeString(folder.resolve("nginx.conf"), """
                daemon off;
                master_process off;
                pid nginx.pid;
                error_log nginx.log;
                events {}
                http {
                access_log off;
                include mime.types;
                default_type application/octet-stream;
                %sserver {
                  listen 127.0.0.1:%d;
                  server_name courier.example;
                  root %s;
                  include %s/_nginx.conf;
                }
                }
                """.formatted(scratch, port, site, site));
        return new WebServer(
                folder.resolve("nginx.log"),
                port,
                List.of(program.toString(), "-p", folder.toString(), "-c", configuration.toString()));
    }

    /** Apache, which reads the {@code .htaccess} of the site. */
    static WebServer apache(Path folder, Path site) throws IOException {
        Path program = Programs.need(UNTESTED, "apache2", "httpd");
        int port = freePort();
        StringBuilder types = new StringBuilder();
        TYPES.forEach(type -> types.append(type.get(0) + ' ' + type.get(1) + '\n'));
        Files.writeString(folder.resolve("apache.types"), types);
        Path configuration =
                Files.writeString(folder.resolve("apache.conf"), """
                %sServerRoot "%s"
                ServerName courier.example
                Listen 127.0.0.1:%d
                PidFile apache.pid
                ErrorLog apache.log
                TypesConfig apache.types
                <IfModule unixd_module>
                User #65534
                Group #65534
                </IfModule>
                DocumentRoot "%s"
                <Directory "%s">
                  Require all granted
                  AllowOverride FileInfo
                  Options FollowSymLinks
                  DirectoryIndex index.html
                </Directory>
                """.formatted(modules(), folder, port, site, site));
        return new WebServer(
                folder.resolve("apache.log"),
                port,
                List.of(program.toString(), "-f", configuration.toString(), "-D", "FOREGROUND"));
    }

    /** Those of a usual Apache that are not built in. */
    private static String modules() {
        Path folder = Stream.of(
                        "/usr/lib/apache2/modules",
                        "/usr/lib64/httpd/modules",
                        "/usr/lib/httpd/modules",
                        "/usr/libexec/apache2")
                .map(Path::of)
                .filter(Files::isDirectory)
                .findFirst()
                .orElseThrow();
        StringBuilder lines = new StringBuilder();
        for (String name : List.of("mpm_event", "unixd", "authz_core", "dir", "mime", "rewrite", "headers")) {
            Path module = folder.resolve("mod_" + name + ".so");
            if (Files.exists(module)) {
                lines.append("LoadModule " + name + "_module " + module + '\n');
            }
        }
        return lines.toString();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private boolean listens() {
        try {
            if (!process.isAlive()) {
                throw new AssertionError("the server ended: " + Files.readString(log));
            }
            new Socket(InetAddress.getLoopbackAddress(), port).close();
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** The answer to a request for an address as it stands in URLs. */
    HttpResponse<byte[]> get(String address, boolean gzip) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + address))
                .timeout(LONG);
        if (gzip) {
            request.header("Accept-Encoding", "gzip");
        }
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(address, e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
