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
import press.broadsheet.view.LiveEntryView;
import press.broadsheet.view.PictureView;
import press.broadsheet.view.TermView;

/**
 * A story in a feed, an entry of a live story, or a correction of a story.
 *
 * @param story the story, or that of the entry
 * @param link the absolute URL that is its identity
 * @param title plain text
 * @param updated the last change, if there was one
 * @param picture the lead picture, of a size for feed readers
 * @param summary the standfirst as HTML, else the headline
 * @param plainSummary the same as plain text
 * @param content the whole text as HTML; empty if the feed holds summaries alone, or the story has no text
 * @param categories names of its section, tags, series and places
 */
record Item(
        ArticleView story,
        String link,
        String title,
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
                story.permalink(),
                story.plainTitle(),
                story.published(),
                story.updated(),
                story.writers(),
                story.image().map(PictureView::social),
                said ? story.standfirst().value() : story.title().value(),
                said ? story.plainStandfirst() : story.plainTitle(),
                fullText ? FullText.of(desk, story) : "",
                categories(story));
    }

    /** An entry: it has a time and no later change, and its story's picture is not its own. */
    static Item of(ArticleView story, LiveEntryView entry, boolean fullText) {
        String said = entry.plainStandfirst().isBlank() ? entry.plainTitle() : entry.plainStandfirst();
        return new Item(
                story,
                entry.permalink(),
                entry.plainTitle(),
                entry.at(),
                Optional.empty(),
                story.writers(),
                Optional.empty(),
                entry.plainStandfirst().isBlank()
                        ? entry.title().value()
                        : entry.standfirst().value(),
                said,
                fullText ? entry.feedBody().value() : "",
                List.of());
    }

    /** A correction, which nobody but the paper itself has written. */
    static Item of(Desk desk, AmendmentView amendment) {
        CorrectionView correction = amendment.correction();
        return new Item(
                amendment.article(),
                amendment.permalink(),
                desk.message("correction-of", List.of(amendment.article().plainTitle())),
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

    /** The file that is sent along: with a story alone. */
    Optional<Attached> enclosure() {
        return link.equals(story.permalink()) ? Attached.of(story) : Optional.empty();
    }

    /** The language of the story if it is not that of the site. */
    Optional<String> foreignLanguage(Desk desk) {
        return Optional.of(story.language()).filter(language -> !language.equals(desk.language()));
    }
}
