package press.broadsheet.model;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import press.broadsheet.content.Entry;
import press.broadsheet.content.Located;
import press.broadsheet.content.TermHead;
import press.broadsheet.diagnostic.Code;
import press.broadsheet.diagnostic.Diagnostics;
import press.broadsheet.diagnostic.Position;

/** The terms of one kind while they are gathered: which spellings mean the same, and which is shown. */
final class TermBook {
    private final Scope.Kind kind;
    private final Slugger slugger;
    private final Map<String, Entry<TermHead>> files = new TreeMap<>();
    private final Map<String, String> synonyms = new HashMap<>();
    private final Map<String, Map<String, Integer>> spellings = new TreeMap<>();

    TermBook(Scope.Kind kind, Slugger slugger, List<Entry<TermHead>> entries, Diagnostics diagnostics) {
        this.kind = kind;
        this.slugger = slugger;
        for (Entry<TermHead> entry : entries) {
            Entry<TermHead> before = files.putIfAbsent(slugger.slug(entry.stem()), entry);
            if (before != null) {
                refuse(entry, before, diagnostics);
            }
        }
        for (Map.Entry<String, Entry<TermHead>> file : files.entrySet()) {
            TermHead head = file.getValue().head();
            head.title()
                    .map(slugger::slug)
                    .filter(slug -> !files.containsKey(slug))
                    .ifPresent(slug -> synonyms.putIfAbsent(slug, file.getKey()));
            for (Located<String> synonym : head.synonyms()) {
                declare(file.getKey(), synonym, diagnostics);
            }
        }
    }

    /** Two files may not stand for one author or term. */
    static void refuse(Entry<?> entry, Entry<?> before, Diagnostics diagnostics) {
        diagnostics.report(
                Code.ADDRESS_CLASH,
                Position.ofFile(entry.file().shown()),
                "its id is also that of " + before.file().shown(),
                "put the two files into one, or rename one of them");
    }

    private void declare(String id, Located<String> synonym, Diagnostics diagnostics) {
        String slug = slugger.slug(synonym.value());
        if (slug.equals(id)) {
            return;
        }
        String taken = files.containsKey(slug) ? slug : synonyms.getOrDefault(slug, id);
        if (!taken.equals(id)) {
            diagnostics.report(
                    Code.SYNONYM_CLASH,
                    synonym.position(),
                    "\"" + synonym.value() + "\" already means " + taken,
                    "take it out here or there, so that one word means one term");
            return;
        }
        synonyms.put(slug, id);
    }

    /** The id that a spelling means, without counting it. */
    String id(String spelling) {
        String slug = slugger.slug(spelling);
        return synonyms.getOrDefault(slug, slug);
    }

    /** Counts one use of a spelling by a live story, and returns its id. */
    String use(String spelling) {
        String id = id(spelling);
        spellings.computeIfAbsent(id, key -> new TreeMap<>()).merge(spelling, 1, Integer::sum);
        return id;
    }

    /** Makes a term exist that no live story need carry, with a title to fall back on. */
    void declare(String id) {
        spellings.computeIfAbsent(id, key -> new TreeMap<>());
    }

    /** Ids of the terms that have files. */
    java.util.Set<String> fileIds() {
        return files.keySet();
    }

    /** The terms by id. */
    SortedMap<String, Term> terms() {
        SortedMap<String, Term> terms = new TreeMap<>();
        spellings.forEach((id, counts) -> {
            Optional<Entry<TermHead>> file = Optional.ofNullable(files.get(id));
            String title = file.flatMap(entry -> entry.head().title()).orElseGet(() -> shown(id, counts));
            terms.put(id, new Term(kind, id, title, Permalinks.front(new Scope(kind, id)), file));
        });
        return terms;
    }

    private String shown(String id, Map<String, Integer> counts) {
        // The smallest of the commonest: the map is sorted, and max keeps the last of equals.
        String spelling = counts.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElse(id);
        return kind == Scope.Kind.SECTION && spelling.equals(id) ? humane(id) : spelling;
    }

    /** A title made of an id: {@code public-policy} becomes {@code Public policy}. */
    static String humane(String id) {
        String words = id.replace('-', ' ');
        int first = words.codePointAt(0);
        return new StringBuilder()
                .appendCodePoint(Character.toTitleCase(first))
                .append(words, Character.charCount(first), words.length())
                .toString();
    }
}
