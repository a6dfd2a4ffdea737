package press.broadsheet.content;

import press.broadsheet.diagnostic.Code;
import press.broadsheet.diagnostic.Nearest;

/** Checks words of a key that knows all its words. */
final class Choices {
    private Choices() {}

    /** Whether the word is one of the key's; reported if not. */
    static boolean check(Key key, Located<String> word, Problems problems) {
        if (key.choices().contains(word.value())) {
            return true;
        }
        problems.report(
                Code.BAD_VALUE,
                word.position(),
                Blanks.shown(word.value()) + " is not a value of " + key.name(),
                Nearest.remedy(word.value(), key.choices(), "write one of " + String.join(", ", key.choices())));
        return false;
    }
}
