package press.broadsheet.proof;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** A newsroom as it stands at one step of a script: all its files, and when and how it is built. */
final class Newspaper {
    final SortedMap<String, Doc> docs = new TreeMap<>();
    final SortedMap<String, byte[]> files = new TreeMap<>();
    final SortedMap<String, String> settings = new TreeMap<>();
    Instant now;
    boolean drafts;
    int stories;

    Newspaper(Instant now) {
        this.now = now;
    }

    Newspaper copy() {
        Newspaper copy = new Newspaper(now);
        docs.forEach((path, doc) -> copy.docs.put(path, doc.copy()));
        copy.files.putAll(files);
        copy.settings.putAll(settings);
        copy.drafts = drafts;
        copy.stories = stories;
        return copy;
    }

    void add(Doc doc) {
        docs.put(doc.path, doc);
    }

    /** Gives a document another place. */
    void move(Doc doc, String path) {
        docs.remove(doc.path);
        doc.path = path;
        docs.put(path, doc);
    }

    void file(String path, String text) {
        files.put(path, text.getBytes(StandardCharsets.UTF_8));
    }

    List<Doc> docs(String folder) {
        return docs.values().stream()
                .filter(doc -> doc.path.startsWith("content/" + folder + "/"))
                .toList();
    }

    List<String> files(String folder) {
        return files.keySet().stream().filter(path -> path.startsWith(folder)).toList();
    }

    /** Every file by its path in the project. */
    SortedMap<String, byte[]> sources() {
        SortedMap<String, byte[]> sources = new TreeMap<>(files);
        docs.forEach((path, doc) -> sources.put(path, doc.bytes()));
        List<String> lines = new ArrayList<>();
        for (Map.Entry<String, String> setting : settings.entrySet()) {
            lines.add(setting.getKey() + ": " + setting.getValue() + "\n");
        }
        sources.put("content/site.yaml", String.join("", lines).getBytes(StandardCharsets.UTF_8));
        return sources;
    }
}
