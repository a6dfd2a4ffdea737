package press.broadsheet.structured;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** The part of schema.org that pages use: which type has which properties. */
final class Vocabulary {
    private static final Pattern LINE = Pattern.compile("(\\w+)(?:\\(([\\w ]+)\\))?:(.*)");

    private final Map<String, Set<String>> properties = new TreeMap<>();

    Vocabulary() throws IOException {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Vocabulary.class.getResourceAsStream("vocabulary.txt"), StandardCharsets.UTF_8))) {
            reader.lines().filter(line -> !line.startsWith("#")).forEach(this::read);
        }
    }

    private void read(String line) {
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches()) {
            throw new AssertionError(line);
        }
        Set<String> all = new TreeSet<>(words(matcher.group(3)));
        if (matcher.group(2) != null) {
            words(matcher.group(2)).forEach(parent -> all.addAll(properties.get(parent)));
        }
        properties.put(matcher.group(1), all);
    }

    private static List<String> words(String text) {
        return text.isBlank() ? List.of() : List.of(text.strip().split(" "));
    }

    /** What is wrong with a thing and all things in it. */
    List<String> problems(JsonNode thing) {
        List<String> problems = new ArrayList<>();
        check(thing, problems);
        return problems;
    }

    private void check(JsonNode node, List<String> problems) {
        if (node.isArray()) {
            node.forEach(item -> check(item, problems));
        } else if (node.isObject()) {
            boolean reference = Set.copyOf(node.propertyNames()).equals(Set.of("@id"));
            String type = node.path("@type").asString("");
            if (!reference && !properties.containsKey(type)) {
                problems.add("no type " + type + ": " + node);
            }
            for (Map.Entry<String, JsonNode> property : node.properties()) {
                boolean known = property.getKey().startsWith("@")
                        || properties.getOrDefault(type, Set.of()).contains(property.getKey());
                if (!known) {
                    problems.add(type + " has no " + property.getKey());
                }
                check(property.getValue(), problems);
            }
        } else if (node.isNull() || (node.isString() && node.asString().isEmpty())) {
            problems.add("an empty value");
        }
    }
}
