package press.broadsheet.markdown;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.ext.ins.Ins;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import press.broadsheet.diagnostic.Position;

/** Writes a document: what stands within lines here, blocks through {@link BlockWriter}. */
final class BodyWriter implements Walk.Steps<Ending> {
    private final Context context;
    private final Markup markup;
    private final Autolinks autolinks;
    private final Footnotes footnotes;
    private final Pictures pictures;
    private final HandHtml html;
    private final ComponentWriter components;
    private final BlockWriter blocks;

    BodyWriter(Context context, RawHtml rawHtml, Autolinks autolinks, Node document) {
        this.context = context;
        this.markup = context.markup();
        this.autolinks = autolinks;
        this.footnotes = new Footnotes(document, context.ids());
        this.pictures = new Pictures(context);
        this.html = new HandHtml(context, pictures, rawHtml, document);
        this.components = new ComponentWriter(context);
        this.blocks = new BlockWriter(context, pictures, footnotes, document);
    }

    /** The document as HTML. */
    Converted write(Node document) {
        Walk.below(document, this);
        if (!footnotes.inOrder().isEmpty()) {
            markup.settle();
            blocks.openFootnotes();
            for (Footnotes.Note note : footnotes.inOrder()) {
                blocks.openFootnote(note);
                Walk.below(note.definition(), this);
                blocks.closeFootnote(note);
            }
            blocks.closeFootnotes();
        }
        return new Converted(markup.finish(), blocks.headings(), context.words().total());
    }

    @Override
    public Ending enter(Node node) {
        if (node instanceof Text text) {
            text(text);
        } else if (node instanceof SoftLineBreak) {
            context.say("\n");
        } else if (node instanceof Emphasis) {
            return inline("em", List.of());
        } else if (node instanceof StrongEmphasis) {
            return inline("strong", List.of());
        } else if (node instanceof Link link) {
            return link(link);
        } else if (node instanceof Image image) {
            pictures.inline(image);
        } else if (node instanceof Code code) {
            markup.open("code");
            context.say(code.getLiteral());
            markup.close();
        } else if (node instanceof HtmlInline tag) {
            html.inline(tag);
        } else if (node instanceof HtmlBlock block) {
            context.words().gap();
            html.block(block);
        } else if (node instanceof HardLineBreak) {
            markup.empty("br", List.of());
            context.words().gap();
            markup.line();
        } else if (node instanceof Strikethrough) {
            return inline("del", List.of());
        } else if (node instanceof Ins) {
            return inline("ins", List.of());
        } else if (node instanceof Phrase phrase) {
            return inline("span", List.of("lang", phrase.language()));
        } else if (node instanceof InlineComponent component) {
            return components.enter(component);
        } else if (node instanceof ComponentBlock component) {
            context.words().gap();
            return components.enter(component);
        } else if (node instanceof FootnoteReference reference) {
            footnotes.get(reference).ifPresent(this::reference);
        } else if (!(node instanceof FootnoteDefinition)) {
            return blocks.enter(node);
        }
        return Ending.skip();
    }

    @Override
    public void leave(Ending ending) {
        ending.write(markup);
    }

    @Override
    public boolean descends(Ending ending) {
        return ending.descends();
    }

    private Ending link(Link link) {
        String destination = Escape.clean(link.getDestination());
        Position position = context.source().ofDestination(link, destination);
        if (!(context.link(destination, position) instanceof LinkTarget.To to) || markup.inLink()) {
            return Ending.nothing();
        }
        List<String> attributes = new ArrayList<>(List.of("href", Escape.url(to.url())));
        if (link.getTitle() != null && !link.getTitle().isEmpty()) {
            attributes.addAll(List.of("title", link.getTitle()));
        }
        Traits.of(link, "lang").ifPresent(language -> attributes.addAll(List.of("lang", language)));
        return inline("a", attributes);
    }

    private Ending inline(String name, List<String> attributes) {
        if (markup.isDeep()) {
            return Ending.nothing();
        }
        markup.open(name, attributes);
        return Ending.inline();
    }

    private void text(Text node) {
        if (markup.inLink() || node.getParent() instanceof Link) {
            context.say(node.getLiteral());
            return;
        }
        for (Autolinks.Piece piece : autolinks.split(node)) {
            boolean linked = !piece.destination().isEmpty()
                    && context.link(piece.destination(), context.source().at(piece.offset()))
                            instanceof LinkTarget.To to
                    && openLink(to);
            context.say(piece.text());
            if (linked) {
                markup.close();
            }
        }
    }

    private boolean openLink(LinkTarget.To to) {
        markup.open("a", "href", Escape.url(to.url()));
        return true;
    }

    private void reference(Footnotes.Reference found) {
        String number = Integer.toString(found.note().number());
        markup.open("sup", "class", "footnote-ref");
        boolean linked = !context.style().feed() && !markup.inLink();
        if (linked) {
            markup.open("a", "href", "#" + found.note().id(), "id", found.id(), "role", "doc-noteref");
        }
        markup.text(number);
        if (linked) {
            markup.close();
        }
        markup.close();
    }
}
