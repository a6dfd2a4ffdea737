package press.broadsheet.component;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import press.broadsheet.diagnostic.Code;
import press.broadsheet.diagnostic.Diagnostics;
import press.broadsheet.diagnostic.Nearest;
import press.broadsheet.diagnostic.Position;

/**
 * Reads the comment that a component's template begins with:
 *
 * <pre>
 * &lt;#-- @component What it is.
 *      &#64;use block, inline
 *      &#64;content optional
 *      &#64;param url embed(youtube, vimeo) required: The address of the film's page.
 *      &#64;param zoom whole(1..19) = 14: How near.
 * --&gt;
 * </pre>
 */
final class HeaderReader {
    private static final Pattern COMMENT = Pattern.compile("\\A\\s*<#--(.*?)-->", Pattern.DOTALL);
    private static final Pattern TAG = Pattern.compile("@([a-z]+)[ \\t]*");
    private static final Pattern PARAMETER = Pattern.compile(
            "(?<name>[a-z][A-Za-z0-9]*)\\s+(?<kind>[a-z]+)"
                    + "(?:\\((?<words>[^)]*)\\))?\\s*(?:(?<required>required)|=\\s*(?:\"(?<quoted>[^\"]*)\"|(?<plain>[^\\s:\"]+)))?"
                    + "\\s*:\\s*(?<about>\\S.*)",
            Pattern.DOTALL);
    private static final Map<String, ParameterType.Kind> KINDS = Map.ofEntries(
            Map.entry("text", ParameterType.Kind.TEXT),
            Map.entry("number", ParameterType.Kind.NUMBER),
            Map.entry("whole", ParameterType.Kind.WHOLE),
            Map.entry("boolean", ParameterType.Kind.BOOLEAN),
            Map.entry("choice", ParameterType.Kind.CHOICE),
            Map.entry("url", ParameterType.Kind.URL),
            Map.entry("embed", ParameterType.Kind.EMBED),
            Map.entry("picture", ParameterType.Kind.PICTURE),
            Map.entry("file", ParameterType.Kind.FILE),
            Map.entry("data", ParameterType.Kind.DATA),
            Map.entry("columns", ParameterType.Kind.COLUMNS));
    private static final List<String> TAGS = List.of("component", "use", "content", "param");

    private final String text;
    private final String shown;
    private final Diagnostics diagnostics;
    private final List<Parameter> parameters = new ArrayList<>();
    private String about = "";
    private boolean block = true;
    private boolean inline;
    private ComponentHeader.Content content = ComponentHeader.Content.NONE;
    private boolean faulty;

    private HeaderReader(String text, String shown, Diagnostics diagnostics) {
        this.text = text;
        this.shown = shown;
        this.diagnostics = diagnostics;
    }

    /** The header of a template; empty, with errors in the template, if it has none that can be read. */
    static Optional<ComponentHeader> read(String text, String shown, Diagnostics diagnostics) {
        return new HeaderReader(text, shown, diagnostics).read();
    }

    private Optional<ComponentHeader> read() {
        Matcher comment = COMMENT.matcher(text);
        if (!comment.find() || !comment.group(1).contains("@component")) {
            report(
                    0,
                    "the template of a component does not say what it takes",
                    "begin it with <#-- @component What it is. -->");
            return Optional.empty();
        }
        Matcher tag = TAG.matcher(text).region(comment.start(1), comment.end(1));
        int from = -1;
        String name = "";
        int start = 0;
        while (tag.find()) {
            if (tag.start() == 0 || Character.isWhitespace(text.charAt(tag.start() - 1))) {
                if (from >= 0) {
                    take(name, start, text.substring(from, tag.start()).strip());
                }
                name = tag.group(1);
                start = tag.start();
                from = tag.end();
            }
        }
        take(name, start, text.substring(from, comment.end(1)).strip());
        return faulty
                ? Optional.empty()
                : Optional.of(new ComponentHeader(about, block, inline, content, List.copyOf(parameters)));
    }

    private void take(String name, int start, String value) {
        switch (name) {
            case "component" -> about = value.replaceAll("\\s+", " ");
            case "use" -> use(start, value);
            case "content" -> content(start, value);
            case "param" -> parameter(start, value);
            default ->
                report(
                        start,
                        "@" + name + " is nothing that a component declares",
                        Nearest.remedy(name, TAGS, "it declares @" + String.join(", @", TAGS)));
        }
    }

