package press.broadsheet.migrate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The words and marks of a line, before it is known how the marks can be written. */
final class InlineTokens {
    private final List<Token> tokens = new ArrayList<>();
    private int pairs;

    private enum Type {
        WORDS,
        RAW,
        OPEN,
        CLOSE,
        BREAK
    }

    /** @param pair the same for a mark and its end */
    private record Token(Type type, String text, int pair) {}

    void words(String text) {
        if (!text.isEmpty()) {
            tokens.add(new Token(Type.WORDS, text, 0));
        }
    }

    void raw(String markdown) {
        tokens.add(new Token(Type.RAW, markdown, 0));
    }

    /** Code, which cannot follow other code. */
    void code(String markdown, String html) {
        Token last = tokens.isEmpty() ? new Token(Type.BREAK, "", 0) : tokens.get(tokens.size() - 1);
        raw(last.type() == Type.RAW && last.text().endsWith("`") ? html : markdown);
    }

    void lineBreak() {
        tokens.add(new Token(Type.BREAK, "", 0));
    }

    /** Begins a mark such as {@code em}; the number ends it. */
    int open(String element) {
        tokens.add(new Token(Type.OPEN, element, ++pairs));
        return pairs;
    }

    void close(String element, int pair) {
        tokens.add(new Token(Type.CLOSE, element, pair));
    }

    boolean isEmpty() {
        return tokens.stream()
                .noneMatch(t -> t.type() == Type.RAW
                        || (t.type() == Type.WORDS && !t.text().isBlank()));
    }

