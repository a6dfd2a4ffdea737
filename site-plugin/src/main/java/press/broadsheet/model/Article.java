package press.broadsheet.model;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import press.broadsheet.content.ArticleHead;
import press.broadsheet.content.Entry;
import press.broadsheet.content.LiveEntry;

/**
 * A live story with everything the rest of the site decided about it.
 *
 * @param entry the parsed file
 * @param published when it was first published
 * @param address its place on the site, {@code /world/2026/11/23/port-strike/}
 * @param language the language it is in, a BCP 47 tag
 * @param edition the prefix of the edition it is in, empty for the main one
 * @param section the section's id
 * @param credits who made it, in the order of the byline
 * @param tags ids of its tags, without repetition, in the order written
 * @param series ids of its series
 * @param places ids of its places
 * @param entries those of a live story whose time has come, newest first
 * @param running whether it is a live story that has not ended
 */
public record Article(
        Entry<ArticleHead> entry,
        Instant published,
        String address,
        String slug,
        String language,
        String edition,
        String section,
        List<Credit> credits,
        List<String> tags,
        List<String> series,
        List<String> places,
        List<LiveEntry> entries,
        boolean running) {

    /** From the oldest to the newest; stories of one instant by path. */
    public static final Comparator<Article> OLDEST_FIRST =
            Comparator.comparing(Article::published).thenComparing(Article::path);

    /** The file's path in the content folder: the story's identity. */
    public String path() {
        return entry.file().path();
    }

    /** The same story with another text, about which the rest of the site decides nothing else. */
    public Article with(Entry<ArticleHead> edited) {
        return new Article(
                edited, published, address, slug, language, edition, section, credits, tags, series, places, entries,
                running);
    }

    /** The front matter. */
    public ArticleHead head() {
        return entry.head();
    }

    /** Ids of its terms of one kind. */
    public List<String> terms(Scope.Kind kind) {
        return switch (kind) {
            case TAG -> tags;
            case SERIES -> series;
            case PLACE -> places;
            case SECTION -> List.of(section);
            case AUTHOR -> credits.stream().map(Credit::author).distinct().toList();
            default -> throw new IllegalArgumentException("not a kind of term: " + kind);
        };
    }
}
