package press.broadsheet.diff;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * What a change comes to.
 *
 * @param change the change
 * @param title the headline of a page; the address of what has none
 * @param digest of the new bytes, SHA-256 in hexadecimal digits; {@code gone} if there are none
 * @param folded whether nothing differs but the names of assets' versions, or nobody could read it
 * @param text what became of the words of a page; empty for other files
 */
record Compared(Change change, String title, String digest, boolean folded, Optional<TextDifference> text) {
    /** Looks at a change as far as the list of all changes needs it. */
    static Compared of(Change change) {
        String digest = change.after().map(Bytes::of).map(Bytes::sha256).orElse("gone");
        boolean both = change.before().isPresent() && change.after().isPresent();
        String before = isText(change) ? Bytes.text(change.before()) : "";
        String after = isText(change) ? Bytes.text(change.after()) : "";
        boolean folded = change.kind() == Kind.SEARCH
                || (both && isText(change) && SourceDifference.sameButVersions(before, after));
        boolean read = change.isPage() && change.kind() != Kind.MACHINE && !folded;
        Optional<TextDifference> text =
                read ? Optional.of(TextDifference.of(passages(before), passages(after))) : Optional.empty();
        return new Compared(change, title(change, after.isEmpty() ? before : after), digest, folded, text);
    }

    private static String title(Change change, String html) {
        if (change.isPage() && !html.isEmpty()) {
            Element heading = Jsoup.parse(html).selectFirst("h1");
            if (heading != null && heading.hasText()) {
                return heading.text();
            }
        }
        return change.address();
    }

    /** How many words came and went. */
    int words() {
        return text.map(all -> all.inserted() + all.deleted()).orElse(0);
    }

    private static List<Passage> passages(String html) {
        return html.isEmpty() ? List.of() : Passage.of(Jsoup.parse(html));
    }

    /** Whether the bytes of both sides are text; those of a page are, whatever is in it. */
    static boolean isText(Change change) {
        if (change.isPage() || change.kind() == Kind.SEARCH) {
            return change.isPage();
        }
        return change.before().map(Bytes::of).map(Bytes::isText).orElse(true)
                && change.after().map(Bytes::of).map(Bytes::isText).orElse(true);
    }

    /** The same without the words themselves, for a list of very many. */
    Compared counted() {
        return new Compared(
                change,
                title,
                digest,
                folded,
                text.map(all -> new TextDifference(
                        all.rows().stream()
                                .filter(TextDifference.Row::isOther)
                                .limit(1)
                                .toList(),
                        all.deleted(),
                        all.inserted(),
                        all.moved())));
    }

    /** What changed, in a few words. */
    String summary() {
        if (text.isEmpty() || !change.state().equals("changed")) {
            return "";
        }
        TextDifference words = text.get();
        if (words.inserted() + words.deleted() + words.moved() == 0) {
            return words.any() ? "what search engines are told" : "no word changed";
        }
        String moved = words.moved() == 0 ? "" : String.format(Locale.ROOT, ", %,d moved", words.moved());
        return String.format(Locale.ROOT, "+%,d −%,d words%s", words.inserted(), words.deleted(), moved);
    }

    /** The line of a list of approved changes: the digest and the address. */
    String approval() {
        return digest + "  " + change.address();
    }
}
