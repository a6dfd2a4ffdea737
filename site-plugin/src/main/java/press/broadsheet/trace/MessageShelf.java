package press.broadsheet.trace;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import press.broadsheet.diagnostic.MachineException;
import press.broadsheet.source.Root;
import press.broadsheet.source.SourceFile;
import press.broadsheet.source.SourceTree;

/** The words of the theme: {@code templates/messages/en.properties} and its like, in UTF-8. */
final class MessageShelf {
    private final SourceTree sources;
    private final Map<String, Map<String, String>> files = new ConcurrentHashMap<>();

    MessageShelf(SourceTree sources) {
        this.sources = sources;
    }

    /** The words for a key in a language: of its own file, that of the language without its region, or English. */
    Optional<String> find(String language, String key) {
        String base = language.toLowerCase(Locale.ROOT).split("-", 2)[0];
        for (String candidate : new String[] {language, base, "en"}) {
            String words = files.computeIfAbsent(candidate, this::load).get(key);
            if (words != null) {
                return Optional.of(words);
            }
        }
        return Optional.empty();
    }

    private Map<String, String> load(String language) {
        Map<String, String> words = new TreeMap<>();
        String path = "messages/" + language + ".properties";
        // A site's own file need hold only the words that differ: the theme's stand beneath.
        List<Optional<SourceFile>> files =
                List.of(sources.ofTheme(Root.TEMPLATES, path), sources.find(Root.TEMPLATES, path));
        files.stream().flatMap(Optional::stream).forEach(found -> {
            Properties properties = new Properties();
            try {
                properties.load(new StringReader(new String(sources.read(found), StandardCharsets.UTF_8)));
            } catch (IOException | IllegalArgumentException e) {
                throw new MachineException(
                        found.shown() + " cannot be read as a properties file: " + e.getMessage(), e);
            }
            properties.stringPropertyNames().forEach(key -> words.put(key, properties.getProperty(key)));
        });
        return words;
    }
}
