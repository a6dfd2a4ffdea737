package press.broadsheet.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import press.broadsheet.content.Value.Member;
import press.broadsheet.diagnostic.Code;
import press.broadsheet.diagnostic.Position;

/** Gathers a mapping's members and refuses a key that stands twice. */
final class Members {
    /** Up to this many members a look through the list is faster than a table. */
    private static final int FEW = 12;

    private final List<Member> members = new ArrayList<>();
    private final Map<String, Position> seen = new HashMap<>();

    void add(String key, Position place, Value value) throws Unreadable {
        String name = Blanks.trim(key);
        Position first = find(name);
        if (first != null) {
            throw new Unreadable(
                    Code.DUPLICATE_KEY,
                    place,
                    Blanks.shown(name) + " stands twice, first at " + first,
                    "keep one of the two");
        }
        members.add(new Member(name, place, value));
        if (members.size() > FEW) {
            seen.put(name, place);
        } else if (members.size() == FEW) {
            members.forEach(member -> seen.put(member.key(), member.place()));
        }
    }

    private @org.jspecify.annotations.Nullable Position find(String name) {
        if (members.size() >= FEW) {
            return seen.get(name);
        }
        for (Member member : members) {
            if (member.key().equals(name)) {
                return member.place();
            }
        }
        return null;
    }

    List<Member> all() {
        return List.copyOf(members);
    }
}
