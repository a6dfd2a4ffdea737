package press.broadsheet.serve;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Promise;
import press.broadsheet.build.BuildRequest;
import press.broadsheet.diagnostic.Cause;
import press.broadsheet.source.Root;

/**
 * Serves the editor that {@code broadsheet:cms} has written, where it has, with a back end that works on the files of
 * this project. Nobody signs in: only this machine is answered to, and only pages of this server may write.
 */
final class CmsHandler {
    private static final String HOME = PreviewFiles.HOME + "cms";
    private static final String API = HOME + "/api";

    private static final Map<String, String> FILES = Map.of(
            HOME + "/", "index.html",
            HOME + "/index.html", "index.html",
            HOME + "/config.yml", "config.yml");

    /** As much as the largest picture of a newsroom, in its longer form for the way. */
    private static final long LONGEST_BODY = 200_000_000;

    private final Path folder;
    private final CmsApi api;

    private CmsHandler(Path folder, CmsApi api) {
        this.folder = folder;
        this.api = api;
    }

    /** The editor of a newsroom, whether or not it has one yet. */
    static CmsHandler of(BuildRequest request) {
        String name = Objects.requireNonNull(request.project().getFileName()).toString();
        CmsFolder files = new CmsFolder(request.project(), request.folder(Root.CONTENT));
        return new CmsHandler(request.project().resolve(".broadsheet/cms"), new CmsApi(name, files));
    }

    boolean isAsked(String address) {
        return address.equals(HOME) || address.startsWith(HOME + '/');
    }

    void handle(String address, Request request, Response response, Callback callback) {
        if (!Files.isRegularFile(folder.resolve("config.yml"))) {
            PreviewHandler.plain(
                    response, callback, 404, "There is no editor yet; run mvn broadsheet:cms to write one");
        } else if (address.equals(API) && HttpMethod.POST.is(request.getMethod())) {
            api(request, response, callback);
        } else if (address.equals(HOME)) {
            PreviewHandler.header(response, 302, "text/plain; charset=utf-8");
            response.getHeaders().put(HttpHeader.LOCATION, HOME + '/');
            PreviewHandler.send(response, callback, new byte[0]);
        } else if (FILES.containsKey(address) && HttpMethod.GET.is(request.getMethod())) {
            file(Objects.requireNonNull(FILES.get(address)), request, response, callback);
        } else {
            PreviewHandler.plain(response, callback, 404, "Not found");
        }
    }

    private void file(String name, Request request, Response response, Callback callback) {
        Path file = folder.resolve(name);
        try {
            String text = Files.readString(file);
            boolean page = name.endsWith(".html");
            String here = "http://" + request.getHeaders().get(HttpHeader.HOST) + API;
            PreviewHandler.header(response, 200, page ? "text/html; charset=utf-8" : "text/yaml; charset=utf-8");
            PreviewHandler.send(
                    response,
                    callback,
                    (page
                                    ? text
                                    : text.replaceFirst(
                                            "(?m)^local_backend: true$", "local_backend: {url: \"" + here + "\"}"))
                            .getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            PreviewHandler.plain(response, callback, 500, file + " cannot be read: " + Cause.of(e));
        }
    }

    private void api(Request request, Response response, Callback callback) {
        if (!PreviewHandler.isOwn(request)) {
            PreviewHandler.plain(response, callback, 403, "Only the preview's own pages may ask for this");
            return;
        }
        if (request.getLength() > LONGEST_BODY) {
            PreviewHandler.plain(response, callback, 413, "Too long");
            return;
        }
        Content.Source.asString(request, StandardCharsets.UTF_8, new Promise<>() {
            @Override
            public void succeeded(String body) {
                CmsApi.Reply reply = api.answer(body);
                PreviewHandler.header(response, reply.status(), "application/json");
                PreviewHandler.send(response, callback, reply.json().getBytes(StandardCharsets.UTF_8));
            }

            @Override
            public void failed(Throwable failure) {
                callback.failed(failure);
            }
        });
    }
}
