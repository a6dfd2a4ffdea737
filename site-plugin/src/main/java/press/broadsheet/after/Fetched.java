package press.broadsheet.after;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import press.broadsheet.host.Sha256;

/**
 * What a reader is given at an address.
 *
 * @param body the bytes as they came, in a file
 */
record Fetched(int status, HttpHeaders headers, Path body) {
    private static final int MOST_LOOKED_INTO = 8_000_000;

    /** Asks as a browser would, and follows nothing. */
    static Fetched of(Wire wire, URI url, Path body) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(url)
                .GET()
                .header("User-Agent", "Broadsheet")
                .header("Accept-Encoding", "gzip");
        HttpResponse<Path> response = wire.send(request, HttpResponse.BodyHandlers.ofFile(body));
        return new Fetched(response.statusCode(), response.headers(), body);
    }

    Optional<String> header(String name) {
        return headers.firstValue(name);
    }

    /** How the bytes are packed on the way; empty if they are not. */
    Optional<String> encoding() {
        return header("Content-Encoding")
                .map(String::strip)
                .filter(each -> !each.isEmpty() && !each.equals("identity"));
    }

    private InputStream open() throws IOException {
        InputStream in = Files.newInputStream(body);
        return encoding().isPresent() ? new GZIPInputStream(in) : in;
    }

    /** The digest of the bytes as the reader has them in the end. */
    String sha256() throws IOException {
        try (InputStream in = open()) {
            return Sha256.of(in);
        }
    }

    /** The first of the bytes, as many as anybody looks into. */
    byte[] bytes() throws IOException {
        try (InputStream in = open()) {
            return in.readNBytes(MOST_LOOKED_INTO);
        }
    }
}
