package press.broadsheet.content;

import java.util.List;
import java.util.Map;

/** The keys of one correction. */
final class CorrectionKeys {
    static final Key DATE = Key.required("date", KeyType.DATE, "When the correction was made.");
    static final Key TEXT = Key.required("text", KeyType.TEXT, "What was wrong and what is right.");
    static final List<Key> ALL = List.of(DATE, TEXT);
    static final KeyTable TABLE = new KeyTable("a correction", ALL, Map.of("note", "text", "body", "text"));

    private CorrectionKeys() {}
}
