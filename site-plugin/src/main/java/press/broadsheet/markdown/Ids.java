package press.broadsheet.markdown;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Gives out the ids of one text: each once. */
final class Ids {
    private final String prefix;
    private final Set<String> taken = new HashSet<>();
    private final Map<String, Integer> next = new HashMap<>();

    /** Ids that all begin with a prefix; it may be empty. */
    Ids(String prefix) {
        this.prefix = prefix;
    }

    /** What all ids begin with. */
    String prefix() {
        return prefix;
    }

    /** Takes an id as it is; false if it is taken already. */
    boolean take(String id) {
        return taken.add(id);
    }

    /**
     * An id made of a heading's words: letters, marks and digits of any script in lower case, hyphens between
     * words, and a number from 2 if the same words came before.
     */
    String of(String words) {
        String stem = prefix + stem(words);
        if (taken.add(stem)) {
            return stem;
        }
        int number = next.getOrDefault(stem, 2);
        String id = stem + '-' + number;
        while (!taken.add(id)) {
            number++;
            id = stem + '-' + number;
        }
        next.put(stem, number + 1);
        return id;
    }

    private static String stem(String words) {
        String lower = Normalizer.normalize(words, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        StringBuilder stem = new StringBuilder();
        boolean gap = false;
        for (int i = 0; i < lower.length(); ) {
            int c = lower.codePointAt(i);
            i += Character.charCount(c);
            int type = Character.getType(c);
            boolean mark = type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
            if (Character.isLetterOrDigit(c) || (mark && stem.length() > 0)) {
                if (gap && stem.length() > 0) {
                    stem.append('-');
                }
                gap = false;
                stem.appendCodePoint(c);
            } else if (type != Character.FORMAT && c != '\'' && c != 0x2019) {
                gap = true;
            }
        }
        return stem.length() == 0 ? "part" : stem.toString();
    }
}
