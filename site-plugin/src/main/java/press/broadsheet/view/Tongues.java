package press.broadsheet.view;

import com.ibm.icu.util.ULocale;
import java.util.Optional;
import press.broadsheet.content.Language;

/** What languages are called. */
final class Tongues {
    private Tongues() {}

    /**
     * The name in itself of a language that readers of the edition need not know; empty if it is that of the edition, in
     * whatever region.
     *
     * @param language a BCP 47 tag
     */
    static Optional<String> foreign(Desk desk, String language) {
        if (language.equals(desk.language()) || same(desk.locale(language), desk.locale(desk.language()))) {
            return Optional.empty();
        }
        return Optional.of(desk.languages().stream()
                .filter(known -> known.is(language))
                .map(Language::name)
                .findFirst()
                .orElseGet(() -> Language.nameOf(language)));
    }

    /** Whether two locales are of one language in one script. */
    private static boolean same(ULocale one, ULocale other) {
        ULocale here = ULocale.addLikelySubtags(one);
        ULocale there = ULocale.addLikelySubtags(other);
        return here.getLanguage().equals(there.getLanguage())
                && here.getScript().equals(there.getScript());
    }
}
