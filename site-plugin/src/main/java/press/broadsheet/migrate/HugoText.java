package press.broadsheet.migrate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import press.broadsheet.diagnostic.Position;

/** The Markdown of a Hugo site with its shortcodes written out, as far as their words and addresses tell what they show. */
final class HugoText {
    private static final Pattern TAG = Pattern.compile(
            "\\{\\{(?<sign>[<%])(?<comment>/\\*)?\\s*(?<end>/)?\\s*(?<name>[\\w./-]*)(?<rest>(?:[^>%\"`]++|\"(?:[^\"\\\\]++|\\\\.)*+\"|`[^`]*`|%(?!}})|>(?!}}))*+)[>%]\\}\\}");
    private static final Pattern ARGUMENT = Pattern.compile(
            "(?:([\\w-]+)\\s*=\\s*)?(?:\"((?:[^\"\\\\]++|\\\\.)*+)\"|`([^`]*)`|'([^']*)'|([^\\s\"`=]+))");
    private static final Pattern HEADING_TRAITS = Pattern.compile("(?m)^(#{1,6} .*?)[ \\t]*\\{[#.:][^{}\\n]*}[ \\t]*$");
    private static final int DEEPEST = 20;

    private final HugoTargets targets;
    private final String from;
    private final Leftovers leftovers;
    private final String shown;
    private final int firstLine;

    /** @param from the text's file, from the content folder */
    HugoText(HugoTargets targets, String from, Leftovers leftovers, String shown, int firstLine) {
        this.targets = targets;
        this.from = from;
        this.leftovers = leftovers;
        this.shown = shown;
        this.firstLine = firstLine;
    }

    /** A shortcode. */
    private record Call(String name, Map<String, String> arguments, Optional<String> content) {
        String get(String... keys) {
            for (String key : keys) {
                if (!arguments.getOrDefault(key, "").isBlank()) {
                    return arguments.getOrDefault(key, "").strip();
                }
            }
            return "";
        }

        String inner() {
            return content.orElse("").strip();
        }
    }

    String write(String body) {
        String safe = CodeSpans.outside(
                body,
                part -> HEADING_TRAITS
                        .matcher(ForeignText.colons(part))
                        .replaceAll("$1")
                        .replaceAll("(?i)[ \\t]*<!--\\s*more\\s*-->", ""));
        // what is counted in lines below still has the lines of the source
        return expand(safe, 0, firstLine);
    }

    private String expand(String text, int depth, int line) {
        StringBuilder out = new StringBuilder();
        Matcher tag = TAG.matcher(text);
        int at = 0;
        while (tag.find(at)) {
            out.append(text, at, tag.start());
            at = tag.end();
            Position place = new Position(shown, line + ForeignText.lines(text, tag.start()), 1);
            if (tag.group("comment") != null) {
                out.append(tag.group().replaceFirst("/\\*\\s*", " ").replaceFirst("\\s*\\*/", " "));
                continue;
            }
            String name = tag.group("name");
            if (tag.group("end") != null || name.isEmpty()) {
                leftovers.tell(place, "the end of a shortcode that did not begin: " + name);
                continue;
            }
            String rest = tag.group("rest").strip();
            int end = !rest.endsWith("/") && depth < DEEPEST ? endOf(text, name, at) : -1;
            Optional<String> content = Optional.empty();
            if (end >= 0) {
                content = Optional.of(expand(text.substring(at, end), depth + 1, line + ForeignText.lines(text, at)));
                at = text.indexOf("}}", end) + 2;
            }
            boolean destination =
                    out.length() > 1 && out.substring(out.length() - 1).matches("[(\"'=<]");
            out.append(shown(new Call(name, arguments(rest.replaceFirst("/$", "")), content), destination, place));
        }
        return out.append(text.substring(at)).toString();
    }

    private static int endOf(String text, String name, int from) {
        if (!Pattern.compile("\\{\\{[<%]\\s*/\\s*" + Pattern.quote(name) + "\\s*[>%]}}")
                .matcher(text)
                .find(from)) {
            return -1;
        }
        Matcher tag = Pattern.compile(
                        "\\{\\{[<%]\\s*(/?)\\s*" + Pattern.quote(name) + "(?![\\w./-])[^}]*?(/?)\\s*[>%]}}")
                .matcher(text);
        int depth = 1;
        int at = from;
        while (tag.find(at)) {
            boolean end = tag.group(1).equals("/");
            depth += end ? -1 : tag.group(2).isEmpty() ? 1 : 0;
            if (depth == 0) {
                return tag.start();
            }
            at = tag.end();
        }
        return -1;
    }

    private static Map<String, String> arguments(String written) {
        Map<String, String> arguments = new TreeMap<>();
        Matcher matcher = ARGUMENT.matcher(written);
        int place = 0;
        while (matcher.find()) {
            String value = "";
            for (int group = 2; group <= 5; group++) {
                value = matcher.group(group) == null ? value : matcher.group(group);
            }
            String plain = matcher.group(2) == null
                    ? value
                    : value.replace("\\\"", "\"").replace("\\\\", "\\");
            arguments.put(matcher.group(1) == null ? String.valueOf(place++) : matcher.group(1), plain);
        }
        return arguments;
    }

