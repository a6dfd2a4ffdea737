package press.broadsheet.trace;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import press.broadsheet.model.Article;
import press.broadsheet.model.SearchEntry;
import press.broadsheet.model.SearchSegment;
import press.broadsheet.model.SearchTerms;
import press.broadsheet.model.Site;
import press.broadsheet.search.ShardWriter;
import press.broadsheet.search.StoryText;
import press.broadsheet.search.StoryWords;
import press.broadsheet.source.Digest;
import press.broadsheet.source.DigestBuilder;
import press.broadsheet.source.InOrder;

/**
 * The search index, made a whole segment at a time when any of its files is first asked for. All words of a segment's
 * stories go into it, so a story's words are kept from build to build, and only those of changed ones are taken apart.
 */
public final class SearchShelf {
    private final Site site;
    private final Function<Article, StoryText> texts;
    private final WordStore store;
    private final Map<SearchSegment, Made> made = new ConcurrentHashMap<>();

    /**
     * The index of a site.
     *
     * @param texts what can be found of a story; called from several threads
     */
    public SearchShelf(Site site, Function<Article, StoryText> texts, WordStore store) {
        this.site = site;
        this.texts = texts;
        this.store = store;
    }

    /** A segment's files, each until it is taken, and their digests. */
    private record Made(List<Digest> digests, Map<Integer, byte[]> files) {}

    List<SearchSegment> segments(String edition) {
        return site.searchCalendar(edition).segments();
    }

    List<SearchEntry> run(SearchSegment segment, int run) {
        return site.searchCalendar(segment.edition()).run(segment, run);
    }

    Digest digest(SearchSegment segment, int bucket) {
        return made(segment).digests().get(bucket);
    }

    private Made made(SearchSegment segment) {
        return made.computeIfAbsent(segment, this::make);
    }

    /** One file of a segment, which is not kept any longer: an output is written once. */
    public byte[] take(SearchSegment segment, int bucket) {
        byte[] file = made(segment).files().remove(bucket);
        return file != null
                ? file
                : Objects.requireNonNull(make(segment).files().get(bucket));
    }

    private Made make(SearchSegment segment) {
        SortedMap<Integer, Article> stories =
                site.searchCalendar(segment.edition()).stories(segment);
        Map<String, WordStore.Kept> known = store.load(kept(segment));
        List<Article> inOrder = List.copyOf(stories.values());
        List<WordStore.Kept> words = InOrder.map(inOrder, story -> words(story, known));
        keep(segment, inOrder, words, known);
        ShardWriter writer = new ShardWriter(segment.buckets(), segment.slots());
        int at = 0;
        for (Map.Entry<Integer, Article> story : stories.entrySet()) {
            StoryWords own = words.get(at++).words();
            writer.add(story.getKey(), own.with(SearchTerms.words(story.getValue())), SearchTerms.of(story.getValue()));
        }
        List<byte[]> files = writer.files();
        Map<Integer, byte[]> byBucket = new ConcurrentHashMap<>();
        for (int bucket = 0; bucket < files.size(); bucket++) {
            byBucket.put(bucket, files.get(bucket));
        }
        return new Made(files.stream().map(Digest::of).toList(), byBucket);
    }

    private void keep(
            SearchSegment segment,
            List<Article> stories,
            List<WordStore.Kept> words,
            Map<String, WordStore.Kept> known) {
        Map<String, WordStore.Kept> kept = new HashMap<>(words.size() * 2);
        boolean news = known.size() != words.size();
        for (int i = 0; i < words.size(); i++) {
            String path = stories.get(i).path();
            kept.put(path, words.get(i));
            news |= !words.get(i).equals(known.get(path));
        }
        if (news) {
            store.save(kept(segment), kept);
        }
    }

    private WordStore.Kept words(Article story, Map<String, WordStore.Kept> known) {
        Digest source = source(story);
        WordStore.Kept kept = known.get(story.path());
        return kept != null && kept.source().equals(source)
                ? kept
                : new WordStore.Kept(source, StoryWords.of(texts.apply(story)));
    }

    /** All that a story's words are made of: its file, which of its entries are shown, and how much is looked into. */
    private Digest source(Article story) {
        DigestBuilder source = new DigestBuilder()
                .add(story.entry().file().digest())
                .add(site.settings().search().index().name());
        source.open('l', story.entries().size());
        story.entries().forEach(entry -> source.add(entry.anchor()));
        return source.build();
    }

    /** Makes segments of which some file is stale, on all processors. */
    public void prepare(Set<SearchSegment> segments) {
        segments.forEach(this::made);
    }

    /** Forgets the words of segments that are no more. */
    public void tidy() {
        store.keepOnly(() -> site.settings().languages().stream()
                .flatMap(language -> segments(language.prefix()).stream())
                .map(SearchShelf::kept)
                .collect(Collectors.toSet()));
    }

    /** What the file of a segment's words is called: no segment's name has a point. */
    private static String kept(SearchSegment segment) {
        return segment.edition().isEmpty()
                ? segment.name()
                : segment.edition().substring(1).replace('/', '.') + '.' + segment.name();
    }
}
