package press.broadsheet.migrate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import press.broadsheet.content.Datum;

/** The data that Eleventy keeps for directories and single texts, which their front matter inherits. */
final class EleventyData {
    private final FolderFiles files;
    private final Harvest harvest;
    private final Map<String, Map<String, Datum>> directoryData = new HashMap<>();

    EleventyData(FolderFiles files, Harvest harvest) {
        this.files = files;
        this.harvest = harvest;
    }

    /** Whether a file is data of a directory or of one text. */
    static boolean isOne(String path) {
        String name = FileNames.name(path);
        String folder = FileNames.folder(path);
        String own = FileNames.name(folder);
        return name.matches(".+\\.11tydata\\.(?:js|cjs|mjs|json)")
                || (!own.isEmpty() && (name.equals(own + ".json") || name.equals(own + ".yaml")));
    }

    /** The data of a directory or of one text, which its file's name tells. */
    void read(Path file) {
        String path = files.path(file);
        if (path.startsWith("_") || !isOne(path)) {
            return;
        }
        if (!path.endsWith(".json") && !path.endsWith(".yaml")) {
            harvest.met(PieceType.DATA);
            harvest.leave(
                    PieceType.DATA,
                    files.place(file),
                    "the data of this directory is a program; write what it says as JSON, and import again");
            return;
        }
        harvest.met(PieceType.DATA);
        String folder = FileNames.folder(path);
        String stem = FileNames.name(path).replaceFirst("(?:\\.11tydata)?\\.[^.]+$", "");
        boolean ofFolder = stem.equals(FileNames.name(folder));
        directoryData.put(ofFolder ? folder : folder + "/" + stem, files.values(file));
        harvest.leave(
                PieceType.DATA,
                files.place(file),
                "what this file says of its directory stands in the front matter of its texts");
    }

    /** What a text's directories and its own front matter say together. */
    Map<String, Datum> cascade(String path, Map<String, Datum> own) {
        Map<String, Datum> all = new TreeMap<>();
        List<Datum> tags = new ArrayList<>();
        String stem = path.replaceFirst("\\.[^.]+$", "");
        for (int slash = stem.indexOf('/'); slash > 0; slash = stem.indexOf('/', slash + 1)) {
            merge(directoryData.getOrDefault(stem.substring(0, slash), Map.of()), all, tags);
        }
        merge(directoryData.getOrDefault(stem, Map.of()), all, tags);
        merge(own, all, tags);
        if (!tags.isEmpty()) {
            all.put("tags", new Datum.Items(List.copyOf(tags)));
        }
        return all;
    }

    /** Later data wins, but tags add up. */
    private static void merge(Map<String, Datum> more, Map<String, Datum> all, List<Datum> tags) {
        more.forEach((key, value) -> {
            if (!key.equals("tags")) {
                all.put(key, value);
            } else if (value instanceof Datum.Items items) {
                tags.addAll(items.values());
            } else {
                tags.add(value);
            }
        });
    }
}
