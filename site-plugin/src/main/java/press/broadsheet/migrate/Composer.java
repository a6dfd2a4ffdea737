package press.broadsheet.migrate;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import press.broadsheet.content.Datum;
import press.broadsheet.diagnostic.Position;
import press.broadsheet.migrate.Imported.Text;

/** Writes a thing of another system as a file of the newsroom. */
final class Composer {
    private final Harvest harvest;
    private final Layout layout;
    private final AddressBook book;
    private int texts;
    private int kept;

    Composer(Harvest harvest, Layout layout, AddressBook book) {
        this.harvest = harvest;
        this.layout = layout;
        this.book = book;
    }

    /** How many texts of HTML were written as Markdown. */
    int texts() {
        return texts;
    }

    /** How many of them were left as HTML, since Markdown would not have shown the same. */
    int keptHtml() {
        return kept;
    }

    /** The bytes of a file with front matter. */
    byte[] compose(Placed place) {
        Imported piece = place.piece();
        String own = piece.addresses().isEmpty()
                ? ""
                : OldAddress.path(piece.addresses().get(0));
        Rewriter rewriter = new Rewriter(book, harvest, own.startsWith("/") ? own : "");
        Head head = head(place, rewriter);
        String body = body(piece, rewriter);
        return (head.yaml() + (body.isBlank() ? "" : "\n" + body)).getBytes(StandardCharsets.UTF_8);
    }

    private Head head(Placed place, Rewriter rewriter) {
        Imported piece = place.piece();
        Head head = piece.head().copy();
        names(head, "authors", PieceType.AUTHOR);
        names(head, "tags", PieceType.TAG);
        names(head, "series", PieceType.SERIES);
        for (String key : List.of("image", "picture")) {
            head.get(key).ifPresent(picture -> picture(head, key, picture, rewriter, piece.at()));
        }
        if (!place.slug().isEmpty()) {
            head.put("slug", place.slug());
        }
        List<String> aliases = book.aliases(place.path());
        return aliases.isEmpty() ? head : head.put("aliases", aliases);
    }

    /** Authors and terms by the ids of their files, where their names alone would not lead there. */
    private void names(Head head, String key, PieceType type) {
        if (!(head.get(key).orElse(new Datum.Nothing()) instanceof Datum.Items items)) {
            return;
        }
        List<String> names = new ArrayList<>();
        for (Datum item : items.values()) {
            String name = item instanceof Datum.Text text ? text.value() : "";
            names.add(type == PieceType.AUTHOR || !layout.leadsBySpelling(type, name) ? layout.id(type, name) : name);
        }
        head.put(key, names);
    }

    private void picture(Head head, String key, Datum picture, Rewriter rewriter, Position at) {
        head.remove(key);
        moved(picture, rewriter, at).ifPresent(found -> head.put(key, found));
    }

    private static Optional<Datum> moved(Datum picture, Rewriter rewriter, Position at) {
        if (picture instanceof Datum.Text text) {
            return rewriter.picture(text.value(), at).map(Datum.Text::new);
        }
        if (!(picture instanceof Datum.Fields fields) || !(fields.values().get("src") instanceof Datum.Text src)) {
            return Optional.empty();
        }
        SortedMap<String, Datum> values = new TreeMap<>(fields.values());
        return rewriter.picture(src.value(), at).map(found -> {
            values.put("src", new Datum.Text(found));
            return new Datum.Fields(values);
        });
    }

    private String body(Imported piece, Rewriter rewriter) {
        Text text = piece.body();
        Position at = new Position(piece.at().path(), text.line(), 1);
        if (!text.html()) {
            String written = new MarkdownReferences(rewriter, at.path(), at.line()).rewrite(text.text());
            return CodeSpans.outside(written, part -> part.replaceAll("\\n{3,}", "\n\n"))
                            .strip() + "\n";
        }
        if (text.text().isBlank()) {
            return "";
        }
        texts++;
        String markdown = HtmlToMarkdown.convert(text.text(), rewriter, harvest.leftovers(), at);
        RoundTrip source = RoundTrip.ofHtml(text.text());
        RoundTrip shown =
                RoundTrip.ofMarkdown(HtmlToMarkdown.convert(text.text(), References.UNCHANGED, new Leftovers(), at));
        if (shown.words().equals(source.words())) {
            return markdown;
        }
        kept++;
        String html = Kept.text(text.text(), rewriter, at);
        if (!RoundTrip.ofMarkdown(html).words().equals(source.words())) {
            harvest.leftovers()
                    .tell(
                            at,
                            "the words of this text do not all come back; compare it with its source: "
                                    + difference(source.words(), shown.words()));
            return markdown;
        }
        harvest.leftovers().tell(at, "this text stays HTML: Markdown would not show the same");
        return html;
    }

    private static String difference(String expected, String shown) {
        int i = 0;
        while (i < Math.min(expected.length(), shown.length()) && expected.charAt(i) == shown.charAt(i)) {
            i++;
        }
        return "…" + expected.substring(Math.max(0, i - 20), Math.min(expected.length(), i + 40)) + "…";
    }
}