    /**
     * The line as Markdown.
     *
     * @param edge what stands before it and after it
     * @param lineBreak how a break is written
     */
    String markdown(char edge, String lineBreak, boolean cell) {
        tidy();
        boolean[] html = new boolean[pairs + 1];
        Map<Integer, Integer> opened = new HashMap<>();
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.type() == Type.OPEN) {
                opened.put(token.pair(), i);
            } else if (token.type() == Type.CLOSE) {
                int from = opened.getOrDefault(token.pair(), i);
                html[token.pair()] = !canBeMarked(from, i, edge);
            }
        }
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            switch (token.type()) {
                case WORDS -> out.append(Escapes.words(token.text(), before(i, edge), after(i, edge), cell));
                case RAW -> out.append(token.text());
                case BREAK -> out.append(lineBreak);
                case OPEN -> out.append(html[token.pair()] ? '<' + token.text() + '>' : sign(token.text()));
                case CLOSE -> out.append(html[token.pair()] ? "</" + token.text() + '>' : sign(token.text()));
            }
        }
        return out.toString();
    }

    private static String sign(String element) {
        return switch (element) {
            case "em" -> "_";
            case "strong" -> "**";
            default -> "~~";
        };
    }

    /** Whether the signs at both ends are read as such: CommonMark 0.31, section 6.2. */
    private boolean canBeMarked(int from, int to, char edge) {
        char outside = before(from, edge);
        char first = after(from, edge);
        char last = before(to, edge);
        char next = after(to, edge);
        boolean opens = !Escapes.isBlank(first) && (!Escapes.isPunctuation(first) || !isWord(outside));
        boolean closes = !Escapes.isBlank(last) && (!Escapes.isPunctuation(last) || !isWord(next));
        boolean surrounded = !isWord(outside) && !isWord(next);
        boolean sameSign = hasSame(from, to);
        return opens
                && closes
                && !sameSign
                && (surrounded || tokens.get(from).text().equals("strong"));
    }

    private static boolean isWord(char c) {
        return !Escapes.isBlank(c) && !Escapes.isPunctuation(c);
    }

    /** Whether a mark of the same kind ends or begins right beside this one, or lies in it. */
    private boolean hasSame(int from, int to) {
        String element = tokens.get(from).text();
        for (int i = from + 1; i < to; i++) {
            if (tokens.get(i).type() == Type.OPEN && tokens.get(i).text().equals(element)) {
                return true;
            }
        }
        return false;
    }

    private char before(int index, char edge) {
        if (index == 0) {
            return edge;
        }
        Token token = tokens.get(index - 1);
        return switch (token.type()) {
            case WORDS, RAW -> token.text().charAt(token.text().length() - 1);
            case BREAK -> '\n';
            default -> '*';
        };
    }

    private char after(int index, char edge) {
        if (index + 1 == tokens.size()) {
            return edge;
        }
        Token token = tokens.get(index + 1);
        return switch (token.type()) {
            case WORDS, RAW -> token.text().charAt(0);
            case BREAK -> '\n';
            default -> '*';
        };
    }

    /** Blanks and breaks go out of marks, marks around nothing go, marks that follow their own kind are joined. */
    private void tidy() {
        int i = 0;
        while (i < tokens.size()) {
            // a change can be one for the two before it
            i = tidy(i) ? Math.max(0, i - 2) : i + 1;
        }
    }

    private boolean tidy(int i) {
        Token token = tokens.get(i);
        Token next = i + 1 < tokens.size() ? tokens.get(i + 1) : new Token(Type.BREAK, "end", 0);
        boolean last = i + 1 == tokens.size();
        if (token.type() == Type.WORDS && token.text().isEmpty()) {
            tokens.remove(i);
            return true;
        }
        if (token.type() == Type.WORDS && next.type() == Type.WORDS) {
            tokens.set(i, words(token, token.text() + next.text()));
            tokens.remove(i + 1);
            return true;
        }
        if (token.type() == Type.WORDS && token.text().contains("  ")) {
            tokens.set(i, words(token, token.text().replaceAll(" {2,}", " ")));
            return true;
        }
        boolean atStart = i == 0 || tokens.get(i - 1).type() == Type.BREAK;
        if (token.type() == Type.WORDS && atStart && token.text().startsWith(" ")) {
            tokens.set(i, words(token, token.text().stripLeading()));
            return true;
        }
        boolean atEnd = last || next.type() == Type.BREAK;
        if (token.type() == Type.WORDS && atEnd && token.text().endsWith(" ")) {
            tokens.set(i, words(token, token.text().substring(0, token.text().length() - 1)));
            return true;
        }
        if (token.type() == Type.BREAK && (i == 0 || last)) {
            tokens.remove(i);
            return true;
        }
        if (last) {
            return false;
        }
        if (token.type() == Type.OPEN && next.type() == Type.CLOSE) {
            tokens.remove(i + 1);
            tokens.remove(i);
            return true;
        }
        if (token.type() == Type.CLOSE
                && next.type() == Type.OPEN
                && token.text().equals(next.text())) {
            join(i, token.pair(), next.pair());
            return true;
        }
        return moveOut(i, token, next);
    }

    private boolean moveOut(int i, Token token, Token next) {
        if (token.type() == Type.OPEN && next.type() == Type.BREAK) {
            tokens.set(i, next);
            tokens.set(i + 1, token);
            return true;
        }
        if (token.type() == Type.OPEN
                && next.type() == Type.WORDS
                && next.text().startsWith(" ")) {
            tokens.set(i + 1, words(next, next.text().substring(1)));
            tokens.add(i, words(next, " "));
            return true;
        }
        if (next.type() == Type.CLOSE && token.type() == Type.BREAK) {
            tokens.set(i, next);
            tokens.set(i + 1, token);
            return true;
        }
        if (next.type() == Type.CLOSE
                && token.type() == Type.WORDS
                && token.text().endsWith(" ")) {
            tokens.set(i, words(token, token.text().substring(0, token.text().length() - 1)));
            tokens.add(i + 2, words(token, " "));
            return true;
        }
        return false;
    }

    /** The end of one mark and the beginning of the next go; the first reaches to the end of the second. */
    private void join(int at, int first, int second) {
        tokens.remove(at + 1);
        tokens.remove(at);
        tokens.replaceAll(t -> t.pair() == second ? new Token(t.type(), t.text(), first) : t);
    }

    private static Token words(Token like, String text) {
        return new Token(Type.WORDS, text, like.pair());
    }
}
