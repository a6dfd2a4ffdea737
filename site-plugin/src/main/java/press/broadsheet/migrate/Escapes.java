package press.broadsheet.migrate;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes words so that Markdown takes them for words (CommonMark 0.31, section 2.4). */
final class Escapes {
    private static final String PUNCTUATION = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";
    private static final Pattern ENTITY =
            Pattern.compile("&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]*);");
    private static final Pattern BRACKETS = Pattern.compile("\\[(?![\\^\\s]|[xX]])[^\\[\\]]+](?=[^\\[({:\\]])");
    private static final Pattern LINE_START = Pattern.compile(
            "(?m)^(?:(?<sign>#{1,6}(?=[ \\t]|$)|[-+](?=[ \\t]|$)|>|=+[ \\t]*$|-[- \\t]*$|:(?=::)|\\||:(?=-))"
                    + "|(?<number>\\d{1,9})(?<dot>[.)])(?=[ \\t]|$))");

    private Escapes() {}

    /**
     * Words within a line.
     *
     * @param before the character before them, a blank at the beginning of a line
     * @param after the character after them, a blank at its end
     * @param cell whether they stand in a table
     */
    static String words(String text, char before, char after, boolean cell) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        Matcher brackets = BRACKETS.matcher(text + (isBlank(after) ? " " : "("));
        int free = -1;
        int freeEnd = -1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char previous = i == 0 ? before : text.charAt(i - 1);
            char next = i + 1 == text.length() ? after : text.charAt(i + 1);
            if (c == '['
                    && i > freeEnd
                    && previous != '!'
                    && previous != ']'
                    && brackets.find(i)
                    && brackets.start() == i) {
                free = i;
                freeEnd = brackets.end() - 1;
            }
            boolean bracket = (c == '[' && i == free) || (c == ']' && i == freeEnd);
            if (!bracket && needsEscape(text, i, previous, next, cell)) {
                out.append('\\');
            }
            out.append(c);
        }
        return out.toString();
    }

    private static boolean needsEscape(String text, int at, char previous, char next, boolean cell) {
        return switch (text.charAt(at)) {
            case '\\' -> PUNCTUATION.indexOf(next) >= 0 || at + 1 == text.length();
            case '`', '[', ']', '~' -> true;
            case '*' -> !(isBlank(previous) && isBlank(next)) || at == 0 || at + 1 == text.length();
            case '_' -> !(Character.isLetterOrDigit(previous) && Character.isLetterOrDigit(next));
            case '<' -> Character.isLetter(next) || next == '/' || next == '!' || next == '?';
            case '&' -> ENTITY.matcher(text).region(at, text.length()).lookingAt();
            case '+' -> previous == '+' || next == '+';
            case '!' -> next == '[';
            case '{' -> previous == ')' || previous == ']';
            case '|' -> cell;
            default -> false;
        };
    }

    /** Lines that begin as a block of another kind would. */
    static String lineStarts(String paragraph) {
        Matcher matcher = LINE_START.matcher(paragraph);
        StringBuilder out = new StringBuilder();
        while (matcher.find()) {
            String number = matcher.group("number");
            String escaped = number == null ? '\\' + matcher.group() : number + '\\' + matcher.group("dot");
            matcher.appendReplacement(out, Matcher.quoteReplacement(escaped));
        }
        return matcher.appendTail(out).toString();
    }

    /** A link's destination. */
    static String destination(String url) {
        String clean = url.strip().replaceAll("[\\x00-\\x1f]", "");
        boolean plain =
                clean.chars().noneMatch(c -> c == ' ' || c == '(' || c == ')' || c == '<' || c == '>' || c == '\\');
        if (plain && !clean.isEmpty() && !ENTITY.matcher(clean).find()) {
            return clean;
        }
        return '<'
                + clean.replace("&", "&amp;")
                        .replace("\\", "%5C")
                        .replace("<", "%3C")
                        .replace(">", "%3E")
                + '>';
    }

    /** A title between quotation marks. */
    static String title(String words) {
        String line = words.strip().replaceAll("\\s+", " ");
        String safe = line.replace("\\", "\\\\").replace("\"", "\\\"");
        return ENTITY.matcher(safe).find() ? safe.replace("&", "&amp;") : safe;
    }

    /** Code within a line. */
    static String code(String text, boolean cell) {
        String line = text.replaceAll("\\s+", " ");
        String ticks = "`".repeat(longestRun(line, '`') == 0 ? 1 : longestRun(line, '`') + 1);
        boolean pad = line.startsWith("`") || line.endsWith("`") || (line.startsWith(" ") && line.endsWith(" "));
        String inner = cell ? line.replace("|", "\\|") : line;
        return ticks + (pad ? " " : "") + inner + (pad ? " " : "") + ticks;
    }

    /** A block of code between fences that it does not hold. */
    static String fenced(String language, String code) {
        String fence = "`".repeat(Math.max(3, longestRun(code, '`') + 1));
        return fence + language + "\n" + code + "\n" + fence;
    }

    /** How many of a sign stand in a row at most. */
    private static int longestRun(String text, char sign) {
        int longest = 0;
        int run = 0;
        for (int i = 0; i < text.length(); i++) {
            run = text.charAt(i) == sign ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }

    static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    static boolean isPunctuation(char c) {
        if (c < 128) {
            return PUNCTUATION.indexOf(c) >= 0;
        }
        int type = Character.getType(c);
        return type == Character.CONNECTOR_PUNCTUATION
                || type == Character.DASH_PUNCTUATION
                || type == Character.START_PUNCTUATION
                || type == Character.END_PUNCTUATION
                || type == Character.INITIAL_QUOTE_PUNCTUATION
                || type == Character.FINAL_QUOTE_PUNCTUATION
                || type == Character.OTHER_PUNCTUATION
                || type == Character.MATH_SYMBOL
                || type == Character.CURRENCY_SYMBOL
                || type == Character.MODIFIER_SYMBOL
                || type == Character.OTHER_SYMBOL;
    }
}
