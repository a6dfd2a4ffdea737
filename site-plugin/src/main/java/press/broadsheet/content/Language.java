package press.broadsheet.content;

import java.util.Locale;

/**
 * A language that the site is published in, as every page's switcher needs it.
 *
 * @param code a BCP 47 tag in its usual case
 * @param prefix what stands before all addresses of the edition, {@code /hi}; empty for the site's main language
 * @param name its name in itself
 */
public record Language(String code, String prefix, String name) {
    /** Whether it is the site's main language. */
    public boolean main() {
        return prefix.isEmpty();
    }

    /** Whether a word, such as a folder's name, is its code in any case. */
    public boolean is(String word) {
        return code.toLowerCase(Locale.ROOT).equals(word.toLowerCase(Locale.ROOT));
    }
}
