package press.broadsheet.migrate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Finds the files that {@code ref} and its like name: by path, from the folder of the text, or by name alone. */
final class HugoTargets {
    private final Map<String, String> byPath = new HashMap<>();
    private final Map<String, List<String>> byName = new HashMap<>();

    /** @param path of a text, from the content folder */
    void add(String path) {
        String key = key(path);
        byPath.put(key, path);
        byName.computeIfAbsent(key.substring(key.lastIndexOf('/') + 1), name -> new ArrayList<>())
                .add(path);
    }

    private static String key(String path) {
        return path.toLowerCase(Locale.ROOT)
                .replaceFirst("\\.(?:md|markdown|html?)$", "")
                .replaceFirst("(?:^|/)_?index$", "")
                .replaceAll("^/+|/+$", "");
    }

    /** The file that a reference names; empty if there is none. */
    Optional<String> find(String reference, String from) {
        String path = reference.replaceFirst("[?#].*$", "");
        String folder = from.contains("/") ? from.substring(0, from.lastIndexOf('/') + 1) : "";
        String exact = byPath.get(key(path));
        if (exact != null) {
            return Optional.of(exact);
        }
        String beside = byPath.get(key(folder + path));
        if (beside != null) {
            return Optional.of(beside);
        }
        String key = key(path);
        List<String> named = byName.getOrDefault(key.substring(key.lastIndexOf('/') + 1), List.of());
        return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
    }
}
