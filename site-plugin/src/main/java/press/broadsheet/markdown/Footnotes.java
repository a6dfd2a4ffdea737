package press.broadsheet.markdown;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.node.DefinitionMap;
import org.commonmark.node.Node;

/** Numbers the footnotes of a text in the order in which it refers to them. */
final class Footnotes {
    /** A footnote that the text refers to, with the ids of its references. */
    record Note(FootnoteDefinition definition, int number, String id, List<String> references) {}

    /** A reference to a footnote. */
    record Reference(Note note, String id) {}

    private final Ids ids;
    private final DefinitionMap<FootnoteDefinition> definitions = new DefinitionMap<>(FootnoteDefinition.class);
    private final Map<FootnoteDefinition, Note> notes = new HashMap<>();
    private final Map<FootnoteReference, Reference> references = new HashMap<>();
    private final List<Note> inOrder = new ArrayList<>();

    /** Finds the footnotes of a document, and takes ids for them. */
    Footnotes(Node document, Ids ids) {
        this.ids = ids;
        List<FootnoteReference> inText = new ArrayList<>();
        Map<FootnoteDefinition, List<FootnoteReference>> inNotes = new HashMap<>();
        Walk.below(document, new Collector(inText, inNotes));
        Deque<FootnoteReference> open = new ArrayDeque<>(inText);
        while (!open.isEmpty()) {
            FootnoteReference reference = open.removeFirst();
            FootnoteDefinition definition = definitions.get(reference.getLabel());
            if (definition == null) {
                continue;
            }
            boolean first = !notes.containsKey(definition);
            Note note = notes.computeIfAbsent(definition, this::number);
            String id = ids.of(
                    note.references().isEmpty()
                            ? "fnref-" + note.number()
                            : note.references().get(0));
            note.references().add(id);
            references.put(reference, new Reference(note, id));
            if (first) {
                open.addAll(inNotes.getOrDefault(definition, List.of()));
            }
        }
    }

    private Note number(FootnoteDefinition definition) {
        int number = inOrder.size() + 1;
        Note note = new Note(definition, number, ids.of("fn-" + number), new ArrayList<>());
        inOrder.add(note);
        return note;
    }

    /** The footnotes to print, in order. */
    List<Note> inOrder() {
        return inOrder;
    }

    /** What a reference refers to; empty for one that stands in a footnote nobody refers to. */
    Optional<Reference> get(FootnoteReference reference) {
        return Optional.ofNullable(references.get(reference));
    }

    /** The footnote made of a definition; empty if nobody refers to it. */
    Optional<Note> of(FootnoteDefinition definition) {
        return Optional.ofNullable(notes.get(definition));
    }

    private final class Collector implements Walk.Steps<Optional<FootnoteDefinition>> {
        private final List<FootnoteReference> inText;
        private final Map<FootnoteDefinition, List<FootnoteReference>> inNotes;
        private final Deque<FootnoteDefinition> around = new ArrayDeque<>();

        private Collector(List<FootnoteReference> inText, Map<FootnoteDefinition, List<FootnoteReference>> inNotes) {
            this.inText = inText;
            this.inNotes = inNotes;
        }

        @Override
        public Optional<FootnoteDefinition> enter(Node node) {
            if (node instanceof FootnoteDefinition definition) {
                definitions.putIfAbsent(definition.getLabel(), definition);
                around.push(definition);
                return Optional.of(definition);
            }
            if (node instanceof FootnoteReference reference) {
                List<FootnoteReference> list =
                        around.isEmpty() ? inText : inNotes.computeIfAbsent(around.element(), d -> new ArrayList<>());
                list.add(reference);
            }
            return Optional.empty();
        }

        @Override
        public void leave(Optional<FootnoteDefinition> entered) {
            if (entered.isPresent()) {
                around.pop();
            }
        }
    }
}
