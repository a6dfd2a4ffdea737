package press.broadsheet.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;

/** Writes the blocks of a document. */
final class BlockWriter {
    private final Context context;
    private final Markup markup;
    private final Pictures pictures;
    private final Footnotes footnotes;
    private final List<Heading> headings = new ArrayList<>();
    private final int shift;
    private int tables;
    private int codes;

    BlockWriter(Context context, Pictures pictures, Footnotes footnotes, Node document) {
        this.context = context;
        this.markup = context.markup();
        this.pictures = pictures;
        this.footnotes = footnotes;
        this.shift = HeadingLevels.shift(document, context.style());
    }

    /** The headings written so far, but for those in components. */
    List<Heading> headings() {
        return headings;
    }

    /** Enters a block, or a mark of one. */
    Ending enter(Node node) {
        context.words().gap();
        if (node instanceof Paragraph paragraph) {
            return paragraph(paragraph);
        } else if (node instanceof org.commonmark.node.Heading heading) {
            return heading(heading);
        } else if (node instanceof BlockQuote quote) {
            return quote(quote);
        } else if (node instanceof BulletList) {
            return container("ul");
        } else if (node instanceof OrderedList list) {
            return orderedList(list);
        } else if (node instanceof ListItem item) {
            return item(item);
        } else if (node instanceof FencedCodeBlock code) {
            String info = code.getInfo() == null ? "" : code.getInfo();
            int end = info.indexOf(' ');
            code(code.getLiteral(), end < 0 ? info : info.substring(0, end));
        } else if (node instanceof IndentedCodeBlock code) {
            code(code.getLiteral(), "");
        } else if (node instanceof ThematicBreak) {
            markup.line();
            markup.empty("hr", List.of());
            markup.line();
        } else if (node instanceof AlsoBlock also) {
            also(also);
        } else {
            return table(node);
        }
        return Ending.skip();
    }

    private Ending container(String name, String... attributes) {
        markup.line();
        markup.open(name, attributes);
        markup.line();
        return Ending.block();
    }

    private Ending paragraph(Paragraph paragraph) {
        if (pictures.figure(paragraph)) {
            return Ending.skip();
        }
        if (inTightList(paragraph)) {
            return Ending.nothing();
        }
        markup.line();
        markup.open("p");
        boolean endsNote = paragraph.getParent() instanceof FootnoteDefinition note
                && note.getLastChild().equals(paragraph);
        return endsNote ? Ending.after(() -> backLinks((FootnoteDefinition) paragraph.getParent())) : Ending.line();
    }

    private static boolean inTightList(Paragraph paragraph) {
        return paragraph.getParent() instanceof ListItem item
                && item.getParent() instanceof ListBlock list
                && list.isTight();
    }

    private Ending heading(org.commonmark.node.Heading heading) {
        int level = Math.min(6, heading.getLevel() + shift);
        String words = PlainText.of(heading).strip().replace('\n', ' ');
        boolean named = !words.isEmpty() && !context.style().feed();
        String id = named ? context.ids().of(words) : "";
        if (!words.isEmpty() && !markup.isPart()) {
            headings.add(new Heading(level, id, words));
        }
        markup.line();
        markup.open("h" + level, named ? List.of("id", id) : List.of());
        return named ? Ending.after(() -> anchor(id)) : Ending.line();
    }

    private void anchor(String id) {
        markup.text(" ");
        markup.open(
                "a",
                "class",
                "anchor",
                "href",
                "#" + id,
                "aria-label",
                context.style().labels().anchor());
        markup.text("#");
        markup.close();
    }

    private Ending quote(BlockQuote quote) {
        String kind = Alerts.take(quote);
        if (kind.isEmpty()) {
            return container("blockquote");
        }
        container("aside", "class", "alert alert-" + kind, "role", "note");
        markup.open("p", "class", "alert-title");
        markup.text(Alerts.title(kind, context.style().labels()));
        markup.close();
        markup.line();
        return Ending.block();
    }

    private Ending orderedList(OrderedList list) {
        Integer start = list.getMarkerStartNumber();
        return start == null || start == 1 ? container("ol") : container("ol", "start", start.toString());
    }

