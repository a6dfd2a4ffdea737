package press.broadsheet.desk;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import press.broadsheet.build.BuildRequest;
import press.broadsheet.content.ArticleHead;
import press.broadsheet.content.AuthorHead;
import press.broadsheet.content.Content;
import press.broadsheet.content.ContentReader;
import press.broadsheet.content.Entry;
import press.broadsheet.content.Excerpts;
import press.broadsheet.content.Located;
import press.broadsheet.content.Settings;
import press.broadsheet.content.TermHead;
import press.broadsheet.diagnostic.Diagnostics;
import press.broadsheet.model.Slugger;
import press.broadsheet.source.FolderTree;
import press.broadsheet.source.Root;
import press.broadsheet.source.SourceTree;

/**
 * The names a newsroom knows: its sections, authors and terms. A file with an error is passed over, since somebody else's
 * mistake must not keep a reporter from writing.
 */
public final class Newsroom {
    private final BuildRequest request;
    private final SourceTree sources;
    private final Content content;
    private final Slugger slugger;

    private Newsroom(BuildRequest request, SourceTree sources, Content content) {
        this.request = request;
        this.sources = sources;
        this.content = content;
        this.slugger = new Slugger(content.settings().slugs());
    }

    /**
     * Reads a newsroom.
     *
     * @throws press.broadsheet.diagnostic.MachineException if a file cannot be read
     */
    public static Newsroom of(BuildRequest request) {
        Diagnostics passedOver = new Diagnostics();
        SourceTree sources =
                FolderTree.scan(Map.of(Root.CONTENT, request.folder(Root.CONTENT)), request.project(), passedOver);
        return new Newsroom(request, sources, read(request, sources, passedOver));
    }

    /** The content of some sources, without the excerpts that only a site shows. */
    static Content read(BuildRequest request, SourceTree sources, Diagnostics diagnostics) {
        return ContentReader.read(sources, request.defaults(), body -> new Excerpts.Excerpt("", 0), diagnostics);
    }

    BuildRequest request() {
        return request;
    }

    SourceTree sources() {
        return sources;
    }

    Settings settings() {
        return content.settings();
    }

    String slug(String name) {
        return slugger.slug(name);
    }

    /** The ids of the sections that the settings or a file declare, in the order of the menu. */
    public List<String> sections() {
        Set<String> ids = new LinkedHashSet<>();
        settings().sections().forEach(id -> ids.add(slug(id)));
        content.sections().forEach(entry -> ids.add(slug(entry.stem())));
        return List.copyOf(ids);
    }

    /** The ids of the authors with a file, in the order of the alphabet. */
    public List<String> authors() {
        return content.authors().stream().map(this::id).sorted().toList();
    }

    /** The declared section that an id or a title means. */
    Optional<String> section(String written) {
        SortedMap<String, String> byName = new TreeMap<>();
        for (Entry<TermHead> entry : content.sections()) {
            entry.head().title().ifPresent(title -> byName.put(slug(title), slug(entry.stem())));
        }
        sections().forEach(id -> byName.put(id, id));
        return Optional.ofNullable(byName.get(slug(written)));
    }

    /** The author with a file whom an id or a name means. */
    Optional<String> author(String written) {
        SortedMap<String, String> byName = new TreeMap<>();
        for (Entry<AuthorHead> entry : content.authors()) {
            names(entry).forEach(name -> byName.put(slug(name), id(entry)));
        }
        authors().forEach(id -> byName.put(id, id));
        return Optional.ofNullable(byName.get(slug(written)));
    }

    private static List<String> names(Entry<AuthorHead> entry) {
        List<String> names = new ArrayList<>(List.of(entry.head().name()));
        entry.head().synonyms().forEach(synonym -> names.add(synonym.value()));
        return names;
    }

    private String id(Entry<AuthorHead> entry) {
        return entry.head().slug().map(Located::value).orElse(slug(entry.stem()));
    }

    /** The folder under {@code articles} of a section: the one that is there, however it is spelt, or its id. */
    String folder(String section) {
        for (Entry<?> story : content.articles()) {
            String[] parts = story.file().path().split("/", -1);
            if (parts.length > 2 && slug(parts[1]).equals(section)) {
                return parts[1];
            }
        }
        return section;
    }

    /** The words of this newsroom that editors offer for a key. */
    NavigableSet<String> words(Words.Names names) {
        NavigableSet<String> words = new TreeSet<>();
        switch (names) {
            case SECTIONS -> {
                words.addAll(sections());
                content.sections().forEach(entry -> entry.head().title().ifPresent(words::add));
                settings().sections().forEach(words::add);
            }
            case AUTHORS -> {
                words.addAll(authors());
                content.authors().forEach(entry -> {
                    words.add(entry.stem());
                    words.addAll(names(entry));
                });
            }
            case TAGS -> terms(words, content.tags(), story -> story.tags());
            case SERIES -> terms(words, content.series(), story -> story.series());
            case PLACES -> terms(words, content.places(), story -> story.places());
        }
        return words;
    }

    private void terms(
            Set<String> words, List<Entry<TermHead>> files, Function<ArticleHead, List<Located<String>>> of) {
        files.forEach(entry -> words.add(entry.head().title().orElse(entry.stem())));
        content.articles().forEach(story -> of.apply(story.head()).forEach(name -> words.add(name.value())));
    }
}
