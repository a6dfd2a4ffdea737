package press.broadsheet.build;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import press.broadsheet.content.ArticleHead;
import press.broadsheet.content.ContentReader;
import press.broadsheet.content.Live;
import press.broadsheet.content.LiveEntry;
import press.broadsheet.content.Settings;
import press.broadsheet.content.Settings.Search.Index;
import press.broadsheet.markdown.MarkdownConverter;
import press.broadsheet.markdown.RawHtml;
import press.broadsheet.model.Article;
import press.broadsheet.search.StoryText;
import press.broadsheet.source.SourceTree;

/** What of a story can be found: what its page shows of its head and its text, and no more. Safe for any thread. */
final class StoryTexts implements Function<Article, StoryText> {
    private final SourceTree sources;
    private final Index index;
    private final MarkdownConverter markdown = new MarkdownConverter(RawHtml.NONE);

    StoryTexts(SourceTree sources, Settings settings) {
        this.sources = sources;
        this.index = settings.search().index();
    }

    @Override
    public StoryText apply(Article article) {
        ArticleHead head = article.head();
        List<String> summary = new ArrayList<>();
        head.kicker().ifPresent(summary::add);
        head.label().ifPresent(summary::add);
        head.summary().ifPresent(summary::add);
        head.live().map(Live::keyPoints).ifPresent(summary::addAll);
        article.entries().forEach(entry -> summary.add(entry.headline()));
        return new StoryText(
                markdown.plainText(head.title()),
                String.join("\n", summary.stream().map(markdown::plainText).toList()),
                index == Index.TEXTS ? body(article) : "");
    }

    private String body(Article article) {
        String whole = ContentReader.body(sources, article.entry());
        Optional<Live> live = article.head().live();
        if (live.isEmpty()) {
            return markdown.words(whole);
        }
        // an entry whose time has not come is no part of the story yet
        StringBuilder shown = new StringBuilder(whole.substring(0, live.get().introduction()));
        for (LiveEntry entry : article.entries()) {
            shown.append("\n\n").append(whole, entry.from(), entry.to());
        }
        return markdown.words(shown + Live.definitions(whole));
    }
}