    private String shown(Call call, boolean destination, Position at) {
        return switch (call.name()) {
            case "ref", "relref" -> reference(call.get("path", "0"), at);
            case "figure" -> ForeignText.figure(call.get("src"), call.get("alt"), caption(call), call.get("link"));
            case "youtube" -> film("https://www.youtube.com/watch?v=", call, at);
            case "vimeo" -> film("https://vimeo.com/", call, at);
            case "tweet", "twitter", "x" ->
                ForeignText.post(
                        "https://x.com/" + call.get("user", "0") + "/status/" + call.get("id", "1"), leftovers, at);
            case "instagram" ->
                ForeignText.post("https://www.instagram.com/p/" + call.get("id", "0") + "/", leftovers, at);
            case "gist" -> {
                String url = "https://gist.github.com/" + call.get("0") + "/" + call.get("1");
                leftovers.tell(at, "a gist became a link: " + url);
                yield "[" + url + "](" + url + ")";
            }
            case "highlight" ->
                call.content().isPresent() && !call.get("0").isEmpty()
                        ? ForeignText.fence(call.get("0"), call.content().orElse(""))
                        : unknown(call, destination, at);
            case "details" ->
                "<details><summary>" + call.get("summary") + "</summary>\n\n" + call.inner() + "\n\n</details>";
            default -> unknown(call, destination, at);
        };
    }

    private static String caption(Call call) {
        String attribution = call.get("attr");
        String words = List.of(call.get("title"), call.get("caption")).stream()
                .filter(s -> !s.isEmpty())
                .reduce((a, b) -> a + ". " + b)
                .orElse("");
        return words + (attribution.isEmpty() ? "" : " | " + attribution);
    }

    private String film(String site, Call call, Position at) {
        String id = call.get("id", "0");
        Optional<String> film = Figures.film(id.contains("://") ? id : site + id, Plain.markdown(call.get("title")));
        if (film.isEmpty()) {
            leftovers.tell(at, "the shortcode " + call.name() + " names no film: " + call.arguments());
        }
        return film.map(ForeignText::block).orElse("");
    }

    private String reference(String path, Position at) {
        String fragment = path.indexOf('#') < 0 ? "" : path.substring(path.indexOf('#'));
        if (path.startsWith("#")) {
            return path;
        }
        Optional<String> found = targets.find(path, from);
        if (found.isEmpty()) {
            leftovers.tell(at, "the reference to " + path + " leads to no text of the source");
        }
        return found.map(target -> OldAddress.source(target).replace(" ", "%20") + fragment)
                .orElse("/" + path.replaceFirst("^/", "").replaceFirst("(?:/_?index)?\\.md(?=#|$)", "/"));
    }

    /** A shortcode of the site's own: the words and addresses it is given stay, in a plain form. */
    private String unknown(Call call, boolean destination, Position at) {
        String first = call.get("0");
        if (destination && !first.isEmpty()) {
            return first.endsWith(".md") || targets.find(first, from).isPresent() ? reference(first, at) : first;
        }
        if (first.endsWith(".md")) {
            return reference(first, at);
        }
        List<String> parts = new ArrayList<>();
        String source = call.get("src", "path", "image");
        boolean picture = FileNames.isPicture(OldAddress.path(source));
        if (picture) {
            parts.add(ForeignText.figure(source, call.get("alt"), call.get("caption"), call.get("link", "href")));
        }
        String url = picture ? "" : call.get("href", "url", "link");
        String label = call.get("text", "label", "title", "kicker");
        if (!url.isEmpty()) {
            boolean internal = targets.find(url, from).isPresent();
            parts.add("[" + (label.isEmpty() ? url : label) + "]("
                    + (internal ? reference(url, at) : Escapes.destination(url)) + ")");
        } else {
            words(call, picture, parts);
        }
        parts.add(call.inner());
        leftovers.tell(
                at,
                "the shortcode " + call.name() + " " + call.arguments() + " is of the old theme; "
                        + (parts.stream().allMatch(String::isBlank) ? "it is left out" : "its words stay"));
        String written = String.join(
                "\n\n", parts.stream().filter(part -> !part.isBlank()).toList());
        return call.content().isPresent() || parts.size() > 2 || picture ? ForeignText.block(written) : written;
    }

    private static void words(Call call, boolean picture, List<String> parts) {
        String title = call.get("title", "heading");
        String kicker = call.get("kicker");
        String head = List.of(kicker, title).stream()
                .filter(s -> !s.isEmpty())
                .reduce((a, b) -> a + ": " + b)
                .orElse("");
        if (!head.isEmpty()) {
            parts.add(head.contains("*") ? head : "**" + head + "**");
        }
        String quote = call.get("cite", "author");
        String text = call.get("text", "label", "quote", "summary", "description");
        if (!text.isEmpty()) {
            parts.add(quote.isEmpty() ? text : "> " + text + "\n>\n> — " + quote);
        }
        if (!picture) {
            parts.add(call.get("caption"));
        }
    }
}
