package press.broadsheet.diff;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Two texts, word by word.
 *
 * @param spans what is the same and what is not, in order
 */
record Words(List<Span> spans) {
    /** What happened to a stretch of text. */
    enum Fate {
        SAME,
        DELETED,
        INSERTED
    }

    /** A stretch of text. */
    record Span(Fate fate, String text) {}

    /** The words of a text and what stands between them: together they are the text. */
    static List<String> split(String text) {
        BreakIterator breaks = BreakIterator.getWordInstance(Locale.ROOT);
        breaks.setText(text);
        List<String> parts = new ArrayList<>();
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
            parts.add(text.substring(from, to));
            from = to;
        }
        return parts;
    }

    /** How many words a text has. */
    static int count(String text) {
        return (int) split(text).stream().filter(Words::isWord).count();
    }

    private static boolean isWord(String part) {
        return part.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    /** What became of a text. */
    static Words of(String before, String after) {
        List<String> old = split(before);
        List<String> young = split(after);
        StringBuilder deleted = new StringBuilder();
        StringBuilder inserted = new StringBuilder();
        List<Span> spans = new ArrayList<>();
        for (Runs.Run run : Runs.of(old, young)) {
            String was = String.join("", old.subList(run.from(), run.to()));
            boolean changing = deleted.length() + inserted.length() > 0;
            if (!run.same()) {
                deleted.append(was);
                inserted.append(String.join("", young.subList(run.start(), run.end())));
            } else if (changing && was.isBlank() && run.to() < old.size() && run.end() < young.size()) {
                // A blank between two changes: what was rewritten is one change to its reader.
                deleted.append(was);
                inserted.append(was);
            } else {
                close(spans, deleted, inserted);
                spans.add(new Span(Fate.SAME, was));
            }
        }
        close(spans, deleted, inserted);
        return new Words(List.copyOf(spans));
    }

    private static void close(List<Span> spans, StringBuilder deleted, StringBuilder inserted) {
        if (deleted.length() > 0) {
            spans.add(new Span(Fate.DELETED, deleted.toString()));
        }
        if (inserted.length() > 0) {
            spans.add(new Span(Fate.INSERTED, inserted.toString()));
        }
        deleted.setLength(0);
        inserted.setLength(0);
    }

    /** How many words are deleted or inserted. */
    int count(Fate fate) {
        return spans.stream()
                .filter(span -> span.fate() == fate)
                .mapToInt(span -> count(span.text()))
                .sum();
    }

    /** The words of a text in any order, and how often each is there. */
    record Bag(Map<String, Integer> words, int size) {
        static Bag of(String text) {
            Map<String, Integer> words = new HashMap<>();
            split(text).stream().filter(Words::isWord).forEach(word -> words.merge(word, 1, Integer::sum));
            return new Bag(words, words.values().stream().mapToInt(each -> each).sum());
        }

        /** How much two texts have in common: from 0 to 1. */
        double likeness(Bag other) {
            int common = 0;
            for (Map.Entry<String, Integer> word : words.entrySet()) {
                common += Math.min(word.getValue(), other.words.getOrDefault(word.getKey(), 0));
            }
            return size + other.size == 0 ? 0 : 2.0 * common / (size + other.size);
        }
    }
}
