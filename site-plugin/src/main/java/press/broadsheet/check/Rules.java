package press.broadsheet.check;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import press.broadsheet.content.CheckKind;
import press.broadsheet.content.Checks;
import press.broadsheet.diagnostic.Code;
import press.broadsheet.diagnostic.Severity;

/** What a check can find, for reports. */
final class Rules {
    private static final Map<Code, CheckKind> KINDS = kinds();

    private Rules() {}

    /**
     * One kind of finding.
     *
     * @param text what it means, without a full stop
     * @param help how grave it is and where that is set
     */
    record Rule(Code code, String text, String help, Severity severity) {}

    private static Map<Code, CheckKind> kinds() {
        Map<Code, CheckKind> kinds = new EnumMap<>(Code.class);
        kinds.put(Code.MISSING_ALT, CheckKind.ALT);
        kinds.put(Code.DEAD_LINK, CheckKind.LINKS);
        kinds.put(Code.DEAD_ANCHOR, CheckKind.ANCHORS);
        kinds.put(Code.MOVED_LINK, CheckKind.REDIRECTS);
        kinds.put(Code.EXTERNAL_LINK, CheckKind.EXTERNAL);
        kinds.put(Code.BAD_FEED, CheckKind.FEEDS);
        kinds.put(Code.BAD_SITEMAP, CheckKind.SITEMAPS);
        kinds.put(Code.BAD_STRUCTURED_DATA, CheckKind.STRUCTURED_DATA);
        kinds.put(Code.HEADING_ORDER, CheckKind.HEADINGS);
        kinds.put(Code.DUPLICATE_TITLE, CheckKind.DUPLICATE_TITLES);
        kinds.put(Code.HEAVY_PAGE, CheckKind.HEAVY_PAGES);
        kinds.put(Code.TAG_SPELLING, CheckKind.TAG_SPELLING);
        kinds.put(Code.UNUSED_MEDIA, CheckKind.UNUSED_MEDIA);
        return Map.copyOf(kinds);
    }

    /** All of them, in the order of their codes. */
    static List<Rule> all() {
        List<Rule> rules = new ArrayList<>();
        rules.add(new Rule(
                Code.VANISHED_ADDRESS,
                "Published addresses at which nothing is left",
                "Always an error: give the story an alias with its old address.",
                Severity.ERROR));
        rules.add(new Rule(
                Code.HELD_STORY_SHOWN,
                "Something of a held story in the finished site",
                "Always an error: do not publish this output.",
                Severity.ERROR));
        for (Code code : Code.values()) {
            CheckKind kind = KINDS.get(code);
            if (kind != null) {
                boolean error = kind.level() == Checks.Level.ERROR;
                rules.add(new Rule(
                        code,
                        kind.description(),
                        kind.description() + ". How grave that is, check." + kind.key()
                                + " in content/site.yaml says: error, warning or off.",
                        error ? Severity.ERROR : Severity.WARNING));
            }
        }
        return List.copyOf(rules);
    }
}
