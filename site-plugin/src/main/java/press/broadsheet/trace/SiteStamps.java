package press.broadsheet.trace;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import press.broadsheet.model.Article;
import press.broadsheet.model.Scope;
import press.broadsheet.model.Site;
import press.broadsheet.source.BinaryReader;
import press.broadsheet.source.BinaryWriter;
import press.broadsheet.source.Digest;
import press.broadsheet.source.DigestBuilder;
import press.broadsheet.source.Root;
import press.broadsheet.source.SourceFile;
import press.broadsheet.source.SourceTree;

/**
 * A short hand on a whole site: for each story a digest of all that any fact about it is made of. Two sites
 * are compared by these first, so that what is the same is not worked out to be compared.
 *
 * @param settings the digest of all settings
 * @param stories the live stories by path
 * @param media the digests of the files that pages may use, by path
 */
public record SiteStamps(Digest settings, Map<String, Story> stories, Map<String, Digest> media) {
    /** Nothing is known of the last site. */
    public static final SiteStamps NONE = new SiteStamps(Digest.ABSENT, Map.of(), Map.of());

    /**
     * One story.
     *
     * @param digest of its file, and of what the site decided about it
     * @param published when
     * @param scopes the lists it is in
     */
    record Story(Digest digest, Instant published, List<Scope> scopes) {}

    /** The stamps of a site and its sources. */
    public static SiteStamps of(Site site, SourceTree sources) {
        Map<String, Story> stories = new HashMap<>();
        Map<Scope, Scope> known = new HashMap<>();
        for (Article article : site.articles()) {
            List<Scope> scopes = new ArrayList<>(site.scopes(article));
            scopes.replaceAll(scope -> known.computeIfAbsent(scope, key -> key));
            stories.put(article.path(), new Story(digest(article), article.published(), List.copyOf(scopes)));
        }
        Map<String, Digest> media = new HashMap<>();
        for (SourceFile file : sources.all(Root.CONTENT)) {
            if (MediaFiles.isMedia(file)) {
                media.put(file.path(), file.digest());
            }
        }
        return new SiteStamps(new Canon().digest(site.settings()), stories, media);
    }

    /** The same with other texts of some stories, which are in the same lists. */
    public SiteStamps with(List<Article> edited) {
        Map<String, Story> others = new HashMap<>(stories);
        for (Article article : edited) {
            others.computeIfPresent(
                    article.path(), (path, story) -> new Story(digest(article), story.published(), story.scopes()));
        }
        return new SiteStamps(settings, others, media);
    }

    /**
     * Which facts of the site of these stamps surely are what they were when it had others.
     *
     * @param edited the paths of the stories whose texts alone differ between the two sites and their sources, if that is
     *     known
     */
    public Predicate<Fact<?>> unchangedSince(SiteStamps before, Site site, Optional<List<String>> edited) {
        return new Unchanged(site, before, this, edited)::surely;
    }

    private static Digest digest(Article article) {
        DigestBuilder builder = new DigestBuilder()
                .add(article.entry().file().digest())
                .add(article.address())
                .add(article.section())
                // the clock alone brings entries of a live story, and its end
                .open(article.running() ? 'e' : 'n', article.entries().size());
        article.credits().forEach(credit -> builder.add(credit.author()).add(credit.role()));
        for (List<String> terms : List.of(article.tags(), article.series(), article.places())) {
            builder.open('l', terms.size());
            terms.forEach(builder::add);
        }
        return builder.build();
    }

    void write(BinaryWriter out) {
        out.digest(settings);
        out.number(stories.size());
        stories.forEach((path, story) -> {
            out.text(path);
            out.digest(story.digest());
            out.instant(story.published());
            out.number(story.scopes().size());
            for (Scope scope : story.scopes()) {
                out.text(scope.kind().name());
                out.text(scope.id());
                out.text(scope.edition());
            }
        });
        out.number(media.size());
        media.forEach((path, digest) -> {
            out.text(path);
            out.digest(digest);
        });
    }

    static SiteStamps read(BinaryReader in) {
        Digest settings = in.digest();
        int storyCount = in.count();
        Map<String, Story> stories = new HashMap<>(storyCount * 2);
        Map<Scope, Scope> known = new HashMap<>();
        for (int i = 0; i < storyCount; i++) {
            String path = in.text();
            Digest digest = in.digest();
            Instant published = in.instant();
            int scopeCount = in.count();
            List<Scope> scopes = new ArrayList<>(scopeCount);
            for (int j = 0; j < scopeCount; j++) {
                Scope scope = new Scope(Scope.Kind.valueOf(in.text()), in.text(), in.text());
                scopes.add(known.computeIfAbsent(scope, key -> key));
            }
            stories.put(path, new Story(digest, published, List.copyOf(scopes)));
        }
        int mediaCount = in.count();
        Map<String, Digest> media = new HashMap<>(mediaCount * 2);
        for (int i = 0; i < mediaCount; i++) {
            media.put(in.text(), in.digest());
        }
        return new SiteStamps(settings, stories, media);
    }
}
