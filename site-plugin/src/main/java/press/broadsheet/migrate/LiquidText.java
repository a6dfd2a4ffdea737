package press.broadsheet.migrate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import press.broadsheet.diagnostic.Position;

/** Texts with orders of Liquid or Nunjucks: those that only lead somewhere or mark something are written out. */
final class LiquidText {
    private static final Pattern ORDER = Pattern.compile(
            "(?<tag>\\{%-?\\s*(?<name>[\\w-]+)?(?<rest>(?:[^%\"']++|\"[^\"]*\"|'[^']*'|%(?!}))*+)%\\})|(?<value>\\{\\{-?(?<expression>(?:[^{}\"']++|\"[^\"]*\"|'[^']*')*+)\\}\\})|(?<comment>\\{#.*?#\\})",
            Pattern.DOTALL);
    private static final Pattern ARGUMENT = Pattern.compile(
            "([\\w-]+)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s,\"']+))|\"([^\"]*)\"|'([^']*)'|([^\\s,\"']+)");
    private static final Pattern TRAITS =
            Pattern.compile("(?m)^[ \\t>]*\\{:(?![:}]).*?}[ \\t]*\\n?|\\{:(?:\\s|[.#][\\w-]|toc)[^{}\\n]*}");
    private static final Set<String> SILENT = Set.of("raw", "endraw", "verbatim", "endverbatim");

    private final Targets targets;
    private final Map<String, String> values;
    private final Leftovers leftovers;
    private final String shown;
    private final int firstLine;

    /** The files that a text may name. */
    interface Targets {
        /** The address by which a file is found; empty if there is none. */
        Optional<String> find(String reference);
    }

    /** @param values what may be asked for by name, such as {@code page.title} */
    LiquidText(Targets targets, Map<String, String> values, Leftovers leftovers, String shown, int firstLine) {
        this.targets = targets;
        this.values = values;
        this.leftovers = leftovers;
        this.shown = shown;
        this.firstLine = firstLine;
    }

    /** @param kramdown whether braces with a colon are attributes */
    String write(String body, boolean kramdown) {
        String text = CodeSpans.outside(body, ForeignText::colons);
        String expanded = expand(text);
        return kramdown ? CodeSpans.outside(expanded, this::withoutTraits) : expanded;
    }

    private String withoutTraits(String part) {
        return TRAITS.matcher(
                        part.replaceAll("(?m)^[*-] TOC\\s*\\n\\{:toc}", "").replaceAll("\\{::[^}]*/?}", ""))
                .replaceAll("");
    }

    private String expand(String text) {
        StringBuilder out = new StringBuilder();
        Matcher order = ORDER.matcher(text);
        int at = 0;
        while (order.find(at)) {
            out.append(text, at, order.start());
            at = order.end();
            Position place = new Position(shown, firstLine + ForeignText.lines(text, order.start()), 1);
            if (order.group("comment") != null) {
                continue;
            }
            if (order.group("value") != null) {
                out.append(
                        value(order.group("expression").replaceFirst("-$", "").strip(), place));
                continue;
            }
            String name = order.group("name") == null ? "" : order.group("name");
            String rest = order.group("rest").replaceFirst("-$", "").strip();
            if (name.equals("raw") || name.equals("verbatim") || name.equals("comment") || name.equals("highlight")) {
                Matcher end =
                        Pattern.compile("\\{%-?\\s*end" + name + "\\s*-?%}").matcher(text);
                if (end.find(at)) {
                    String inner = text.substring(at, end.start());
                    at = end.end();
                    out.append(
                            name.equals("comment")
                                    ? ""
                                    : name.equals("highlight")
                                            ? ForeignText.fence(
                                                    rest, inner.replaceAll("\\{%-?\\s*(?:end)?raw\\s*-?%}", ""))
                                            : inner);
                    continue;
                }
            }
            out.append(order(name, rest, place));
        }
        return out.append(text.substring(at)).toString();
    }

    private String value(String expression, Position at) {
        String[] parts = expression.split("\\|", -1);
        String first = parts[0].strip();
        String value;
        if (first.matches("\"[^\"]*\"|'[^']*'")) {
            value = first.substring(1, first.length() - 1);
        } else if (values.containsKey(first)) {
            value = values.getOrDefault(first, "");
        } else {
            leftovers.tell(at, "{{ " + expression + " }} is filled by the old generator; it is left out");
            return "";
        }
        for (int i = 1; i < parts.length; i++) {
            value = filtered(value, parts[i].strip());
        }
        return value;
    }