    private void use(int start, String value) {
        List<String> uses = words(value);
        block = uses.contains("block");
        inline = uses.contains("inline");
        if (uses.isEmpty() || !List.of("block", "inline").containsAll(uses)) {
            report(start, "@use cannot be \"" + value + '"', "write block, inline, or both with a comma");
        }
    }

    private void content(int start, String value) {
        try {
            content = ComponentHeader.Content.valueOf(value.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            report(start, "@content cannot be \"" + value + '"', "write none, optional or required");
        }
    }

    private void parameter(int start, String value) {
        Matcher written = PARAMETER.matcher(value);
        if (!written.matches()) {
            report(
                    start,
                    "this @param cannot be read",
                    "write its name, its type, then required or = and a value, a colon, and what it is for");
            return;
        }
        String kind = written.group("kind");
        if (!KINDS.containsKey(kind)) {
            List<String> known = KINDS.keySet().stream().sorted().toList();
            report(
                    start,
                    kind + " is no type of parameter",
                    Nearest.remedy(kind, known, "the types are " + String.join(", ", known)));
            return;
        }
        String name = written.group("name");
        if (parameters.stream().anyMatch(parameter -> parameter.name().equals(name))) {
            report(start, name + " is declared twice", "keep one of the lines");
        }
        Optional<String> standard =
                Optional.ofNullable(written.group("quoted")).or(() -> Optional.ofNullable(written.group("plain")));
        type(start, KINDS.get(kind), Optional.ofNullable(written.group("words")))
                .ifPresent(type -> parameters.add(new Parameter(
                        name,
                        type,
                        written.group("required") != null,
                        standard,
                        written.group("about").replaceAll("\\s+", " ").strip(),
                        at(start))));
    }

    private Optional<ParameterType> type(int start, ParameterType.Kind kind, Optional<String> inside) {
        List<String> words = inside.map(HeaderReader::words).orElse(List.of());
        switch (kind) {
            case CHOICE -> {
                return words.size() > 1
                        ? Optional.of(new ParameterType(kind, words, Optional.empty(), Optional.empty()))
                        : refuse(start, "a choice needs two words or more", "write choice(wide, narrow)");
            }
            case EMBED -> {
                boolean known = !words.isEmpty() && Embeds.SERVICES.keySet().containsAll(words);
                return known
                        ? Optional.of(new ParameterType(kind, words, Optional.empty(), Optional.empty()))
                        : refuse(
                                start,
                                "embed needs services that are known",
                                "choose from " + String.join(", ", Embeds.SERVICES.keySet()));
            }
            case COLUMNS -> {
                boolean known = words.size() == 1
                        && parameters.stream()
                                .anyMatch(parameter -> parameter.name().equals(words.get(0))
                                        && parameter.type().kind() == ParameterType.Kind.DATA);
                return known
                        ? Optional.of(new ParameterType(kind, words, Optional.empty(), Optional.empty()))
                        : refuse(
                                start,
                                "columns needs the name of a parameter of the type data",
                                "declare that one before it, and write columns(data)");
            }
            case NUMBER, WHOLE -> {
                return range(start, kind, inside.orElse(""));
            }
            default -> {
                return words.isEmpty()
                        ? Optional.of(new ParameterType(kind, words, Optional.empty(), Optional.empty()))
                        : refuse(start, "this type takes nothing in brackets", "take the brackets out");
            }
        }
    }

    private Optional<ParameterType> range(int start, ParameterType.Kind kind, String inside) {
        if (inside.isBlank()) {
            return Optional.of(new ParameterType(kind, List.of(), Optional.empty(), Optional.empty()));
        }
        int dots = inside.indexOf("..");
        try {
            return Optional.of(new ParameterType(
                    kind, List.of(), number(inside.substring(0, dots)), number(inside.substring(dots + 2))));
        } catch (NumberFormatException | StringIndexOutOfBoundsException e) {
            return refuse(start, '"' + inside + "\" is no range of numbers", "write it as 1..19");
        }
    }

    private static Optional<BigDecimal> number(String text) {
        return text.isBlank() ? Optional.empty() : Optional.of(new BigDecimal(text.strip()));
    }

    private Optional<ParameterType> refuse(int start, String what, String remedy) {
        report(start, what, remedy);
        return Optional.empty();
    }

    private void report(int offset, String what, String remedy) {
        faulty = true;
        diagnostics.report(Code.COMPONENT_HEADER, at(offset), what, remedy);
    }

    private Position at(int offset) {
        String before = text.substring(0, offset);
        int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        return new Position(shown, line, offset - before.lastIndexOf('\n'));
    }

    private static List<String> words(String list) {
        return Arrays.stream(list.split(",", -1))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
