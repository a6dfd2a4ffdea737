package press.broadsheet.serve;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Fields;
import org.eclipse.jetty.util.Promise;
import org.eclipse.jetty.util.URIUtil;
import org.jspecify.annotations.Nullable;

/**
 * Answers the browser. Only this machine's own names are answered to: a foreign name that leads here would let the pages
 * of that name read unpublished stories (DNS rebinding).
 */
final class PreviewHandler extends Handler.Abstract {
    private static final Set<String> NAMES = Set.of("localhost", "127.0.0.1", "[::1]");

    /** More than any instant needs, in bytes. */
    private static final int LONGEST_BODY = 64;

    private final Newsroom newsroom;
    private final CmsHandler cms;

    PreviewHandler(Newsroom newsroom, CmsHandler cms) {
        this.newsroom = newsroom;
        this.cms = cms;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        String address = URIUtil.decodePath(request.getHttpURI().getCanonicalPath());
        if (!NAMES.contains(host(request.getHeaders().get(HttpHeader.HOST)))) {
            plain(response, callback, 403, "The preview answers to localhost only");
        } else if (address.equals(PreviewFiles.NOW) && HttpMethod.POST.is(request.getMethod())) {
            move(request, response, callback);
        } else if (cms.isAsked(address)) {
            cms.handle(address, request, response, callback);
        } else if (!HttpMethod.GET.is(request.getMethod()) && !HttpMethod.HEAD.is(request.getMethod())) {
            response.getHeaders().put(HttpHeader.ALLOW, "GET, HEAD");
            plain(response, callback, 405, "The preview only shows");
        } else if (address.startsWith(PreviewFiles.HOME)) {
            own(address, request, response, callback);
        } else {
            site(address, request, response, callback);
        }
        return true;
    }

    /** The name in a Host header, without the port. */
    static String host(@Nullable String header) {
        return header == null ? "" : header.replaceFirst(":\\d+$", "").toLowerCase(Locale.ROOT);
    }

    private void site(String address, Request request, Response response, Callback callback) {
        Host.Answer answer = newsroom.answer(address);
        response.setStatus(answer.status());
        answer.headers().forEach(response.getHeaders()::put);
        byte[] body = answer.isPage() ? ServedPage.of(answer.body()).with(answer.body()) : answer.body();
        String query = request.getHttpURI().getQuery();
        if (query != null) {
            answer.headers().computeIfPresent("Location", (name, to) -> {
                response.getHeaders().put(name, to.contains("?") ? to : to + '?' + query);
                return to;
            });
        }
        boolean part = answer.status() == 200 && !answer.isPage();
        byte[] wanted = part ? part(request, response, body) : body;
        send(response, callback, HttpMethod.HEAD.is(request.getMethod()) ? new byte[0] : wanted);
    }

    /** What a player asked for of a recording, or all of it. */
    private static byte[] part(Request request, Response response, byte[] body) {
        response.getHeaders().put(HttpHeader.ACCEPT_RANGES, "bytes");
        String header = request.getHeaders().get(HttpHeader.RANGE);
        Optional<ByteRange> range = header == null ? Optional.empty() : ByteRange.of(header, body.length);
        if (range.isEmpty()) {
            return body;
        }
        response.setStatus(range.get().isEmpty() ? 416 : 206);
        response.getHeaders().put(HttpHeader.CONTENT_RANGE, range.get().of(body.length));
        return Arrays.copyOfRange(body, range.get().from(), range.get().end());
    }

    private void own(String address, Request request, Response response, Callback callback) {
        Fields query = Request.extractQueryParameters(request);
        String page = Optional.ofNullable(query.getValue("page")).orElse("");
        if (address.equals(PreviewFiles.EVENTS)) {
            response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/event-stream");
            response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
            Listeners.Seen seen = new Listeners.Seen(
                    page,
                    Optional.ofNullable(query.getValue("seen")).orElse(""),
                    Optional.ofNullable(query.getValue("frame")).orElse(""));
            newsroom.listeners().add(seen, newsroom::first, response, callback);
        } else if (address.equals(PreviewFiles.SOURCE)) {
            source(page, response, callback);
        } else {
            PreviewFiles.type(address)
                    .ifPresentOrElse(
                            type -> {
                                header(response, 200, type);
                                send(response, callback, PreviewFiles.bytes(address));
                            },
                            () -> plain(response, callback, 404, "Not found"));
        }
    }

    private void source(String page, Response response, Callback callback) {
        Optional<byte[]> text = newsroom.source(page);
        if (text.isEmpty()) {
            plain(response, callback, 404, "This page is not written from one file");
        } else {
            header(response, 200, "text/plain; charset=utf-8");
            send(response, callback, text.get());
        }
    }

    /** Only pages of this server may ask for it: another site's can send neither this type nor this origin. */
    private void move(Request request, Response response, Callback callback) {
        if (!isOwn(request)) {
            plain(response, callback, 403, "Only the preview's own pages may ask for this");
            return;
        }
        if (request.getLength() > LONGEST_BODY) {
            plain(response, callback, 413, "Too long");
            return;
        }
        Content.Source.asString(request, StandardCharsets.UTF_8, new Promise<>() {
            @Override
            public void succeeded(String body) {
                boolean moved = newsroom.move(body.replace("\"", "").strip());
                plain(response, callback, moved ? 202 : 400, moved ? "" : "Not an instant");
            }

            @Override
            public void failed(Throwable failure) {
                callback.failed(failure);
            }
        });
    }

    /** Whether a page of this server asks, not one of another that the browser has open. */
    static boolean isOwn(Request request) {
        String origin =
                Optional.ofNullable(request.getHeaders().get(HttpHeader.ORIGIN)).orElse("");
        String type = Optional.ofNullable(request.getHeaders().get(HttpHeader.CONTENT_TYPE))
                .orElse("");
        return origin.equals("http://" + request.getHeaders().get(HttpHeader.HOST))
                && type.split(";", 2)[0].strip().equals("application/json");
    }

    static void header(Response response, int status, String type) {
        response.setStatus(status);
        Map.of(
                        "Content-Type", type,
                        "Cache-Control", "no-store",
                        "X-Content-Type-Options", "nosniff")
                .forEach(response.getHeaders()::put);
    }

    static void plain(Response response, Callback callback, int status, String text) {
        header(response, status, "text/plain; charset=utf-8");
        send(response, callback, text.getBytes(StandardCharsets.UTF_8));
    }

    static void send(Response response, Callback callback, byte[] bytes) {
        response.write(true, ByteBuffer.wrap(bytes), callback);
    }
}
