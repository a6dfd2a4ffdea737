package press.broadsheet.model;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import press.broadsheet.content.Located;
import press.broadsheet.content.Settings;
import press.broadsheet.diagnostic.Code;
import press.broadsheet.diagnostic.Diagnostics;
import press.broadsheet.diagnostic.Nearest;
import press.broadsheet.diagnostic.Position;

/** Notices sections that stories name but the site does not declare, once each. */
final class SectionCheck {
    private final Set<String> declared = new TreeSet<>();
    private final Map<String, Located<String>> strange = new TreeMap<>();

    SectionCheck(Settings settings, TermBook sections, Slugger slugger) {
        settings.sections().forEach(id -> declared.add(slugger.slug(id)));
        declared.addAll(sections.fileIds());
    }

    void used(String id, String spelling, Position position) {
        if (!declared.isEmpty() && !declared.contains(id)) {
            strange.putIfAbsent(id, new Located<>(spelling, position));
        }
    }

    void report(Diagnostics diagnostics) {
        strange.forEach((id, first) -> diagnostics.report(
                Code.UNKNOWN_SECTION,
                first.position(),
                "the section \"" + first.value() + "\" is neither in site.yaml nor in content/sections",
                Nearest.remedy(first.value(), declared, "add " + id + " to sections in site.yaml")));
    }
}
