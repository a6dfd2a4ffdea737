package press.broadsheet.markdown;

import java.util.Map;
import java.util.Set;

/** What may stand in what, so far as a browser's parser would otherwise mend it (HTML, 13.2.6). */
final class Elements {
    private static final Set<String> VOID = Set.of("br", "hr", "img", "wbr", "source", "track", "col", "input");
    private static final Set<String> PHRASING = Set.of(
            "abbr", "b", "bdi", "bdo", "cite", "code", "data", "dfn", "em", "i", "kbd", "mark", "q", "rp", "rt", "ruby",
            "s", "samp", "small", "span", "strong", "sub", "sup", "time", "u", "var");
    private static final Set<String> PHRASING_ONLY_BLOCK =
            Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "summary");
    private static final Set<String> TRANSPARENT = Set.of("a", "ins", "del", "audio", "video");
    private static final Set<String> FLOW = Set.of(
            "address",
            "aside",
            "blockquote",
            "caption",
            "dd",
            "details",
            "div",
            "dt",
            "figcaption",
            "figure",
            "li",
            "section",
            "td",
            "th");
    private static final Set<String> STRUCTURE =
            Set.of("colgroup", "dl", "ol", "table", "tbody", "tfoot", "thead", "tr", "ul");
    private static final Map<String, Set<String>> PARENTS = Map.ofEntries(
            Map.entry("tr", Set.of("table", "thead", "tbody", "tfoot")),
            Map.entry("td", Set.of("tr")),
            Map.entry("th", Set.of("tr")),
            Map.entry("thead", Set.of("table")),
            Map.entry("tbody", Set.of("table")),
            Map.entry("tfoot", Set.of("table")),
            Map.entry("caption", Set.of("table")),
            Map.entry("colgroup", Set.of("table")),
            Map.entry("col", Set.of("colgroup")),
            Map.entry("li", Set.of("ul", "ol")),
            Map.entry("dt", Set.of("dl")),
            Map.entry("dd", Set.of("dl")),
            Map.entry("summary", Set.of("details")),
            Map.entry("figcaption", Set.of("figure")),
            Map.entry("source", Set.of("audio", "video")),
            Map.entry("track", Set.of("audio", "video")),
            Map.entry("rt", Set.of("ruby")),
            Map.entry("rp", Set.of("ruby")));
    private static final Set<String> TABLE_PARTS =
            Set.of("table", "thead", "tbody", "tfoot", "tr", "td", "th", "caption", "colgroup", "col");

    private Elements() {}

    /** Whether it has no content and no end tag. */
    static boolean isVoid(String name) {
        return VOID.contains(name);
    }

    /** Whether it begins a block, which ends an open paragraph. */
    static boolean isBlock(String name) {
        return FLOW.contains(name)
                || STRUCTURE.contains(name)
                || PHRASING_ONLY_BLOCK.contains(name)
                || name.equals("hr");
    }

    /** Whether blocks may not stand in it. */
    static boolean holdsNoBlocks(String name) {
        return PHRASING.contains(name) || PHRASING_ONLY_BLOCK.contains(name);
    }

    /** Whether it holds what its parent may hold. */
    static boolean isTransparent(String name) {
        return TRANSPARENT.contains(name);
    }

    /** Whether neither text nor anything but its own parts may stand in it. */
    static boolean isStructure(String name) {
        return STRUCTURE.contains(name);
    }

    /** The elements one of which must hold it; empty if any may. */
    static Set<String> parentsOf(String name) {
        return PARENTS.getOrDefault(name, Set.of());
    }

    /** Whether {@code open} keeps a tag of {@code name} from reaching what lies around it. */
    static boolean shields(String open, String name) {
        return Set.of("td", "th", "caption", "table").contains(open)
                && !(TABLE_PARTS.contains(name) && !open.equals("table"));
    }
}
