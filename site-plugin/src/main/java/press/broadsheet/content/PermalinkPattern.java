package press.broadsheet.content;

import java.util.List;
import java.util.Optional;
import press.broadsheet.diagnostic.Code;
import press.broadsheet.diagnostic.Nearest;
import press.broadsheet.diagnostic.Position;

/** Checks the pattern of stories' addresses. */
final class PermalinkPattern {
    /** What stands in braces. */
    static final List<String> PLACEHOLDERS = List.of("section", "yyyy", "MM", "dd", "slug", "id", "type", "language");

    private static final String DEFAULT = "/{section}/{yyyy}/{MM}/{dd}/{slug}/";

    private PermalinkPattern() {}

    /** The pattern written, or the default one. */
    static String read(Fields permalinks, Problems problems) {
        Optional<Located<String>> written = permalinks.line(SettingsKeys.ARTICLE);
        if (written.isEmpty() || !isValid(written.get(), problems)) {
            return DEFAULT;
        }
        return written.get().value();
    }

    private static boolean isValid(Located<String> pattern, Problems problems) {
        if (!Addresses.isOnSite("the pattern", pattern, problems)) {
            return false;
        }
        String text = pattern.value();
        Position at = pattern.position();
        int close = -1;
        int open = text.indexOf('{');
        while (open >= 0) {
            int stray = text.indexOf('}', close + 1);
            close = text.indexOf('}', open);
            if (close < 0 || stray < open) {
                return unbalanced(at, problems);
            }
            String name = text.substring(open + 1, close);
            if (!PLACEHOLDERS.contains(name)) {
                problems.report(
                        Code.BAD_VALUE,
                        at,
                        "{" + Blanks.shown(name) + "} is not a part of a story's address",
                        Nearest.to(name, PLACEHOLDERS)
                                .map(near -> "did you mean {" + near + "}?")
                                .orElse("use {" + String.join("}, {", PLACEHOLDERS) + "}"));
                return false;
            }
            open = text.indexOf('{', close);
        }
        if (text.indexOf('}', close + 1) >= 0) {
            return unbalanced(at, problems);
        }
        if (!text.contains("{slug}") && !text.contains("{id}")) {
            problems.report(
                    Code.BAD_VALUE,
                    at,
                    "the pattern holds neither {slug} nor {id}",
                    "add one of them, so that no two stories share an address");
            return false;
        }
        return true;
    }

    private static boolean unbalanced(Position at, Problems problems) {
        problems.report(
                Code.BAD_VALUE, at, "a brace of the pattern has no partner", "write parts as {section} or {slug}");
        return false;
    }
}
