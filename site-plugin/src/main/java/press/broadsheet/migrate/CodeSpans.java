package press.broadsheet.migrate;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parts Markdown into code, which is shown as it is, and the rest. */
final class CodeSpans {
    private static final Pattern FENCE = Pattern.compile("^ {0,3}(?:> ?)*(?:[-*+] |\\d+[.)] )? *(`{3,}|~{3,})(.*)$");

    private CodeSpans() {}

    /** A stretch of a text from one offset to before another. */
    record Stretch(int from, int to) {
        boolean holds(int offset) {
            return offset >= from && offset < to;
        }
    }

    /** Where the code is, in order. */
    static List<Stretch> of(String markdown) {
        List<Stretch> code = new ArrayList<>();
        int at = 0;
        int opened = -1;
        int textFrom = 0;
        String fence = "";
        while (at < markdown.length()) {
            int end = markdown.indexOf('\n', at);
            end = end < 0 ? markdown.length() : end + 1;
            Matcher line = FENCE.matcher(markdown.substring(at, end).stripTrailing());
            if (line.matches()) {
                String sign = line.group(1);
                if (opened < 0 && !(sign.startsWith("`") && line.group(2).contains("`"))) {
                    spans(markdown, textFrom, at, code);
                    opened = at;
                    fence = sign;
                } else if (opened >= 0
                        && sign.startsWith(fence)
                        && line.group(2).isBlank()) {
                    code.add(new Stretch(opened, end));
                    opened = -1;
                    textFrom = end;
                }
            }
            at = end;
        }
        if (opened >= 0) {
            code.add(new Stretch(opened, markdown.length()));
        } else {
            spans(markdown, textFrom, markdown.length(), code);
        }
        return code;
    }

    /** Spans of code: as many backticks as begin one end it, in the same paragraph (CommonMark 0.31, section 6.1). */
    private static void spans(String markdown, int from, int to, List<Stretch> code) {
        int at = markdown.indexOf('`', from);
        while (at >= 0 && at < to) {
            int length = run(markdown, at, to);
            int end = at + length;
            int paragraph = markdown.indexOf("\n\n", end);
            int limit = paragraph < 0 ? to : Math.min(paragraph, to);
            int close = markdown.indexOf('`', end);
            while (close >= 0 && close < limit && run(markdown, close, limit) != length) {
                close = markdown.indexOf('`', close + run(markdown, close, limit));
            }
            if (close >= 0 && close < limit) {
                code.add(new Stretch(at, close + length));
                end = close + length;
            }
            at = markdown.indexOf('`', end);
        }
    }

    private static int run(String markdown, int from, int to) {
        int end = from;
        while (end < to && markdown.charAt(end) == '`') {
            end++;
        }
        return end - from;
    }

    static boolean isCode(List<Stretch> code, int offset) {
        return code.stream().anyMatch(stretch -> stretch.holds(offset));
    }

    /** The text with what is not code changed. */
    static String outside(String markdown, UnaryOperator<String> change) {
        StringBuilder out = new StringBuilder();
        int at = 0;
        for (Stretch stretch : of(markdown)) {
            out.append(change.apply(markdown.substring(at, stretch.from())));
            out.append(markdown, stretch.from(), stretch.to());
            at = stretch.to();
        }
        return out.append(change.apply(markdown.substring(at))).toString();
    }
}
