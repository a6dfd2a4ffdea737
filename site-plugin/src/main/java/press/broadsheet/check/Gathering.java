package press.broadsheet.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import press.broadsheet.content.CheckKind;
import press.broadsheet.content.Checks;
import press.broadsheet.diagnostic.Code;
import press.broadsheet.diagnostic.Position;
import press.broadsheet.diagnostic.Severity;

/** Gathers what was found: one finding for one cause, on however many pages it shows. */
final class Gathering {
    private final Checks checks;
    private final Map<Finding, SortedSet<String>> found = new TreeMap<>();

    Gathering(Checks checks) {
        this.checks = checks;
    }

    /** Whether a kind of finding is wanted. */
    boolean wants(CheckKind kind) {
        return checks.level(kind) != Checks.Level.OFF;
    }

    /** Notes something that no page in particular shows. */
    void add(CheckKind kind, Code code, Position position, String what, String remedy) {
        of(kind, code, position, what, remedy);
    }

    /** Notes something that a page shows. */
    void add(CheckKind kind, Code code, Position position, String what, String remedy, String page) {
        of(kind, code, position, what, remedy).add(page);
    }

    private SortedSet<String> of(CheckKind kind, Code code, Position position, String what, String remedy) {
        if (!wants(kind)) {
            return new TreeSet<>();
        }
        Severity severity = checks.level(kind) == Checks.Level.ERROR ? Severity.ERROR : Severity.WARNING;
        return found.computeIfAbsent(
                new Finding(severity, code, position, what, remedy, "", 0), key -> new TreeSet<>());
    }

    /** A page of readers before a feed. */
    private static String example(SortedSet<String> pages) {
        return pages.stream()
                .filter(page -> page.endsWith("/"))
                .findFirst()
                .orElseGet(() -> pages.isEmpty() ? "" : pages.first());
    }

    /** All that was found, sorted. */
    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        found.forEach((key, pages) -> findings.add(new Finding(
                key.severity(), key.code(), key.position(), key.what(), key.remedy(), example(pages), pages.size())));
        return findings;
    }
}
