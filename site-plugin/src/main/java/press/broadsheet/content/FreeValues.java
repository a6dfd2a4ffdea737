package press.broadsheet.content;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import press.broadsheet.content.Value.Mapping;
import press.broadsheet.content.Value.Member;
import press.broadsheet.diagnostic.Code;

/** Joins what stands under {@code params} with the unknown keys beside it. */
final class FreeValues {
    private FreeValues() {}

    static Params of(List<Member> unknown, Optional<Mapping> params, Problems problems) {
        SortedMap<String, Datum> values = new TreeMap<>();
        for (Member member : unknown) {
            values.put(member.key(), Data.of(member.value(), problems));
        }
        for (Member member : params.map(Mapping::members).orElse(List.of())) {
            if (values.put(member.key(), Data.of(member.value(), problems)) != null) {
                problems.report(
                        Code.CONFLICTING_KEYS,
                        member.place(),
                        Blanks.shown(member.key()) + " stands both under params and beside it",
                        "keep one of the two");
            }
        }
        return values.isEmpty() ? Params.NONE : new Params(values);
    }
}
