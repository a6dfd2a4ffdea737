package press.broadsheet.markdown;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/**
 * Writes balanced HTML from two sources: the elements made for Markdown, which come in order, and those written
 * by hand, which may come in any. A hand-written element never ends one made for Markdown; it is closed where it
 * must be, and refused where it cannot stand.
 */
final class Markup {
    /** Elements deeper than this are left out where they can be; browsers give up at 512. */
    private static final int DEEPEST = 150;

    private record Open(String name, boolean byHand) {}

    /** An end tag that waits for the element at {@code depth} to end. */
    private record Late(int depth, String name) {}

    /** A part being written, while one within it is written by itself. */
    private record Part(StringBuilder out, List<Open> open, List<Late> late) {}

    private final Deque<Part> around = new ArrayDeque<>();
    private StringBuilder out;
    private List<Open> open = new ArrayList<>();
    private List<Late> late = new ArrayList<>();
    private int anchors;
    private int depthAround;

    Markup(int expectedLength) {
        out = new StringBuilder(expectedLength);
    }

    /** Begins a line, unless one has just begun. */
    void line() {
        if (out.length() > 0 && out.charAt(out.length() - 1) != '\n') {
            out.append('\n');
        }
    }

    /** Opens an element made for Markdown; attributes are names and values in turn. */
    void open(String name, String... attributes) {
        open(name, List.of(attributes));
    }

    /** Opens an element made for Markdown; attributes are names and values in turn. */
    void open(String name, List<String> attributes) {
        makeRoom(name);
        tag(name, attributes);
        push(new Open(name, false));
    }

    /** Writes an element without content. */
    void empty(String name, List<String> attributes) {
        makeRoom(name);
        tag(name, attributes);
    }

    /** Closes what is written by hand in the innermost element made for Markdown. */
    void settle() {
        while (!open.isEmpty() && open.get(open.size() - 1).byHand()) {
            pop();
        }
    }

    /** Closes the innermost element made for Markdown, and what was to be closed around it. */
    void close() {
        settle();
        pop();
        while (!late.isEmpty() && late.get(late.size() - 1).depth() >= open.size()) {
            closeByHand(late.remove(late.size() - 1).name());
        }
    }

    /** Writes text. */
    void text(String text) {
        if (!text.isBlank()) {
            makeRoom("");
        }
        Escape.text(out, text);
    }

    /** Writes HTML known to be balanced, or trusted. */
    void html(String html) {
        out.append(html);
    }

    /** Begins a part that is written by itself: nothing in it can end what is open around it. */
    void begin() {
        around.push(new Part(out, open, late));
        depthAround += open.size();
        out = new StringBuilder();
        open = new ArrayList<>();
        late = new ArrayList<>();
    }

    /** Ends the part last begun, with everything closed, and gives what was written of it. */
    String end() {
        String written = finish();
        Part part = around.pop();
        out = part.out();
        open = part.open();
        late = part.late();
        depthAround -= open.size();
        return written;
    }

    /** Whether a part is being written by itself. */
    boolean isPart() {
        return !around.isEmpty();
    }

    /** Closes what is written by hand and can hold no block. */
    void block() {
        makeRoom("div");
    }

    /** Closes what is written by hand and can hold no text. */
    void inline() {
        makeRoom("");
    }

    /** Whether so many elements are open that further ones within a line are best left out. */
    boolean isDeep() {
        return depthAround + open.size() >= DEEPEST;
    }

    /** Whether a link is open. */
    boolean inLink() {
        return anchors > 0;
    }

    /** Opens an element written by hand; false if it cannot stand here, and nothing is written. */
    boolean openByHand(String name, List<String> attributes) {
        boolean deep = isDeep() && !Elements.isVoid(name);
        if (deep || (name.equals("a") && inLink()) || !placeByHand(name)) {
            return false;
        }
        tag(name, attributes);
        if (!Elements.isVoid(name)) {
            push(new Open(name, true));
        }
        return true;
    }

    /**
     * Closes an element written by hand, and those within it. One that began around an element made for Markdown
     * ends after that: {@code <b>a *b</b> c*}. Nothing happens if none is open here.
     */
    void closeByHand(String name) {
        for (int i = open.size() - 1; i >= 0; i--) {
            Open at = open.get(i);
            if (!at.byHand()) {
                if (Elements.holdsNoBlocks(at.name()) && !Elements.isBlock(at.name())) {
                    late.add(new Late(i, name));
                }
                return;
            }
            if (at.name().equals(name)) {
                closeDownTo(i);
                return;
            }
            if (Elements.shields(at.name(), name)) {
                return;
            }
        }
    }

    /** Everything written, with everything closed. */
    String finish() {
        closeDownTo(0);
        return out.toString();
    }

    private boolean placeByHand(String name) {
        Set<String> parents = Elements.parentsOf(name);
        if (parents.isEmpty()) {
            return makeRoom(name);
        }
        for (int i = open.size() - 1; i >= 0 && open.get(i).byHand(); i--) {
            String at = open.get(i).name();
            if (parents.contains(at)) {
                closeDownTo(i + 1);
                return true;
            }
            if (Elements.shields(at, name)) {
                return false;
            }
        }
        return false;
    }

    /**
     * Closes the hand-written elements that cannot hold what comes, text if {@code name} is empty; false if an
     * element made for Markdown cannot hold it either.
     */
    private boolean makeRoom(String name) {
        boolean block = Elements.isBlock(name);
        boolean held = false;
        for (int i = open.size() - 1; i >= 0; i--) {
            Open at = open.get(i);
            if (Elements.isStructure(at.name()) || (block && Elements.holdsNoBlocks(at.name()))) {
                if (held || !at.byHand()) {
                    return false;
                }
                closeDownTo(i);
            } else if (block && Elements.isTransparent(at.name())) {
                held |= !at.byHand();
            } else {
                return true;
            }
        }
        return true;
    }

    private void closeDownTo(int size) {
        while (open.size() > size) {
            pop();
        }
    }

    private void push(Open element) {
        open.add(element);
        anchors += element.name().equals("a") ? 1 : 0;
    }

    private void pop() {
        Open element = open.remove(open.size() - 1);
        anchors -= element.name().equals("a") ? 1 : 0;
        out.append("</").append(element.name()).append('>');
    }

    private void tag(String name, List<String> attributes) {
        out.append('<').append(name);
        for (int i = 0; i < attributes.size(); i += 2) {
            out.append(' ').append(attributes.get(i)).append("=\"");
            Escape.text(out, attributes.get(i + 1));
            out.append('"');
        }
        out.append('>');
    }
}
