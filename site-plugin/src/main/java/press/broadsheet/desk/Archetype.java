package press.broadsheet.desk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import press.broadsheet.build.QuestionException;
import press.broadsheet.diagnostic.Cause;
import press.broadsheet.diagnostic.MachineException;
import press.broadsheet.diagnostic.Nearest;

/**
 * The pattern of a new file: Markdown with place-holders such as <code>${title}</code>. In the front matter a value is
 * quoted where YAML asks for it, and a line whose place-holders all have no value is left out.
 *
 * @param shown where it stands, for messages
 * @param text the pattern
 */
record Archetype(String shown, String text) {
    private static final Pattern HOLDER = Pattern.compile("\\$\\{([^}\\n]*)}");

    /**
     * A value of a place-holder.
     *
     * @param head as it stands in front matter
     * @param body as it stands in the text
     */
    record Value(String head, String body) {}

    /** The project's own pattern of a kind, else the one that comes with the plugin. */
    static Archetype of(Kind kind, Path project) {
        String name = "archetypes/" + kind.word() + ".md";
        Path own = project.resolve(name);
        try {
            return new Archetype(name, Files.readString(own));
        } catch (NoSuchFileException e) {
            return shipped(name);
        } catch (IOException e) {
            throw new MachineException(own + " cannot be read: " + Cause.of(e), e);
        }
    }

    private static Archetype shipped(String name) {
        try (InputStream stream = Objects.requireNonNull(Archetype.class.getResourceAsStream(name), name)) {
            return new Archetype(name, new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new MachineException(name + " cannot be read: " + Cause.of(e), e);
        }
    }

    /**
     * The file.
     *
     * @param values each place-holder's value; empty if it has none
     * @throws QuestionException if the pattern has a place-holder that is not known
     */
    String fill(Map<String, Value> values) {
        StringBuilder filled = new StringBuilder();
        int fences = 0;
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            boolean fence = fences < 2 && line.stripTrailing().equals("---");
            fences += fence ? 1 : 0;
            boolean head = fences == 1 && !fence;
            if (!head || keeps(line, number, values)) {
                filled.append(fill(line, number, values, head)).append('\n');
            }
        }
        return filled.toString();
    }

    private boolean keeps(String line, int number, Map<String, Value> values) {
        Matcher holders = HOLDER.matcher(line);
        boolean any = false;
        while (holders.find()) {
            any = true;
            if (!value(holders.group(1), number, values).body().isEmpty()) {
                return true;
            }
        }
        return !any;
    }

    private String fill(String line, int number, Map<String, Value> values, boolean head) {
        return HOLDER.matcher(line).replaceAll(holder -> {
            Value value = value(holder.group(1), number, values);
            return Matcher.quoteReplacement(head ? value.head() : value.body());
        });
    }

    private Value value(String name, int line, Map<String, Value> values) {
        Value value = values.get(name);
        if (value == null) {
            throw new QuestionException(shown + ":" + line + ": ${" + name + "} is no place-holder; "
                    + Nearest.remedy(name, values.keySet(), "write one of " + String.join(", ", values.keySet())));
        }
        return value;
    }
}
