package press.broadsheet.feed;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import press.broadsheet.view.AmendmentView;
import press.broadsheet.view.ArticleView;
import press.broadsheet.view.AuthorView;
import press.broadsheet.view.CorrectionView;
import press.broadsheet.view.DateView;
import press.broadsheet.view.Desk;
import press.broadsheet.view.PictureView;
import press.broadsheet.view.TermView;

/**
 * A story in a feed, or a correction of one.
 *
 * @param title plain text
 * @param permalink the absolute URL, which is its identity too
 * @param published when it first was there
 * @param updated its last change, if there was one
 * @param summary the standfirst as HTML, else the headline
 * @param plainSummary the same as plain text
 * @param content the whole text as HTML; empty if the feed holds summaries alone, or the story has no text
 * @param categories names of its section, tags, series and places
 */
record Item(
        ArticleView story,
        String title,
        String permalink,
        DateView published,
        Optional<DateView> updated,
        List<AuthorView> writers,
        Optional<PictureView> picture,
        String summary,
        String plainSummary,
        String content,
        List<String> categories) {

    static Item of(Desk desk, ArticleView story, boolean fullText) {
        boolean said = !story.plainStandfirst().isBlank();
        return new Item(
                story,
                story.plainTitle(),
                story.permalink(),
                story.published(),
                story.updated(),
                story.writers(),
                story.image(),
                said ? story.standfirst().value() : story.title().value(),
                said ? story.plainStandfirst() : story.plainTitle(),
                fullText ? FullText.of(desk, story) : "",
                categories(story));
    }

    /** A correction, which nobody but the paper itself has written. */
    static Item of(Desk desk, AmendmentView amendment) {
        CorrectionView correction = amendment.correction();
        return new Item(
                amendment.article(),
                desk.message("correction-of", List.of(amendment.article().plainTitle())),
                amendment.permalink(),
                correction.date(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                correction.text().value(),
                correction.plainText(),
                "<p>" + correction.text().value() + "</p>\n",
                categories(amendment.article()));
    }

    private static List<String> categories(ArticleView story) {
        return Stream.of(List.of(story.section()), story.tags(), story.series(), story.places())
                .flatMap(List::stream)
                .map(TermView::title)
                .distinct()
                .toList();
    }

    /** The last change, or when it first was there. */
    DateView modified() {
        return updated.orElse(published);
    }

    /** The lead picture if it is a file of this site, so that its length and type are known. */
    Optional<PictureView> enclosure() {
        return picture.filter(picture -> picture.length() > 0 && !picture.type().isEmpty());
    }

    /** The language of the story if it is not that of the site. */
    Optional<String> foreignLanguage(Desk desk) {
        return Optional.of(story.language()).filter(language -> !language.equals(desk.language()));
    }
}
