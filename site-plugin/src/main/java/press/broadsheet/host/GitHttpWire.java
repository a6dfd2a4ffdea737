package press.broadsheet.host;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** The way to a server that speaks git over HTTP (gitprotocol-http, Smart Service git-receive-pack). */
final class GitHttpWire implements GitSmartPush.Wire {
    private static final Duration CONNECT = Duration.ofSeconds(30);
    private static final Duration ANSWER = Duration.ofMinutes(15);
    private static final int OK = 200;
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int TOO_LARGE = 413;
    private static final int BUSY = 429;
    private static final int SERVER = 500;

    private final String uri;
    private final Optional<String> authorization;

    GitHttpWire(String uri, Optional<String> authorization) {
        this.uri = uri;
        this.authorization = authorization;
    }

    @Override
    public InputStream send(GitSmartPush.Request request, long length) throws IOException {
        Path body = Files.createTempFile("broadsheet", ".push");
        try {
            try (java.io.OutputStream out = Files.newOutputStream(body)) {
                request.writeTo(out);
            }
            // HTTP/1.1: what is refused is then told before the whole pack was sent in vain
            HttpClient client = HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(CONNECT)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();
            HttpRequest.Builder post = HttpRequest.newBuilder(URI.create(uri + "/git-receive-pack"))
                    .timeout(ANSWER)
                    .header("Content-Type", "application/x-git-receive-pack-request")
                    .header("Accept", "application/x-git-receive-pack-result")
                    .POST(HttpRequest.BodyPublishers.ofFile(body));
            authorization.ifPresent(value -> post.header("Authorization", value));
            HttpResponse<byte[]> response = client.send(post.build(), HttpResponse.BodyHandlers.ofByteArray());
            refuse(response);
            return new java.io.ByteArrayInputStream(response.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw HostException.passing("the push to " + uri + " was interrupted", e);
        } catch (HostException e) {
            throw e;
        } catch (IOException e) {
            throw HostException.passing(
                    uri + " was lost while it was pushed to: " + press.broadsheet.diagnostic.Cause.of(e), e);
        } finally {
            Files.deleteIfExists(body);
        }
    }

    private void refuse(HttpResponse<byte[]> response) throws HostException {
        int status = response.statusCode();
        if (status == OK) {
            return;
        }
        IOException cause = new IOException("status " + status);
        if (status == UNAUTHORIZED || status == FORBIDDEN) {
            throw GitRemote.refused(uri, cause);
        }
        if (status == TOO_LARGE) {
            throw HostException.lasting(
                    uri + " takes no push of this size (413); let the server take more, or publish in parts", cause);
        }
        if (status / 100 == 3) {
            throw HostException.lasting(
                    uri + " has moved to "
                            + response.headers().firstValue("Location").orElse("another address") + "; write that one",
                    cause);
        }
        String text = uri + " answered a push with status " + status;
        throw status >= SERVER || status == BUSY
                ? HostException.passing(text, cause)
                : HostException.lasting(text, cause);
    }
}