    private Ending item(ListItem item) {
        Optional<Boolean> task = Tasks.take(item);
        markup.open("li", task.isPresent() ? List.of("class", "task") : List.of());
        task.ifPresent(this::task);
        return Ending.line();
    }

    private void task(boolean done) {
        Labels labels = context.style().labels();
        if (context.style().feed()) {
            markup.text(done ? "\u2611 " : "\u2610 ");
            return;
        }
        List<String> attributes = new ArrayList<>(List.of("type", "checkbox", "disabled", ""));
        if (done) {
            attributes.addAll(List.of("checked", ""));
        }
        attributes.addAll(List.of("aria-label", done ? labels.taskDone() : labels.task()));
        markup.empty("input", attributes);
        markup.text(" ");
    }

    private void code(String literal, String language) {
        markup.line();
        markup.open("pre", context.style().scrolling(context.style().labels().code(), ++codes));
        markup.open("code", language.isEmpty() ? List.of() : List.of("class", "language-" + language));
        markup.text(literal);
        markup.close();
        markup.close();
        markup.line();
    }

    private void also(AlsoBlock block) {
        context.targets()
                .also(block.reference(), context.source().at(block.offset()))
                .ifPresent(also -> {
                    markup.line();
                    markup.open("p", "class", "also");
                    markup.open("span", "class", "also-label");
                    markup.text(context.style().labels().also());
                    markup.close();
                    markup.text(" ");
                    markup.open("a", "href", Escape.url(also.url()));
                    markup.html(also.headlineHtml());
                    markup.close();
                    markup.close();
                    markup.line();
                });
    }

    private Ending table(Node node) {
        if (node instanceof TableBlock) {
            return tableBlock();
        } else if (node instanceof TableHead) {
            return container("thead");
        } else if (node instanceof TableBody) {
            return container("tbody");
        } else if (node instanceof TableRow) {
            return container("tr");
        } else if (node instanceof TableCell cell) {
            String name = cell.isHeader() ? "th" : "td";
            List<String> attributes = new ArrayList<>(cell.isHeader() ? List.of("scope", "col") : List.of());
            if (cell.getAlignment() != null) {
                attributes.addAll(List.of("class", "align-" + side(cell.getAlignment())));
            }
            markup.open(name, attributes);
            return Ending.line();
        }
        return Ending.skip();
    }

    private Ending tableBlock() {
        if (context.style().feed()) {
            return container("table");
        }
        List<String> attributes = new ArrayList<>(List.of("class", "table"));
        attributes.addAll(context.style().scrolling(context.style().labels().table(), ++tables));
        container("div", attributes.toArray(String[]::new));
        container("table");
        return Ending.blocks(2);
    }

    private static String side(TableCell.Alignment alignment) {
        return switch (alignment) {
            case LEFT -> "left";
            case CENTER -> "center";
            case RIGHT -> "right";
        };
    }

    void openFootnotes() {
        if (context.style().feed()) {
            container("section", "class", "footnotes");
        } else {
            String name = context.style().region(context.style().labels().footnotes());
            container("section", "class", "footnotes", "role", "doc-endnotes", "aria-label", name);
        }
        container("ol");
    }

    void openFootnote(Footnotes.Note note) {
        context.words().gap();
        markup.open("li", context.style().feed() ? List.of() : List.of("id", note.id()));
        markup.line();
    }

    void closeFootnote(Footnotes.Note note) {
        markup.settle();
        if (!(note.definition().getLastChild() instanceof Paragraph)) {
            backLinks(note.definition());
        }
        markup.line();
        markup.close();
        markup.line();
    }

    void closeFootnotes() {
        Ending.blocks(2).write(markup);
    }

    private void backLinks(FootnoteDefinition definition) {
        if (context.style().feed()) {
            return;
        }
        footnotes.of(definition).ifPresent(this::backLinks);
    }

    private void backLinks(Footnotes.Note note) {
        int count = 0;
        for (String reference : note.references()) {
            count++;
            String number = note.references().size() == 1 ? "" : " " + count;
            markup.text(" ");
            markup.open(
                    "a",
                    "class",
                    "footnote-back",
                    "href",
                    "#" + reference,
                    "role",
                    "doc-backlink",
                    "aria-label",
                    context.style().labels().backToText() + number);
            markup.text("\u21A9\uFE0E" + number);
            markup.close();
        }
    }
}
