package press.broadsheet.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import press.broadsheet.content.Value.Mapping;
import press.broadsheet.content.Value.Member;
import press.broadsheet.content.Value.Scalar;
import press.broadsheet.content.Value.Sequence;

/**
 * One text of a list in front matter.
 *
 * @param text the text, trimmed
 * @param scalar what holds it: itself, a text of several with commas, or the name in a mapping
 * @param shape how it stands there
 * @param start the offset of a part of a text with commas
 * @param end the offset after that part
 * @param index its place among the list's texts
 * @param count how many texts the list has
 */
record Item(String text, Scalar scalar, Shape shape, int start, int end, int index, int count) {
    /** How a text stands in its list. */
    enum Shape {
        /** Alone, in the place of a list. */
        SINGLE,
        /** As an item. */
        ITEM,
        /** Between commas of one text. */
        PART,
        /** As a part of a text of which not each character stands for itself. */
        HIDDEN,
        /** In a mapping. */
        NAMED
    }

    /**
     * The texts of a value.
     *
     * @param commas whether one text may stand for several
     */
    static List<Item> of(Value value, boolean commas, RawText raw) {
        if (value instanceof Scalar scalar) {
            return commas ? parts(scalar, raw) : List.of(whole(scalar, Shape.SINGLE, 0, 1));
        }
        List<Item> items = new ArrayList<>();
        List<Value> values = value instanceof Sequence sequence ? sequence.items() : List.of(value);
        for (Value each : values) {
            int index = items.size();
            if (each instanceof Scalar scalar) {
                items.add(whole(scalar, Shape.ITEM, index, values.size()));
            } else if (each instanceof Mapping mapping) {
                mapping.members().stream()
                        .filter(member -> BylineKeys.TABLE.find(member.key()).equals(Optional.of(BylineKeys.ID)))
                        .map(Member::value)
                        .filter(Scalar.class::isInstance)
                        .forEach(name -> items.add(whole((Scalar) name, Shape.NAMED, index, values.size())));
            }
        }
        return items;
    }

    private static Item whole(Scalar scalar, Shape shape, int index, int count) {
        return new Item(Blanks.trim(scalar.text()), scalar, shape, 0, 0, index, count);
    }

    private static List<Item> parts(Scalar scalar, RawText raw) {
        Optional<Written> written = Written.of(raw, scalar)
                .filter(found -> raw.text()
                        .substring(found.innerStart(), found.innerEnd())
                        .equals(scalar.text()));
        List<Item> items = new ArrayList<>();
        String[] parts = scalar.text().split(",", -1);
        int at = written.map(Written::innerStart).orElse(0);
        for (String part : parts) {
            String text = Blanks.trim(part);
            int start = at + part.indexOf(text);
            Shape shape = parts.length == 1 ? Shape.SINGLE : written.isEmpty() ? Shape.HIDDEN : Shape.PART;
            if (!text.isEmpty()) {
                items.add(new Item(text, scalar, shape, start, start + text.length(), items.size(), parts.length));
            }
            at += part.length() + 1;
        }
        return items;
    }
}
