package press.broadsheet.migrate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import press.broadsheet.diagnostic.Position;

/** Writes tables: those that Markdown has words for as such, all others as HTML. */
final class Tables {
    private final InlineWriter inline;
    private final References references;
    private final Position at;

    Tables(InlineWriter inline, References references, Position at) {
        this.inline = inline;
        this.references = references;
        this.at = at;
    }

    String write(Element table) {
        Elements rows = table.select("tr");
        if (rows.isEmpty()) {
            return table.text().isBlank() ? "" : inline.paragraph(table.childNodes());
        }
        return isPlain(table, rows) ? markdown(rows) : Kept.block(table, references, at);
    }

    private static boolean isPlain(Element table, Elements rows) {
        if (!table.select("table table, caption, [colspan]:not([colspan=1]), [rowspan]:not([rowspan=1])")
                .isEmpty()) {
            return false;
        }
        int width = cells(rows.first()).size();
        for (int i = 0; i < rows.size(); i++) {
            List<Element> cells = cells(rows.get(i));
            if (cells.size() != width || width == 0) {
                return false;
            }
            for (Element cell : cells) {
                boolean header = cell.normalName().equals("th");
                if ((header && i > 0)
                        || cell.select(
                                                "ul, ol, pre, blockquote, figure, iframe, video, audio, h1, h2, h3, h4, hr, p + p, div + div, dl")
                                        .size()
                                > 0) {
                    return false;
                }
            }
            long headers = cells.stream()
                    .filter(cell -> cell.normalName().equals("th"))
                    .count();
            if (headers > 0 && headers < width) {
                return false;
            }
        }
        return true;
    }

    private static List<Element> cells(@org.jspecify.annotations.Nullable Element row) {
        return row == null ? List.of() : row.select("> td, > th");
    }

    private String markdown(Elements rows) {
        List<String> lines = new ArrayList<>();
        List<Element> first = cells(rows.first());
        boolean headed = first.stream().allMatch(cell -> cell.normalName().equals("th"))
                || first.stream().allMatch(cell -> cell.closest("thead") != null);
        StringBuilder rule = new StringBuilder("|");
        first.forEach(cell -> rule.append(' ').append(alignment(cell)).append(" |"));
        if (!headed) {
            lines.add("|" + "  |".repeat(first.size()));
            lines.add(rule.toString());
        }
        for (Element row : rows) {
            StringBuilder line = new StringBuilder("|");
            cells(row)
                    .forEach(cell -> line.append(' ')
                            .append(inline.cell(cell.childNodes()))
                            .append(" |"));
            lines.add(line.toString());
            if (headed && lines.size() == 1) {
                lines.add(rule.toString());
            }
        }
        return String.join("\n", lines);
    }

    private static String alignment(Element cell) {
        String written = (cell.attr("align") + ' ' + cell.attr("style").replace(" ", "") + ' ' + cell.className())
                .toLowerCase(Locale.ROOT);
        if (written.contains("center")) {
            return ":---:";
        }
        return written.startsWith("right") || written.contains("text-align:right") || written.contains("align-right")
                ? "---:"
                : "---";
    }
}
