package press.broadsheet.content;

import java.util.List;

/**
 * One key that a file may hold. Reading, the documentation and the schema for editors all come from these.
 *
 * @param name as written in a file
 * @param synonyms other names that are accepted
 * @param type what its value looks like
 * @param required whether a file without it is refused
 * @param description what it means, one sentence
 * @param choices the words accepted, for {@link KeyType#CHOICE} and {@link KeyType#CHOICES}
 * @param inner the keys of the value when it is a mapping, or a list of mappings, with keys of its own
 */
public record Key(
        String name,
        List<String> synonyms,
        KeyType type,
        boolean required,
        String description,
        List<String> choices,
        List<Key> inner) {

    /** A copy that cannot change. */
    public Key {
        synonyms = List.copyOf(synonyms);
        choices = List.copyOf(choices);
        inner = List.copyOf(inner);
    }

    static Key optional(String name, KeyType type, String description) {
        return new Key(name, List.of(), type, false, description, List.of(), List.of());
    }

    static Key required(String name, KeyType type, String description) {
        return new Key(name, List.of(), type, true, description, List.of(), List.of());
    }

    Key withSynonym(String synonym) {
        return new Key(name, List.of(synonym), type, required, description, choices, inner);
    }

    Key withChoices(List<String> words) {
        return new Key(name, synonyms, type, required, description, words, inner);
    }

    Key withInner(List<Key> keys) {
        return new Key(name, synonyms, type, required, description, choices, keys);
    }
}
