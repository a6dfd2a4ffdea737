package press.broadsheet.feed;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import press.broadsheet.view.AmendmentView;
import press.broadsheet.view.ArticleView;
import press.broadsheet.view.AuthorView;
import press.broadsheet.view.CorrectionView;
import press.broadsheet.view.DateView;
import press.broadsheet.view.Desk;
import press.broadsheet.view.IssueView;
import press.broadsheet.view.LiveEntryView;
import press.broadsheet.view.PictureView;
import press.broadsheet.view.TermView;

/**
 * A story in a feed, an entry of a live story, a correction of a story, or an issue of a newsletter.
 *
 * @param story the story, or that of the entry; none of an issue of a newsletter
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
        Optional<ArticleView> story,
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
    /** Between the headlines of an issue. */
    private static final String HEADLINES = " \u00b7 ";

    static Item of(Desk desk, ArticleView story, boolean fullText) {
        boolean said = !story.plainStandfirst().isBlank();
        return new Item(
                Optional.of(story),
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
                Optional.of(story),
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
                Optional.of(amendment.article()),
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

    /** An issue of a newsletter, which the paper itself has written. */
    static Item of(Desk desk, IssueView issue) {
        List<ArticleView> stories = issue.articles();
        return new Item(
                Optional.empty(),
                issue.permalink(),
                issue.title(),
                issue.date(),
                Optional.empty(),
                List.of(),
                stories.stream()
                        .flatMap(story -> story.image().stream())
                        .findFirst()
                        .map(PictureView::social),
                stories.stream().map(story -> story.title().value()).collect(Collectors.joining(HEADLINES)),
                stories.stream().map(ArticleView::plainTitle).collect(Collectors.joining(HEADLINES)),
                IssueText.of(desk, issue),
                List.of());
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
        return story.filter(each -> link.equals(each.permalink())).flatMap(Attached::of);
    }

    /** The language of the story if it is not that of the site. */
    Optional<String> foreignLanguage(Desk desk) {
        return story.map(ArticleView::language).filter(language -> !language.equals(desk.language()));
    }
}
