package press.broadsheet.search;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterCategory;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Normalizer2;
import java.util.function.Consumer;

/**
 * Takes a text apart into the words that are looked for. The search page's script ({@code theme/search.js}) does the
 * same to what a reader types, so both keep to rules that need no dictionary, whose versions differ:
 *
 * <ol>
 *   <li>NFKD; each letter in lower case; accents and points of Latin, Greek, Cyrillic, Hebrew and Arabic letters are
 *       dropped, and signs that are not seen; digits of any script are those of ASCII; then NFC.
 *   <li>A word is a longest run of letters, marks and digits; one of a single letter is none. Longer ones than
 *       {@value #LONGEST} letters are cut.
 *   <li>Scripts that put no blanks between words (Han, Kana, Hangul, Thai, Lao, Khmer, Myanmar) give each pair of
 *       letters that follow each other, and the last letter by itself: so a single letter is found too, as the
 *       beginning of a pair or as the last.
 * </ol>
 */
public final class Terms {
    private static final int LONGEST = 40;
    private static final int ASCII = 0x80;
    private static final int ZERO_WIDTH_SPACE = 0x200B;

    /** The digit zero of the scripts that news is written in with digits of their own. */
    private static final String ZEROS = "\u0660\u06F0\u0966\u09E6\u0A66\u0AE6\u0B66\u0BE6\u0C66\u0CE6\u0D66"
            + "\u0E50\u0ED0\u0F20\u1040\u17E0\u1810";

    private final Consumer<String> found;

    private Terms(Consumer<String> found) {
        this.found = found;
    }

    /** Hands out each word of a text, in order, as often as it stands there. */
    public static void each(String text, Consumer<String> found) {
        new Terms(found).scan(fold(text));
    }

    private static String fold(String text) {
        boolean plain = text.chars().allMatch(c -> c < ASCII);
        return plain ? text.toLowerCase(java.util.Locale.ROOT) : foldLetters(text);
    }

    private static String foldLetters(String text) {
        String apart = Normalizer2.getNFKDInstance().normalize(text);
        StringBuilder folded = new StringBuilder(apart.length());
        int next;
        for (int at = 0; at < apart.length(); at = next) {
            int letter = apart.codePointAt(at);
            next = at + Character.charCount(letter);
            if (letter < ASCII) {
                folded.append((char) (letter >= 'A' && letter <= 'Z' ? letter + 32 : letter));
            } else if (!isDropped(letter)) {
                append(UCharacter.toLowerCase(letter), folded);
            }
        }
        return Normalizer2.getNFCInstance().normalize(folded);
    }

    private static boolean isDropped(int letter) {
        int type = UCharacter.getType(letter);
        if (type == UCharacterCategory.FORMAT) {
            return letter != ZERO_WIDTH_SPACE;
        }
        return letter == 0x0640
                || (type == UCharacterCategory.NON_SPACING_MARK
                        && ((letter >= 0x0300 && letter <= 0x036F)
                                || (letter >= 0x0591 && letter <= 0x05C7)
                                || (letter >= 0x0610 && letter <= 0x061A)
                                || (letter >= 0x064B && letter <= 0x065F)
                                || letter == 0x0670));
    }

    private static void append(int letter, StringBuilder folded) {
        String plain = letter < 0x0400 ? plain((char) letter) : "";
        if (!plain.isEmpty()) {
            folded.append(plain);
            return;
        }
        for (int i = 0; i < ZEROS.length(); i++) {
            int digit = letter - ZEROS.charAt(i);
            if (digit >= 0 && digit <= 9) {
                folded.append((char) ('0' + digit));
                return;
            }
        }
        folded.appendCodePoint(letter);
    }

    /** What is written for a letter that no decomposition takes apart. */
    private static String plain(char letter) {
        return switch (letter) {
            case '\u00DF' -> "ss";
            case '\u00E6' -> "ae";
            case '\u0153' -> "oe";
            case '\u00F8' -> "o";
            case '\u0111', '\u00F0' -> "d";
            case '\u0142' -> "l";
            case '\u0131' -> "i";
            case '\u00FE' -> "th";
            case '\u0127' -> "h";
            case '\u03C2' -> "\u03C3";
            default -> "";
        };
    }

    private void scan(String text) {
        int start = -1;
        int letters = 0;
        int end = 0;
        int last = 0;
        int next;
        for (int at = 0; at < text.length(); at = next) {
            int letter = text.codePointAt(at);
            next = at + Character.charCount(letter);
            boolean alone = standsAlone(letter);
            boolean inside = !alone && isOfWord(letter);
            if (!inside && start >= 0) {
                word(text, start, end, letters);
                start = -1;
            }
            if (inside) {
                letters = start < 0 ? 1 : letters + 1;
                start = start < 0 ? at : start;
                end = letters <= LONGEST ? next : end;
            }
            if (alone && last != 0) {
                found.accept(Character.toString(last) + Character.toString(letter));
            } else if (!alone && last != 0) {
                found.accept(Character.toString(last));
            }
            last = alone ? letter : 0;
        }
        if (start >= 0) {
            word(text, start, end, letters);
        }
        if (last != 0) {
            found.accept(Character.toString(last));
        }
    }

    private void word(String text, int start, int end, int letters) {
        if (letters > 1) {
            found.accept(text.substring(start, end));
        }
    }

    private static boolean isOfWord(int letter) {
        if (letter < ASCII) {
            return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9');
        }
        // the apostrophe among the letters parts words as the others do
        return letter != 0x02BC
                && switch (UCharacter.getType(letter)) {
                    case UCharacterCategory.UPPERCASE_LETTER,
                            UCharacterCategory.LOWERCASE_LETTER,
                            UCharacterCategory.TITLECASE_LETTER,
                            UCharacterCategory.MODIFIER_LETTER,
                            UCharacterCategory.OTHER_LETTER,
                            UCharacterCategory.NON_SPACING_MARK,
                            UCharacterCategory.ENCLOSING_MARK,
                            UCharacterCategory.COMBINING_SPACING_MARK,
                            UCharacterCategory.DECIMAL_DIGIT_NUMBER,
                            UCharacterCategory.LETTER_NUMBER,
                            UCharacterCategory.OTHER_NUMBER -> true;
                    default -> false;
                };
    }

    /** Whether a letter is of a script that puts no blanks between words. */
    static boolean standsAlone(int letter) {
        // nothing before Thai is
        if (letter < 0x0E00) {
            return false;
        }
        // the sign that lengthens a vowel is of both Kana
        if (letter == 0x30FC) {
            return true;
        }
        return isOfWord(letter)
                && switch (UScript.getScript(letter)) {
                    case UScript.HAN,
                            UScript.HIRAGANA,
                            UScript.KATAKANA,
                            UScript.HANGUL,
                            UScript.THAI,
                            UScript.LAO,
                            UScript.KHMER,
                            UScript.MYANMAR -> true;
                    default -> false;
                };
    }
}
