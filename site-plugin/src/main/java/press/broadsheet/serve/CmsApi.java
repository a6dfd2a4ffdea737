package press.broadsheet.serve;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import press.broadsheet.diagnostic.MachineException;
import press.broadsheet.source.Digest;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.NullNode;

/**
 * What Decap CMS asks of a local back end: each request is an action with its parameters, as Decap's own proxy server
 * takes them (docs: "Working with a local git repository"). Files are changed where they lie; there is no workflow.
 */
final class CmsApi {
    private final String name;
    private final CmsFolder folder;

    /**
     * An answer.
     *
     * @param status the status of HTTP
     * @param json its body
     */
    record Reply(int status, String json) {}

    CmsApi(String name, CmsFolder folder) {
        this.name = name;
        this.folder = folder;
    }

    /** Does what a request asks for. */
    Reply answer(String body) {
        try {
            JsonNode request = JsonMapper.shared().readTree(body);
            JsonNode wanted = request.path("params");
            String action = request.path("action").asString("");
            Object result = switch (action) {
                case "info" -> Map.of("repo", name, "publish_modes", List.of("simple"), "type", "local_fs");
                case "entriesByFolder" ->
                    entries(folder.list(
                            text(wanted, "folder"),
                            text(wanted, "extension"),
                            wanted.path("depth").asInt(1)));
                case "entriesByFiles" -> entries(paths(wanted.path("files"), "path"));
                case "getEntry" -> entry(text(wanted, "path"));
                case "persistEntry" -> keep(wanted);
                case "getMedia" -> pictures(folder.list(text(wanted, "mediaFolder"), "", 1));
                case "getMediaFile" -> picture(text(wanted, "path"));
                case "persistMedia" -> keepPicture(wanted.path("asset"));
                case "deleteFile" -> delete(List.of(text(wanted, "path")));
                case "deleteFiles" -> delete(paths(wanted.path("paths"), ""));
                case "getDeployPreview" -> Optional.empty();
                default -> throw new IllegalArgumentException("Unknown action " + action);
            };
            return new Reply(
                    200,
                    result.equals(Optional.empty())
                            ? "null"
                            : JsonMapper.shared().writeValueAsString(result));
        } catch (CmsFolder.ForbiddenException | IllegalArgumentException | JacksonException e) {
            return new Reply(422, error(String.valueOf(e.getMessage())));
        } catch (MachineException e) {
            return new Reply(500, error(String.valueOf(e.getMessage())));
        }
    }

    private static String error(String what) {
        return JsonMapper.shared().writeValueAsString(Map.of("error", what));
    }

    private static String text(JsonNode from, String key) {
        JsonNode value = from.path(key);
        if (!value.isString()) {
            throw new IllegalArgumentException("\"" + key + "\" is missing");
        }
        return value.stringValue();
    }

    private static List<String> paths(JsonNode list, String key) {
        List<String> paths = new ArrayList<>();
        list.forEach(each -> paths.add(key.isEmpty() ? each.asString() : text(each, key)));
        return paths;
    }

    private List<Object> entries(List<String> paths) throws CmsFolder.ForbiddenException {
        List<Object> entries = new ArrayList<>();
        for (String path : paths) {
            entries.add(entry(path));
        }
        return entries;
    }

    /** A file's text; no text and no id if it is not there. */
    private Map<String, Object> entry(String path) throws CmsFolder.ForbiddenException {
        Optional<byte[]> bytes = folder.read(path);
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("path", path);
        file.put("id", bytes.<Object>map(CmsApi::id).orElse(NullNode.getInstance()));
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put(
                "data",
                bytes.<Object>map(text -> new String(text, StandardCharsets.UTF_8))
                        .orElse(NullNode.getInstance()));
        entry.put("file", file);
        return entry;
    }

    private static String id(byte[] bytes) {
        return Digest.of(bytes).toString();
    }

    private Map<String, String> keep(JsonNode wanted) throws CmsFolder.ForbiddenException {
        List<JsonNode> files = new ArrayList<>();
        if (wanted.path("entry").isObject()) {
            files.add(wanted.path("entry"));
        }
        wanted.path("dataFiles").forEach(files::add);
        for (JsonNode file : files) {
            folder.write(text(file, "path"), text(file, "raw").getBytes(StandardCharsets.UTF_8));
        }
        for (JsonNode asset : wanted.path("assets")) {
            folder.write(text(asset, "path"), content(asset));
        }
        for (JsonNode file : files) {
            if (file.path("newPath").isString()) {
                folder.move(text(file, "path"), text(file, "newPath"));
            }
        }
        return Map.of("message", "entry persisted");
    }

    private static byte[] content(JsonNode asset) {
        return Base64.getDecoder().decode(text(asset, "content"));
    }

    private List<Object> pictures(List<String> paths) throws CmsFolder.ForbiddenException {
        List<Object> pictures = new ArrayList<>();
        for (String path : paths) {
            pictures.add(picture(path));
        }
        return pictures;
    }

    private Map<String, Object> picture(String path) throws CmsFolder.ForbiddenException {
        byte[] bytes = folder.read(path).orElseThrow(() -> new IllegalArgumentException(path + " is not there"));
        Map<String, Object> picture = new LinkedHashMap<>();
        picture.put("id", id(bytes));
        picture.put("content", Base64.getEncoder().encodeToString(bytes));
        picture.put("encoding", "base64");
        picture.put("path", path);
        picture.put("name", path.substring(path.lastIndexOf('/') + 1));
        return picture;
    }

    private Map<String, Object> keepPicture(JsonNode asset) throws CmsFolder.ForbiddenException {
        folder.write(text(asset, "path"), content(asset));
        return picture(text(asset, "path"));
    }

    private Map<String, String> delete(List<String> paths) throws CmsFolder.ForbiddenException {
        for (String path : paths) {
            folder.delete(path);
        }
        return Map.of("message", "deleted " + String.join(", ", paths));
    }
}
