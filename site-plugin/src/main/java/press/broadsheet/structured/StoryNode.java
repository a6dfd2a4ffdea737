package press.broadsheet.structured;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import press.broadsheet.view.ArticleView;
import press.broadsheet.view.AudioView;
import press.broadsheet.view.AuthorView;
import press.broadsheet.view.BylineView;
import press.broadsheet.view.CorrectionView;
import press.broadsheet.view.DateView;
import press.broadsheet.view.Desk;
import press.broadsheet.view.LiveView;
import press.broadsheet.view.PageView;
import press.broadsheet.view.TermView;
import press.broadsheet.view.VersionView;
import press.broadsheet.view.VideoView;

/** A story as schema.org's NewsArticle (developers.google.com/search/docs/appearance/structured-data/article). */
final class StoryNode {
    /** The longest headline search engines show. */
    static final int HEADLINE = 110;

    private StoryNode() {}

    static Node.Story of(Desk desk, ArticleView story, PageView page) {
        String canonical = page.canonical();
        List<VersionView> others =
                page.versions().stream().filter(version -> !version.current()).toList();
        Publisher publisher = new Publisher(desk);
        List<AuthorView> writers = story.writers();
        return new Node.Story(
                type(story.type()),
                canonical + "#article",
                headline(story.plainTitle()),
                images(story, publisher),
                story.audio().map(StoryNode::audio),
                story.video().map(video -> video(story, video)),
                story.published().iso(),
                story.modified().iso(),
                writers.isEmpty()
                        ? List.of(publisher.author())
                        : writers.stream().map(StoryNode::agent).toList(),
                story.bylines().stream()
                        .map(BylineView::author)
                        .filter(author -> !writers.contains(author))
                        .distinct()
                        .map(StoryNode::agent)
                        .toList(),
                publisher.brief(),
                page(canonical),
                canonical,
                story.plainStandfirst(),
                story.section().title(),
                story.tags().stream().map(TermView::title).toList(),
                story.tags().stream()
                        .flatMap(tag -> TermNodes.topic(tag).stream())
                        .toList(),
                story.language(),
                true,
                story.words(),
                story.corrections().stream().map(StoryNode::correction).toList(),
                story.places().stream().map(TermNodes::place).toList(),
                story.series().stream()
                        .map(series -> new Node.Series("CreativeWorkSeries", series.title(), series.permalink()))
                        .toList(),
                story.live().map(live -> live.began().iso()),
                story.live().flatMap(LiveView::ended).map(DateView::iso),
                story.live().map(live -> updates(live, writers)).orElse(List.of()),
                desk.edition().isEmpty()
                        ? others.stream().map(StoryNode::translation).toList()
                        : List.of(),
                others.stream().filter(VersionView::main).findFirst().map(StoryNode::translation));
    }

    /** The version in the site's main language is the work, those in others are its translations. */
    private static Node.Translation translation(VersionView version) {
        return new Node.Translation(
                "NewsArticle", version.permalink() + "#article", version.permalink(), version.language());
    }

    /** All entries, each by those who write the story. */
    private static List<Node.LiveUpdate> updates(LiveView live, List<AuthorView> writers) {
        List<Node.Reference> authors = writers.stream()
                .map(StoryNode::agent)
                .map(Node.Agent::id)
                .map(Node.Reference::new)
                .toList();
        return live.entries().stream()
                .map(entry -> new Node.LiveUpdate(
                        "BlogPosting",
                        entry.permalink(),
                        headline(entry.plainTitle()),
                        entry.at().iso(),
                        entry.permalink(),
                        entry.plainBody(),
                        authors))
                .toList();
    }

    /** The lead picture in every shape, and the pictures of the gallery. */
    private static List<Node.Image> images(ArticleView story, Publisher publisher) {
        return Stream.concat(
                        story.image().map(Publisher::shapes).orElseGet(publisher::images).stream(),
                        story.gallery().stream().map(Publisher::image))
                .toList();
    }

    private static Node.Audio audio(AudioView audio) {
        return new Node.Audio("AudioObject", audio.absoluteUrl(), audio.type(), duration(audio.seconds()));
    }

    /** A film (developers.google.com/search/docs/appearance/structured-data/video). */
    private static Node.Video video(ArticleView story, VideoView video) {
        return new Node.Video(
                "VideoObject",
                story.plainTitle(),
                story.plainStandfirst().isBlank() ? story.plainTitle() : story.plainStandfirst(),
                video.poster().map(poster -> poster.social().absoluteUrl()).stream()
                        .toList(),
                story.published().iso(),
                video.absoluteUrl(),
                video.type(),
                duration(video.seconds()));
    }

    private static String duration(int seconds) {
        return seconds == 0 ? "" : Duration.ofSeconds(seconds).toString();
    }

    /**
     * The subtype of a type of story. A live story is a NewsArticle here: LiveBlogPosting tells of single updates,
     * and its text is still one.
     */
    private static String type(String type) {
        return switch (type) {
            case "opinion" -> "OpinionNewsArticle";
            case "analysis" -> "AnalysisNewsArticle";
            case "review" -> "ReviewNewsArticle";
            case "live" -> "LiveBlogPosting";
            default -> "NewsArticle";
        };
    }

    private static Node.WebPage page(String canonical) {
        return new Node.WebPage(
                "WebPage",
                canonical,
                "",
                "",
                "",
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** An author as a byline names them. */
    static Node.Agent agent(AuthorView author) {
        return new Node.Agent(
                agentType(author),
                author.permalink() + "#author",
                author.name(),
                author.permalink(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty());
    }

    /** What somebody bylined is. */
    static String agentType(AuthorView author) {
        if (author.person()) {
            return "Person";
        }
        return author.agency() ? "NewsMediaOrganization" : "Organization";
    }

    private static Node.Correction correction(CorrectionView correction) {
        return new Node.Correction(
                "CorrectionComment", correction.plainText(), correction.date().iso());
    }

    /** A headline of at most {@link #HEADLINE} characters, cut at a word if there is one. */
    static String headline(String title) {
        if (title.codePointCount(0, title.length()) <= HEADLINE) {
            return title;
        }
        int end = title.offsetByCodePoints(0, HEADLINE - 1);
        int word = title.lastIndexOf(' ', end);
        return title.substring(0, word > end / 2 ? word : end).stripTrailing() + '\u2026';
    }
}
