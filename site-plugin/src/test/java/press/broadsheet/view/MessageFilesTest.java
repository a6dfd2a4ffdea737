package press.broadsheet.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The theme speaks each of its languages whole. A new key of {@code en.properties} is missing here until it stands in
 * every other file too; the failure names the file and the keys.
 */
class MessageFilesTest {
    private static final Path TEMPLATES = Path.of("../templates");

    /** A literal key in a template; keys put together from parts are found by their first part. */
    private static final Pattern ASKED = Pattern.compile("\\bt\\(\"([a-z0-9-]+)\"(\\s*\\+)?");

    @ParameterizedTest
    @ValueSource(strings = {"as", "bn", "hi", "es", "fr", "ar", "zh"})
    void a_language_has_the_words_of_every_key(String language) {
        Set<String> missing = new TreeSet<>(words("en").keySet());
        missing.removeAll(words(language).keySet());
        Set<String> unknown = new TreeSet<>(words(language).keySet());
        unknown.removeAll(words("en").keySet());

        assertThat(missing)
                .as("keys of en.properties that templates/messages/%s.properties lacks: translate them there", language)
                .isEmpty();
        assertThat(unknown)
                .as("keys of templates/messages/%s.properties that en.properties does not have", language)
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"as", "bn", "hi", "es", "fr", "ar", "zh"})
    void the_words_have_the_places_of_the_english_ones(String language) {
        words(language)
                .forEach((key, words) -> assertThat(places(words))
                        .as("%s in %s.properties", key, language)
                        .isEqualTo(places(words("en").getOrDefault(key, ""))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "as", "bn", "hi", "es", "fr", "ar", "zh"})
    void plurals_name_exactly_the_forms_of_the_language(String language) {
        Set<String> forms = new TreeSet<>(
                PluralRules.forLocale(ULocale.forLanguageTag(language)).getKeywords());
        words(language)
                .forEach((key, words) -> plurals(words)
                        .forEach(named -> assertThat(named)
                                .as("the plural forms of %s in %s.properties", key, language)
                                .isEqualTo(forms)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "as", "bn", "hi", "es", "fr", "ar", "zh"})
    void all_words_can_be_put_together(String language) {
        words(language)
                .forEach((key, words) -> assertThatCode(() -> {
                            for (int number : new int[] {0, 1, 2, 3, 11, 100, 1_000_000}) {
                                String said = new MessageFormat(words, ULocale.forLanguageTag(language))
                                        .format(new Object[] {number, number});
                                assertThat(said).isNotBlank().doesNotContain("{");
                            }
                        })
                        .as("%s in %s.properties", key, language)
                        .doesNotThrowAnyException());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "as", "bn", "hi", "es", "fr", "ar", "zh"})
    void words_are_written_in_composed_characters_without_blanks_around_them(String language) {
        words(language).forEach((key, words) -> {
            assertThat(Normalizer2.getNFCInstance().isNormalized(words))
                    .as("%s in %s.properties", key, language)
                    .isTrue();
            assertThat(words).as("%s in %s.properties", key, language).isEqualTo(words.strip());
        });
    }

    @Test
    void the_theme_asks_for_no_key_that_is_not_there() {
        Set<String> known = words("en").keySet();
        List<String> unknown = new ArrayList<>();
        asked().forEach((key, whole) -> {
            boolean there = whole ? known.contains(key) : known.stream().anyMatch(each -> each.startsWith(key));
            if (!there) {
                unknown.add(key);
            }
        });

        assertThat(unknown)
                .as("keys that templates ask for and en.properties lacks")
                .isEmpty();
    }

    /** The keys that templates ask for; whether each is whole, or the beginning of several. */
    private static SortedMap<String, Boolean> asked() {
        SortedMap<String, Boolean> asked = new TreeMap<>();
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".ftlh"))
                    .sorted()
                    .toList()) {
                Matcher matcher = ASKED.matcher(Files.readString(file));
                while (matcher.find()) {
                    asked.merge(matcher.group(1), matcher.group(2) == null, Boolean::logicalAnd);
                }
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return asked;
    }

    private static SortedMap<String, String> words(String language) {
        Properties properties = new Properties();
        Path file = TEMPLATES.resolve("messages/" + language + ".properties");
        try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        SortedMap<String, String> words = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> words.put(key, properties.getProperty(key)));
        return words;
    }

    /** The numbers of the arguments that words take. */
    private static Set<String> places(String words) {
        MessagePattern pattern = new MessagePattern(words);
        Set<String> places = new TreeSet<>();
        for (int i = 0; i < pattern.countParts(); i++) {
            Part part = pattern.getPart(i);
            if (part.getType() == Part.Type.ARG_NUMBER || part.getType() == Part.Type.ARG_NAME) {
                places.add(pattern.getSubstring(part));
            }
        }
        return places;
    }

    /** For each plural of some words, the forms it names. */
    private static List<Set<String>> plurals(String words) {
        MessagePattern pattern = new MessagePattern(words);
        List<Set<String>> plurals = new ArrayList<>();
        Deque<Set<String>> open = new ArrayDeque<>();
        for (int i = 0; i < pattern.countParts(); i++) {
            Part part = pattern.getPart(i);
            if (part.getType() == Part.Type.ARG_START) {
                open.push(part.getArgType() == ArgType.PLURAL ? new TreeSet<>() : Collections.emptySet());
            } else if (part.getType() == Part.Type.ARG_SELECTOR) {
                open.peek().add(pattern.getSubstring(part));
            } else if (part.getType() == Part.Type.ARG_LIMIT) {
                Set<String> named = open.pop();
                if (!named.isEmpty()) {
                    plurals.add(named);
                }
            }
        }
        return plurals;
    }
}
