package press.broadsheet.check;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import press.broadsheet.diagnostic.Code;
import press.broadsheet.diagnostic.Position;
import press.broadsheet.model.Article;
import press.broadsheet.model.Held;
import press.broadsheet.model.SearchSegment;
import press.broadsheet.model.SearchTerms;
import press.broadsheet.plan.Output;
import press.broadsheet.search.Buckets;
import press.broadsheet.search.ShardReader;
import press.broadsheet.search.StoryText;
import press.broadsheet.search.StoryWords;
import press.broadsheet.source.Digest;
import press.broadsheet.source.DigestBuilder;
import press.broadsheet.source.InOrder;

/**
 * Shows that the words of a search index are those of published stories: each of its files can be read and names only
 * such stories, and whatever word of a held story stands in one also stands in the first story it is told of.
 */
final class SearchProof {
    private static final String REMEDY = "do not publish this output; build again";

    private final FinishedSite site;
    private final Shelf shelf;
    /** The held stories that have a word; one that is withdrawn or has expired may be known by its head. */
    private final Map<String, Held> held = new HashMap<>();

    private final Map<String, Set<String>> published = new ConcurrentHashMap<>();

    SearchProof(FinishedSite site, Shelf shelf) {
        this.site = site;
        this.shelf = shelf;
    }

    List<Finding> findings() {
        Map<SearchSegment, List<Output.SearchShard>> shards = new HashMap<>();
        for (Output output : site.plan().outputs()) {
            if (output instanceof Output.SearchShard shard
                    && Files.exists(site.output().resolve(shard.path()))) {
                shards.computeIfAbsent(shard.segment(), segment -> new ArrayList<>())
                        .add(shard);
            }
        }
        if (shards.isEmpty()) {
            return List.of();
        }
        DigestBuilder secrets = new DigestBuilder();
        site.site()
                .held()
                .forEach(each -> secrets.add(each.path()).add(each.state().name()));
        site.site()
                .keptBack()
                .values()
                .forEach(story -> secrets.add(story.entry().file().digest()));
        Digest ofHeld = secrets.build();
        Map<SearchSegment, Digest> words = new HashMap<>();
        shards.keySet().forEach(segment -> words.put(segment, words(segment, ofHeld)));
        shards.forEach((segment, files) -> {
            Digest its = Objects.requireNonNull(words.get(segment));
            files.removeIf(shard -> shelf.isProven(shard.path(), its));
        });
        if (shards.values().stream().allMatch(List::isEmpty)) {
            return List.of();
        }
        for (Held each : site.site().held()) {
            Article story = site.site().keptBack().get(each.path());
            if (story != null) {
                StoryText text = site.texts().apply(story);
                StoryText secret = each.state().secret() ? text : new StoryText("", "", text.body());
                words(secret).forEach(word -> held.putIfAbsent(word, each));
            }
        }
        List<Finding> findings = new ArrayList<>();
        shards.forEach((segment, ofSegment) -> {
            SortedMap<Integer, Article> stories = stories(segment);
            List<List<Finding>> found = InOrder.map(ofSegment, shard -> findings(shard, stories));
            for (int i = 0; i < found.size(); i++) {
                findings.addAll(found.get(i));
                if (found.get(i).isEmpty()) {
                    shelf.proven(ofSegment.get(i).path(), Objects.requireNonNull(words.get(segment)));
                }
            }
        });
        return findings;
    }

    private SortedMap<Integer, Article> stories(SearchSegment segment) {
        return site.site().searchCalendar(segment.edition()).stories(segment);
    }

    /** All that the proof of a segment's files depends on, but for the files. */
    private Digest words(SearchSegment segment, Digest ofHeld) {
        DigestBuilder builder = new DigestBuilder().add(ofHeld);
        stories(segment)
                .forEach((number, story) -> builder.add(number)
                        .add(story.path())
                        .add(story.entry().file().digest()));
        return builder.build();
    }

    private static Set<String> words(StoryText text) {
        StoryWords words = StoryWords.of(text);
        Set<String> all = new HashSet<>(words.title());
        all.addAll(words.summary());
        all.addAll(words.body());
        return all;
    }

    private Set<String> published(Article story) {
        return published.computeIfAbsent(story.path(), path -> {
            Set<String> all = words(site.texts().apply(story));
            all.addAll(SearchTerms.words(story));
            return all;
        });
    }

    private List<Finding> findings(Output.SearchShard shard, SortedMap<Integer, Article> stories) {
        String file = site.shown() + '/' + shard.path();
        SortedMap<String, ShardReader.Stories> words;
        try {
            words = ShardReader.read(site.read(shard.path()));
        } catch (IllegalArgumentException e) {
            return List.of(finding(Position.ofFile(file), "this part of the search index cannot be read"));
        }
        List<Finding> findings = new ArrayList<>();
        words.keySet().removeIf(Buckets::isBeginning);
        words.forEach((word, found) -> {
            List<Integer> numbers = found.all();
            Held secret = held.get(word);
            if (numbers.isEmpty() || !stories.keySet().containsAll(numbers)) {
                findings.add(finding(
                        Position.ofFile(file),
                        "the word \"" + word + "\" is that of a story that is not published, in the search index"));
            } else if (secret != null) {
                Article first = Objects.requireNonNull(stories.get(numbers.get(0)));
                if (!published(first).contains(word)) {
                    findings.add(finding(
                            Position.ofFile(shown(secret)),
                            "the word \"" + word + "\" of this story stands in " + file + ", but the story is "
                                    + secret.reason(site.site())));
                }
            }
        });
        return findings;
    }

    private String shown(Held secret) {
        return Objects.requireNonNull(site.site().keptBack().get(secret.path()))
                .entry()
                .file()
                .shown();
    }

    private static Finding finding(Position position, String what) {
        return new Finding(Code.HELD_STORY_SHOWN, position, what, REMEDY);
    }
}
