package press.broadsheet.after;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import press.broadsheet.diagnostic.Cause;

/**
 * Asks servers, patiently: what may pass is tried once more, later each time. Follows no redirect, since what is sent
 * may be secret.
 */
public final class Wire {
    private static final String AGENT = "Broadsheet";
    private static final Pattern SECONDS = Pattern.compile("\\d{1,6}");

    private final HttpClient client;
    private final Patience patience;
    private final Rest rest;

    /** Asks with so much patience. */
    public Wire(Patience patience, Rest rest) {
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(patience.answer())
                .build();
        this.patience = patience;
        this.rest = rest;
    }

    /**
     * How long and how often is tried.
     *
     * @param answer how long one answer may take, from the first byte sent to the last received
     * @param tries how often the same is asked, at least once
     * @param first how long is waited before the second time; each later wait is twice as long
     * @param most the longest wait, also where a server asks for a longer one
     */
    public record Patience(Duration answer, int tries, Duration first, Duration most) {
        /** Enough for a server that is busy for a moment. */
        public static final Patience USUAL =
                new Patience(Duration.ofSeconds(20), 4, Duration.ofMillis(500), Duration.ofSeconds(20));
    }

    /** Waiting. */
    @FunctionalInterface
    public interface Rest {
        /** Waits. */
        void pause(Duration length) throws InterruptedException;
    }

    /**
     * What a server said.
     *
     * @param status the status; 0 if there was no answer
     * @param words why there was none, or the beginning of what was said
     */
    record Answer(int status, String words, Optional<String> retryAfter) {
        boolean good() {
            return status >= 200 && status < 300;
        }

        /** Whether the same may go well later. */
        boolean passing() {
            return status == 0 || status == 408 || status == 425 || status == 429 || status >= 500;
        }

        /** A clause: {@code it answered 403: key not valid}. */
        String told() {
            if (status == 0) {
                return words;
            }
            String line = words.strip().replaceAll("\\s+", " ");
            String shortened = line.length() <= 160 ? line : line.substring(0, line.offsetByCodePoints(0, 120)) + "…";
            return "it answered " + status + (line.isEmpty() ? "" : ": " + shortened);
        }
    }

    /** Asks until there is an answer that stays, or patience is over. */
    Answer ask(Call call) {
        Duration pause = patience.first();
        for (int attempt = 1; ; attempt++) {
            Answer answer = once(call);
            if (!answer.passing() || attempt >= patience.tries()) {
                return answer;
            }
            Duration wait = answer.retryAfter()
                    .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
                    .filter(asked -> asked.compareTo(patience.first()) > 0)
                    .orElse(pause);
            try {
                rest.pause(wait.compareTo(patience.most()) > 0 ? patience.most() : wait);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return answer;
            }
            pause = pause.multipliedBy(2);
        }
    }

    private Answer once(Call call) {
        HttpRequest.Builder request = HttpRequest.newBuilder(call.uri())
                .header("User-Agent", AGENT)
                .method(call.method(), HttpRequest.BodyPublishers.ofString(call.body()));
        call.headers().forEach(request::header);
        try {
            HttpResponse<byte[]> response = send(request, HttpResponse.BodyHandlers.ofByteArray());
            Optional<String> after = response.headers()
                    .firstValue("Retry-After")
                    .filter(seconds -> SECONDS.matcher(seconds).matches());
            return new Answer(response.statusCode(), new String(response.body(), UTF_8), after);
        } catch (IOException e) {
            return new Answer(0, String.valueOf(e.getMessage()), Optional.empty());
        }
    }

    /** One request, whose body too must have come in time. The exception's message is a clause. */
    <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) throws IOException {
        CompletableFuture<HttpResponse<T>> future = client.sendAsync(request.build(), body);
        try {
            return future.get(patience.answer().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            future.cancel(true);
            throw new IOException(
                    String.format(
                            Locale.ROOT,
                            "it did not answer in %s s",
                            patience.answer().toMillis() / 1000.0),
                    e);
        } catch (InterruptedException e) {
            future.cancel(true);
            Thread.currentThread().interrupt();
            throw new IOException("waiting for it was interrupted", e);
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            throw new IOException(
                    cause instanceof java.net.ConnectException
                            ? "it could not be reached"
                            : "the connection failed (" + reason(cause) + ")",
                    e);
        }
    }

    private static String reason(@Nullable Throwable cause) {
        return Cause.of(cause instanceof IOException io ? io : new IOException(cause));
    }
}
