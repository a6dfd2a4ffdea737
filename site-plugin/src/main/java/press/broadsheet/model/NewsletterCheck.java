package press.broadsheet.model;

import java.util.List;
import java.util.Locale;
import press.broadsheet.content.Located;
import press.broadsheet.content.Newsletter;
import press.broadsheet.diagnostic.Code;
import press.broadsheet.diagnostic.Diagnostics;
import press.broadsheet.diagnostic.Nearest;

/** Checks what newsletters say of sections and tags. */
final class NewsletterCheck {
    private final Site site;
    private final Diagnostics diagnostics;

    NewsletterCheck(Site site, Diagnostics diagnostics) {
        this.site = site;
        this.diagnostics = diagnostics;
    }

    void check() {
        for (Newsletter newsletter : site.settings().newsletters()) {
            check(Scope.Kind.SECTION, newsletter.sections());
            check(Scope.Kind.TAG, newsletter.tags());
        }
    }

    private void check(Scope.Kind kind, List<Located<String>> spellings) {
        for (Located<String> spelling : spellings) {
            Scope scope = site.scopeOf(kind, spelling.value());
            if (!site.terms(kind).containsKey(scope.id())) {
                diagnostics.report(
                        kind == Scope.Kind.SECTION ? Code.UNKNOWN_SECTION : Code.UNKNOWN_TERM,
                        spelling.position(),
                        "no story has the " + kind.name().toLowerCase(Locale.ROOT) + " \"" + spelling.value() + "\"",
                        Nearest.remedy(
                                spelling.value(),
                                site.terms(kind).keySet(),
                                "mend it; until a story has it, the newsletter takes nothing for it"));
            }
        }
    }
}