    private String filtered(String value, String filter) {
        String name = filter.replaceFirst("[:(\\s].*$", "");
        Matcher argument = Pattern.compile("[\"']([^\"']*)[\"']").matcher(filter);
        return switch (name) {
            case "relative_url", "absolute_url", "url" ->
                value.contains("://") || value.startsWith("/") ? value : "/" + value;
            case "prepend" -> argument.find() ? argument.group(1) + value : value;
            case "append" -> argument.find() ? value + argument.group(1) : value;
            case "slugify", "slug" -> slug(value);
            case "downcase", "lower" -> value.toLowerCase(java.util.Locale.ROOT);
            default -> value;
        };
    }

    /** As Jekyll and Eleventy make a part of an address of words. */
    static String slug(String words) {
        return words.toLowerCase(java.util.Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{M}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
    }

    private String order(String name, String rest, Position at) {
        Map<String, String> arguments = arguments(rest);
        String first = arguments.getOrDefault("0", "");
        switch (name) {
            case "image", "img", "figure", "picture" -> {
                String source = first.isEmpty() ? first(arguments, "src", "url") : first;
                if (FileNames.isPicture(OldAddress.path(source))) {
                    String alt = arguments.getOrDefault("alt", arguments.getOrDefault("1", ""));
                    return ForeignText.figure(source, alt, arguments.getOrDefault("caption", ""), "");
                }
            }
            case "post_url", "link" -> {
                Optional<String> found = targets.find(first);
                if (found.isEmpty()) {
                    leftovers.tell(at, "the reference to " + first + " leads to no text of the source");
                }
                return found.map(address -> address.replace(" ", "%20"))
                        .orElse("/" + first.replaceFirst("^/", "").replaceFirst("\\.md$", "/"));
            }
            case "include", "include_relative" -> {
                return include(first, arguments, rest, at);
            }
            case "youtube", "vimeo" -> {
                String site = name.equals("youtube") ? "https://www.youtube.com/watch?v=" : "https://vimeo.com/";
                Optional<String> film =
                        Figures.film(first.contains("://") ? first : site + first, arguments.getOrDefault("title", ""));
                if (film.isPresent()) {
                    return ForeignText.block(film.get());
                }
            }
            default -> {}
        }
        if (!SILENT.contains(name)) {
            leftovers.tell(
                    at, "{% " + (name + ' ' + rest).strip() + " %} is an order to the old generator; it is left out");
        }
        return "";
    }

    /** An included piece: a picture or a film if its parameters say so. */
    private String include(String file, Map<String, String> arguments, String rest, Position at) {
        String source = first(arguments, "src", "url", "image_path", "image", "path", "file");
        if (FileNames.isPicture(OldAddress.path(source))) {
            return ForeignText.figure(
                    source,
                    arguments.getOrDefault("alt", ""),
                    first(arguments, "caption", "title"),
                    first(arguments, "link", "href"));
        }
        String lower = file.toLowerCase(java.util.Locale.ROOT);
        String id = first(arguments, "id", "video_id", "video", "url", "src");
        String provider = arguments.getOrDefault("provider", lower);
        Optional<String> film = id.contains("://")
                ? Figures.film(id, arguments.getOrDefault("title", ""))
                : provider.contains("youtube")
                        ? Figures.film("https://www.youtube.com/watch?v=" + id, arguments.getOrDefault("title", ""))
                        : provider.contains("vimeo")
                                ? Figures.film("https://vimeo.com/" + id, arguments.getOrDefault("title", ""))
                                : Optional.empty();
        if (film.isPresent()) {
            return ForeignText.block(film.get());
        }
        List<String> words = new ArrayList<>();
        for (String key : List.of("title", "text", "content", "caption", "quote")) {
            words.add(arguments.getOrDefault(key, ""));
        }
        String kept =
                String.join("\n\n", words.stream().filter(s -> !s.isBlank()).toList());
        leftovers.tell(
                at,
                "{% include " + rest + " %} is of the old theme; "
                        + (kept.isEmpty() ? "it is left out" : "its words stay"));
        return ForeignText.block(kept);
    }

    private static String first(Map<String, String> arguments, String... keys) {
        for (String key : keys) {
            if (!arguments.getOrDefault(key, "").isBlank()) {
                return arguments.getOrDefault(key, "");
            }
        }
        return "";
    }

    private static Map<String, String> arguments(String written) {
        Map<String, String> arguments = new TreeMap<>();
        Matcher matcher = ARGUMENT.matcher(written);
        int place = 0;
        while (matcher.find()) {
            int from = matcher.group(1) == null ? 5 : 2;
            String value = "";
            for (int group = from; group < from + 3; group++) {
                value = matcher.group(group) == null ? value : matcher.group(group);
            }
            arguments.put(matcher.group(1) == null ? String.valueOf(place++) : matcher.group(1), value);
        }
        return arguments;
    }
}
