package press.broadsheet.markdown;

import java.util.List;

/**
 * What a component begins with.
 *
 * @param name its name as written
 * @param at the offset of the name in the parsed text
 * @param pairs its keys and values; their indexes are offsets in the parsed text
 * @param fault the offset of what is neither key nor value, -1 if there is no such thing
 */
record ComponentHead(String name, int at, List<Attributes.Pair> pairs, int fault) {
    /**
     * A head whose keys and values were read in a piece of the text.
     *
     * @param shift what is added to an index of that piece to make it an offset in the parsed text
     */
    static ComponentHead of(String name, int at, Attributes attributes, int shift) {
        List<Attributes.Pair> pairs = attributes.pairs().stream()
                .map(pair -> new Attributes.Pair(pair.name(), pair.at() + shift, pair.value(), pair.valueAt() + shift))
                .toList();
        return new ComponentHead(name, at, pairs, attributes.fault() < 0 ? -1 : attributes.fault() + shift);
    }
}
