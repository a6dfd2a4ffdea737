package press.broadsheet.trace;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import press.broadsheet.model.Article;
import press.broadsheet.model.Site;
import press.broadsheet.source.Digest;
import press.broadsheet.source.DigestBuilder;
import press.broadsheet.source.SourceTree;

/**
 * Stamps that leave out something that answers are made of. A story's section and address are not among it: they
 * follow from its file, its path and the settings, so that nothing can be told from leaving them out. Nor are its
 * authors: they follow from its file and from the names in authors' files, and whoever shows an author reads that name.
 */
public enum PoorStamps {
    /** What a story's file holds. */
    FILE,
    /** The tags, series and places a story came to. */
    TERMS,
    /** When a story was published. */
    TIME,
    /** Which lists a story is in. */
    LISTS,
    /** The settings. */
    SETTINGS,
    /** The bytes of pictures. */
    MEDIA;

    /** The stamps of a site without this. */
    public SiteStamps of(Site site, SourceTree sources) {
        SiteStamps whole = SiteStamps.of(site, sources);
        return switch (this) {
            case SETTINGS -> new SiteStamps(new DigestBuilder().build(), whole.stories(), whole.media());
            case MEDIA -> {
                Map<String, Digest> media = new HashMap<>(whole.media());
                media.replaceAll((path, digest) -> Digest.ABSENT);
                yield new SiteStamps(whole.settings(), whole.stories(), media);
            }
            default -> {
                Map<String, SiteStamps.Story> stories = new HashMap<>();
                for (Article article : site.articles()) {
                    stories.put(
                            article.path(),
                            new SiteStamps.Story(
                                    digest(article),
                                    this == TIME ? Instant.EPOCH : article.published(),
                                    this == LISTS ? List.of() : site.scopes(article)));
                }
                yield new SiteStamps(whole.settings(), stories, whole.media());
            }
        };
    }

    private Digest digest(Article article) {
        Map<PoorStamps, Object> parts = new HashMap<>(Map.of(
                FILE, article.entry().file().digest(),
                TERMS, List.of(article.tags(), article.series(), article.places())));
        parts.remove(this);
        DigestBuilder digest = new DigestBuilder();
        for (PoorStamps part : values()) {
            digest.add(String.valueOf(parts.get(part)));
        }
        return digest.build();
    }
}
