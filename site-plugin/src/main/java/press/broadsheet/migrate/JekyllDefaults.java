package press.broadsheet.migrate;

import java.util.Map;
import java.util.TreeMap;
import press.broadsheet.content.Datum;

/** Front matter that the settings give to many files at once ({@code jekyllrb.com/docs/configuration/front-matter-defaults}). */
final class JekyllDefaults {
    private JekyllDefaults() {}

    /** A file's front matter over the defaults whose scope it is in. */
    static Map<String, Datum> over(Map<String, Datum> own, String path, boolean post, Map<String, Datum> config) {
        Map<String, Datum> all = new TreeMap<>();
        if (config.get("defaults") instanceof Datum.Items items) {
            for (Datum item : items.values()) {
                if (item instanceof Datum.Fields entry
                        && entry.values().get("values") instanceof Datum.Fields given
                        && isIn(entry.values().getOrDefault("scope", new Datum.Nothing()), path, post)) {
                    all.putAll(given.values());
                }
            }
        }
        all.putAll(own);
        return all;
    }

    private static boolean isIn(Datum scope, String path, boolean post) {
        if (!(scope instanceof Datum.Fields fields)) {
            return true;
        }
        String in = FrontMatter.words(fields.values(), "path");
        String type = FrontMatter.words(fields.values(), "type");
        String own = post ? "posts" : path.startsWith("_") ? path.substring(1).replaceFirst("/.*", "") : "pages";
        return path.startsWith(in) && (type.isEmpty() || type.equals(own));
    }
}
