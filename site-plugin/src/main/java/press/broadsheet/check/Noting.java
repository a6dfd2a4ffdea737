package press.broadsheet.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import press.broadsheet.content.CheckKind;
import press.broadsheet.diagnostic.Code;

/** Gathers the notes on one file. */
final class Noting {
    private final Set<String> ids = new LinkedHashSet<>();
    private final Set<Link> links = new LinkedHashSet<>();
    private final Set<String> loads = new LinkedHashSet<>();
    private final List<Flaw> flaws = new ArrayList<>();
    private String canonical = "";
    private boolean indexable = true;

    /** Notes an address; blanks around it mean nothing. */
    void link(Use use, String target) {
        link(use, target, "");
    }

    void link(Use use, String target, String owner) {
        link(use, target, owner, "");
    }

    void link(Use use, String target, String owner, String length) {
        String plain = target.strip();
        if (!plain.isEmpty()) {
            links.add(new Link(use, plain, owner, length.strip()));
        }
    }

    void load(String target) {
        if (!target.isBlank()) {
            loads.add(target.strip());
        }
    }

    /** Notes the name of a part; tells whether it is new. */
    boolean id(String id) {
        return ids.add(id);
    }

    void canonical(String address) {
        canonical = address.strip();
    }

    void hidden() {
        indexable = false;
    }

    void flaw(CheckKind kind, Code code, String what, String remedy, Flaw.Seek seek, String clue) {
        flaws.add(new Flaw(kind, code, what, remedy, seek, clue));
    }

    Notes notes() {
        return new Notes(
                canonical,
                indexable,
                List.copyOf(ids),
                List.copyOf(links),
                List.copyOf(loads),
                flaws.stream().distinct().toList());
    }
}
