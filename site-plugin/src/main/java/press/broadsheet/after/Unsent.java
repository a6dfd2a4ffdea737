package press.broadsheet.after;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What could not be told, to be told by the next runs: by the errand's id, each text with the number of runs that have
 * tried.
 */
public final class Unsent {
    /** So many runs try; then it is given up, so that nothing is tried for ever. */
    static final int RUNS = 8;

    private static final int MOST = 20_000;

    private final SortedMap<String, Map<String, Integer>> items = new TreeMap<>();

    /** Nothing. */
    public Unsent() {}

    /** What {@link #bytes} wrote; nothing if it cannot be read, since the next publish tells more than that anyway. */
    public static Unsent of(byte[] bytes) {
        Unsent unsent = new Unsent();
        try {
            SortedMap<String, LinkedHashMap<String, Integer>> read =
                    JsonMapper.shared().readValue(new String(bytes, UTF_8), new TypeReference<>() {});
            unsent.items.putAll(read);
        } catch (JacksonException e) {
            unsent.items.clear();
        }
        return unsent;
    }

    /** The record, in JSON. */
    public byte[] bytes() {
        return JsonMapper.shared().writeValueAsString(items).getBytes(UTF_8);
    }

    /** Whether there is nothing. */
    public boolean isEmpty() {
        return items.isEmpty();
    }

    /** What an errand could not tell, oldest first. */
    List<String> of(String errand) {
        return List.copyOf(items.getOrDefault(errand, Map.of()).keySet());
    }

    /**
     * Remembers what an errand could not tell, and nothing else of it.
     *
     * @param before what was known of earlier runs
     * @return what is given up
     */
    List<String> remember(String errand, List<String> left, Unsent before) {
        Map<String, Integer> earlier = before.items.getOrDefault(errand, Map.of());
        Map<String, Integer> kept = new LinkedHashMap<>();
        List<String> lost = new ArrayList<>();
        for (String text : left) {
            int runs = earlier.getOrDefault(text, 0) + 1;
            if (runs > RUNS || kept.size() >= MOST) {
                lost.add(text);
            } else {
                kept.put(text, runs);
            }
        }
        if (!kept.isEmpty()) {
            items.put(errand, kept);
        }
        return lost;
    }
}
