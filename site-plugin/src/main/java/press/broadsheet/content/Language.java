package press.broadsheet.content;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.Locale;

/**
 * A language that the site is published in, as every page's switcher needs it.
 *
 * @param code a BCP 47 tag in its usual case
 * @param prefix what stands before all addresses of the edition, {@code /hi}; empty for the site's main language
 * @param name its name in itself
 * @param missing what its readers find of a page that has no version in it
 */
public record Language(String code, String prefix, String name, Settings.MissingTranslation missing) {
    /** What Unicode calls a language in itself, such as Español; {@code code} is its BCP 47 tag. */
    public static String nameOf(String code) {
        ULocale locale = ULocale.forLanguageTag(code);
        return titled(locale, locale.getDisplayLanguage(locale));
    }

    /** A name as it stands alone, beginning with a capital where the language has any. */
    static String titled(ULocale locale, String name) {
        return UCharacter.toTitleCase(
                locale, name, BreakIterator.getSentenceInstance(locale), UCharacter.TITLECASE_NO_LOWERCASE);
    }

    /** Whether it is the site's main language. */
    public boolean main() {
        return prefix.isEmpty();
    }

    /** Whether a word, such as a folder's name, is its code in any case. */
    public boolean is(String word) {
        return code.toLowerCase(Locale.ROOT).equals(word.toLowerCase(Locale.ROOT));
    }
}
