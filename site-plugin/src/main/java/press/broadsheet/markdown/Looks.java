package press.broadsheet.markdown;

import java.util.Set;

/**
 * Attributes of older HTML that say only how something looks or where a link opens. The theme decides
 * that, so they are left out without a word: the reader loses nothing.
 */
final class Looks {
    private static final Set<String> EVERYWHERE = Set.of(
            "align",
            "bgcolor",
            "border",
            "cellpadding",
            "cellspacing",
            "clear",
            "frameborder",
            "height",
            "hspace",
            "marginheight",
            "marginwidth",
            "nowrap",
            "scrolling",
            "valign",
            "vspace",
            "width");

    private static final Set<String> OF_LINKS = Set.of("alt", "rel", "target");

    private Looks() {}

    static boolean isLook(String element, String attribute) {
        return EVERYWHERE.contains(attribute) || (element.equals("a") && OF_LINKS.contains(attribute));
    }
}
