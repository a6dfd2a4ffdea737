package press.broadsheet.content;

import java.util.List;
import java.util.Map;

/** The keys of a withdrawal. */
final class WithdrawalKeys {
    static final Key DATE = Key.required("date", KeyType.DATE, "Since when the story is withdrawn.");
    static final Key NOTE = Key.required("note", KeyType.TEXT, "What readers are told in its place, and why.");
    static final Key NOTICE = Key.optional(
                    "notice",
                    KeyType.CHOICE,
                    "What stands at its address: a page with the note (page, by default), or nothing (gone), where the"
                            + " note is only for those who have the file.")
            .withChoices(List.of("page", "gone"));
    static final List<Key> ALL = List.of(DATE, NOTE, NOTICE);
    static final KeyTable TABLE =
            new KeyTable("withdrawn", ALL, Map.of("text", "note", "reason", "note", "why", "note", "since", "date"));

    private WithdrawalKeys() {}
}
