package press.broadsheet.feed;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import press.broadsheet.view.ArticleView;
import press.broadsheet.view.Desk;
import press.broadsheet.view.PictureView;
import press.broadsheet.view.TermView;

/**
 * A story in a feed.
 *
 * @param summary the standfirst as HTML, else the headline
 * @param plainSummary the same as plain text
 * @param content the whole text as HTML; empty if the feed holds summaries alone, or the story has no text
 * @param categories names of its section, tags, series and places
 */
record Item(ArticleView story, String summary, String plainSummary, String content, List<String> categories) {

    static Item of(Desk desk, ArticleView story, boolean fullText) {
        boolean said = !story.plainStandfirst().isBlank();
        return new Item(
                story,
                said ? story.standfirst().value() : story.title().value(),
                said ? story.plainStandfirst() : story.plainTitle(),
                fullText ? FullText.of(desk, story) : "",
                Stream.of(List.of(story.section()), story.tags(), story.series(), story.places())
                        .flatMap(List::stream)
                        .map(TermView::title)
                        .distinct()
                        .toList());
    }

    /** The lead picture, of a size for feed readers. */
    Optional<PictureView> picture() {
        return story.image().map(PictureView::social);
    }

    /** The file that is sent along. */
    Optional<Attached> enclosure() {
        return Attached.of(story);
    }

    /** The language of the story if it is not that of the site. */
    Optional<String> foreignLanguage(Desk desk) {
        return Optional.of(story.language()).filter(language -> !language.equals(desk.language()));
    }
}
