package press.broadsheet.migrate;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import press.broadsheet.diagnostic.Position;

/** Leads the links and pictures of Markdown to where they are now, and leaves every other sign as it is. */
final class MarkdownReferences {
    private static final Pattern INLINE = Pattern.compile(
            "(?<mark>!?)(?<words>\\[(?:[^\\[\\]\\\\]++|\\\\.|\\[(?:[^\\[\\]\\\\]++|\\\\.)*+])*+])\\((?<gap>[ \\t\\n]*)"
                    + "(?<to><[^<>\\n]*>|[^\\s()<]*(?:\\([^\\s()]*\\)[^\\s()]*)*)(?<title>[ \\t\\n]+(?:\"(?:[^\"\\\\]++|\\\\.)*+\"|'(?:[^'\\\\]++|\\\\.)*+'))?[ \\t\\n]*\\)");
    private static final Pattern DEFINITION =
            Pattern.compile("(?m)^( {0,3}\\[(?!\\^)[^\\]\\n]+]:[ \\t]*)(?<to><[^<>\\n]*>|\\S+)");
    private static final Pattern ATTRIBUTE = Pattern.compile(
            "(<(?:a|img|video|audio|source|iframe|embed)\\b[^<>]*?\\s)(href|src|poster)(\\s*=\\s*)(\"[^\"<>]*\"|'[^'<>]*'|[^\\s\"'<>]+)",
            Pattern.CASE_INSENSITIVE);

    private final References references;
    private final String shown;
    private final int firstLine;

    MarkdownReferences(References references, String shown, int firstLine) {
        this.references = references;
        this.shown = shown;
        this.firstLine = firstLine;
    }

    String rewrite(String markdown) {
        String once = inline(markdown);
        String twice = replace(
                DEFINITION,
                once,
                found -> found.group(1) + destination(found, once, false).orElse(found.group("to")));
        return replace(ATTRIBUTE, twice, found -> attribute(found, twice));
    }

    /** The line a change is on, so that it is told with its place. */
    private Position place(String text, int offset) {
        int line = firstLine;
        int start = 0;
        for (int feed = text.indexOf('\n'); feed >= 0 && feed < offset; feed = text.indexOf('\n', feed + 1)) {
            line++;
            start = feed + 1;
        }
        return new Position(shown, line, offset - start + 1);
    }

    private interface Change {
        String of(Matcher found);
    }

    private static String replace(Pattern pattern, String text, Change change) {
        List<CodeSpans.Stretch> code = CodeSpans.of(text);
        Matcher matcher = pattern.matcher(text);
        StringBuilder out = new StringBuilder();
        while (matcher.find()) {
            boolean isCode = CodeSpans.isCode(code, matcher.start());
            matcher.appendReplacement(out, Matcher.quoteReplacement(isCode ? matcher.group() : change.of(matcher)));
        }
        return matcher.appendTail(out).toString();
    }

    private String inline(String text) {
        return replace(INLINE, text, found -> {
            boolean picture = found.group("mark").equals("!");
            String inner = found.group("words");
            // a picture within a link's words
            String words = inner.contains("](") ? "[" + inline(inner.substring(1, inner.length() - 1)) + "]" : inner;
            Optional<String> to = destination(found, text, picture);
            String title = found.group("title") == null ? "" : found.group("title");
            if (to.isEmpty()) {
                return words.substring(1, words.length() - 1);
            }
            return found.group("mark") + words + "(" + to.get() + title + ")";
        });
    }

    private Optional<String> destination(Matcher found, String text, boolean picture) {
        String written = found.group("to");
        Position at = place(text, found.start("to"));
        String plain =
                written.startsWith("<") && written.endsWith(">") ? written.substring(1, written.length() - 1) : written;
        String target = plain.replace("&amp;", "&");
        Optional<String> moved = picture ? references.picture(target, at) : Optional.of(references.link(target, at));
        return moved.map(to -> to.equals(target) ? written : Escapes.destination(to));
    }

    private String attribute(Matcher found, String text) {
        String quoted = found.group(4);
        boolean quotes = quoted.startsWith("\"") || quoted.startsWith("'");
        String plain = quotes ? quoted.substring(1, quoted.length() - 1) : quoted;
        String target = plain.replace("&amp;", "&");
        Position at = place(text, found.start(4));
        String tag = found.group(1).toLowerCase(java.util.Locale.ROOT);
        boolean link = found.group(2).equalsIgnoreCase("href") || tag.startsWith("<iframe") || tag.startsWith("<embed");
        Optional<String> moved = link ? Optional.of(references.link(target, at)) : references.picture(target, at);
        String to = moved.orElse("");
        String value =
                to.equals(target) ? quoted : '"' + to.replace("&", "&amp;").replace("\"", "%22") + '"';
        // a picture that is nowhere keeps its words for those who do not see it
        return moved.isEmpty()
                ? found.group(1) + "title=\"\""
                : found.group(1) + found.group(2) + found.group(3) + value;
    }
}
