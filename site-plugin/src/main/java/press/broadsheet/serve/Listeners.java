package press.broadsheet.serve;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** The open pages that listen for news, by server-sent events (HTML, "Server-sent events"). */
final class Listeners {
    private static final String BEAT = ":\n\n";

    private final Set<Listener> all = ConcurrentHashMap.newKeySet();

    /**
     * A page as it was served to a listener.
     *
     * @param address its address
     * @param seen tells its bytes
     * @param frame tells its bytes but for the addresses of style sheets
     */
    record Seen(String address, String seen, String frame) {}

    /**
     * What is told of a page.
     *
     * @param now the page as its reader has it afterwards
     */
    record News(Seen now, String json) {}

    /** One listener; its messages are written one after the other. */
    private final class Listener {
        private Seen page;
        private final Response response;
        private final Callback done;
        private final Queue<String> waiting = new ArrayDeque<>();
        private boolean writing;

        Listener(Seen page, Response response, Callback done) {
            this.page = page;
            this.response = response;
            this.done = done;
        }

        void tell(Function<Seen, News> message) {
            News news = message.apply(page);
            page = news.now();
            send("data: " + news.json() + "\n\n");
        }

        void send(String message) {
            synchronized (waiting) {
                waiting.add(message);
                if (writing) {
                    return;
                }
                writing = true;
            }
            next();
        }

        private void next() {
            String message;
            synchronized (waiting) {
                message = waiting.poll();
                if (message == null) {
                    writing = false;
                    return;
                }
            }
            response.write(
                    false,
                    ByteBuffer.wrap(message.getBytes(StandardCharsets.UTF_8)),
                    Callback.from(this::next, failure -> {
                        all.remove(this);
                        done.failed(failure);
                    }));
        }

        void end() {
            all.remove(this);
            done.succeeded();
        }
    }

    /** Takes in a listener, and tells it a first message. */
    synchronized void add(Seen page, Function<Seen, News> first, Response response, Callback done) {
        Listener listener = new Listener(page, response, done);
        listener.tell(first);
        all.add(listener);
    }

    /** Tells every listener what there is to tell of its page. Nobody comes in between, who would miss it. */
    synchronized void tell(Function<Seen, News> message) {
        all.forEach(listener -> listener.tell(message));
    }

    /** Finds out who is gone. */
    void beat() {
        all.forEach(listener -> listener.send(BEAT));
    }

    /** Lets all go. */
    void end() {
        all.forEach(Listener::end);
    }
}
