package press.broadsheet.content;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import press.broadsheet.content.Value.Mapping;
import press.broadsheet.content.Value.Scalar;
import press.broadsheet.diagnostic.Code;

/** Reads how much the pages of a template may read. */
final class BudgetReader {
    /** One to nine digits, so that it is a number a computer counts to. */
    private static final String NUMBER = "[1-9][0-9]{0,8}";

    private BudgetReader() {}

    static SortedMap<String, Located<Integer>> budgets(Fields fields, Problems problems) {
        SortedMap<String, Located<Integer>> budgets = new TreeMap<>();
        for (Value.Member member :
                fields.mapping(SettingsKeys.BUDGETS).map(Mapping::members).orElse(java.util.List.of())) {
            String text = member.value() instanceof Scalar scalar ? Blanks.trim(scalar.text()) : "";
            if (text.matches(NUMBER)) {
                budgets.put(member.key(), new Located<>(Integer.valueOf(text), member.place()));
            } else {
                problems.report(
                        Code.BAD_VALUE,
                        member.value().position(),
                        "the budget of " + member.key() + " is not a number of facts",
                        "write a whole number from 1, such as 400");
            }
        }
        return Collections.unmodifiableSortedMap(budgets);
    }
}
