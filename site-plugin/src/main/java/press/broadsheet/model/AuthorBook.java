package press.broadsheet.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import press.broadsheet.content.AuthorHead;
import press.broadsheet.content.Byline;
import press.broadsheet.content.Entry;
import press.broadsheet.content.Located;
import press.broadsheet.diagnostic.Code;
import press.broadsheet.diagnostic.Diagnostics;
import press.broadsheet.diagnostic.Nearest;
import press.broadsheet.diagnostic.Position;

/** The authors while they are gathered: who is meant by an id or a name. */
final class AuthorBook {
    private final Slugger slugger;
    private final Map<String, Entry<AuthorHead>> files = new TreeMap<>();
    private final Map<List<Credit>, List<Credit>> known = new HashMap<>();
    private final Map<String, String> byName = new HashMap<>();
    private final Map<String, String> nameless = new TreeMap<>();
    private final Set<String> guests = new HashSet<>();
    private final Map<String, List<Position>> unknown = new TreeMap<>();

    AuthorBook(Slugger slugger, List<Entry<AuthorHead>> entries, Diagnostics diagnostics) {
        this.slugger = slugger;
        for (Entry<AuthorHead> entry : entries) {
            Entry<AuthorHead> before = files.putIfAbsent(id(entry), entry);
            if (before != null) {
                TermBook.refuse(entry, before, diagnostics);
            }
        }
        files.forEach(
                (id, entry) -> byName.putIfAbsent(slugger.slug(entry.head().name()), id));
        files.forEach((id, entry) -> entry.head().synonyms().forEach(synonym -> declare(id, synonym, diagnostics)));
    }

    private void declare(String id, Located<String> synonym, Diagnostics diagnostics) {
        String slug = slugger.slug(synonym.value());
        String taken = files.containsKey(slug) ? slug : byName.getOrDefault(slug, id);
        if (taken.equals(id)) {
            byName.put(slug, id);
        } else {
            diagnostics.report(
                    Code.SYNONYM_CLASH,
                    synonym.position(),
                    "\"" + synonym.value() + "\" already means " + taken,
                    "take it out here or there, so that one name means one author");
        }
    }

    private String id(Entry<AuthorHead> entry) {
        return entry.head().slug().map(Located::value).orElse(slugger.slug(entry.stem()));
    }

    /** Those who made a live story. Few desks make most of an archive: equal bylines are one list. */
    List<Credit> credits(List<Located<Byline>> bylines) {
        List<Credit> credits = new ArrayList<>(bylines.size());
        for (Located<Byline> byline : bylines) {
            credits.add(use(byline));
        }
        return known.computeIfAbsent(credits, List::copyOf);
    }

    /** The author meant by one entry of a live story's byline. */
    Credit use(Located<Byline> byline) {
        String written = byline.value().author();
        String id = id(written);
        if (!files.containsKey(id)) {
            nameless.putIfAbsent(id, written);
            if (byline.value().guest()) {
                guests.add(id);
            } else {
                unknown.computeIfAbsent(id, key -> new ArrayList<>()).add(byline.position());
            }
        }
        return new Credit(id, byline.value().role());
    }

    /** The id that an id or a name means. */
    String id(String written) {
        String slug = slugger.slug(written);
        return files.containsKey(slug) ? slug : byName.getOrDefault(slug, slug);
    }

    /**
     * Warns of authors without a file, once each, at the first place. A site without any author file
     * works with names alone, and is not told off for it.
     */
    void report(Diagnostics diagnostics) {
        if (files.isEmpty()) {
            return;
        }
        unknown.forEach((id, places) -> {
            String more = places.size() == 1 ? "" : " (and " + (places.size() - 1) + " more)";
            String written = nameless.getOrDefault(id, id);
            diagnostics.report(
                    Code.UNKNOWN_AUTHOR,
                    places.get(0),
                    "\"" + written + "\" has no author file" + more,
                    Nearest.remedy(
                            written,
                            files.keySet(),
                            "write content/authors/" + id + ".md to give a name, role and biography"));
        });
    }

    /** The authors by id. */
    SortedMap<String, Author> authors() {
        SortedMap<String, Author> authors = new TreeMap<>();
        files.forEach((id, entry) -> authors.put(id, author(id, entry.head().name(), Optional.of(entry))));
        nameless.forEach((id, name) -> authors.put(id, author(id, name, Optional.empty())));
        return authors;
    }

    private Author author(String id, String name, Optional<Entry<AuthorHead>> entry) {
        return new Author(id, name, Permalinks.front(Scope.author(id)), guests.contains(id), entry);
    }
}
