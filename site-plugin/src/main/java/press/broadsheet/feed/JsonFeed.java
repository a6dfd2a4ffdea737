package press.broadsheet.feed;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;
import press.broadsheet.structured.Json;
import press.broadsheet.view.AuthorView;
import press.broadsheet.view.DateView;
import press.broadsheet.view.Desk;
import press.broadsheet.view.PictureView;
import press.broadsheet.view.SiteView;

/** JSON Feed 1.1 (jsonfeed.org/version/1.1). */
record JsonFeed(
        String version,
        String title,
        @JsonProperty("home_page_url") String homePageUrl,
        @JsonProperty("feed_url") String feedUrl,
        String description,
        Optional<String> icon,
        List<Writer> authors,
        String language,
        List<Hub> hubs,
        @JsonInclude(JsonInclude.Include.ALWAYS) List<Entry> items) {
    private static final String VERSION = "https://jsonfeed.org/version/1.1";

    /** Who is told when the feed changes. */
    record Hub(String type, String url) {}

    /** Someone who wrote something. */
    record Writer(String name, String url) {}

    /** A story: {@code content_html} or, for want of one, {@code content_text}. */
    record Entry(
            String id,
            String url,
            String title,
            @JsonProperty("content_html") Optional<String> contentHtml,
            @JsonProperty("content_text") Optional<String> contentText,
            String summary,
            Optional<String> image,
            @JsonProperty("date_published") String datePublished,
            @JsonProperty("date_modified") Optional<String> dateModified,
            List<Writer> authors,
            List<String> tags,
            Optional<String> language,
            List<Attachment> attachments) {}

    /** A file that belongs to a story. */
    record Attachment(
            String url,
            @JsonProperty("mime_type") String type,
            @JsonProperty("size_in_bytes") long size,

            @JsonProperty("duration_in_seconds") @JsonInclude(JsonInclude.Include.NON_DEFAULT)
            int seconds) {}

    static JsonFeed of(Desk desk, Channel channel) {
        SiteView site = new SiteView(desk);
        return new JsonFeed(
                VERSION,
                channel.title(),
                channel.link(),
                channel.self(),
                channel.description(),
                site.logo().map(PictureView::absoluteUrl),
                List.of(new Writer(site.name(), desk.absolute("/"))),
                desk.language(),
                channel.hubUrl().isEmpty() ? List.of() : List.of(new Hub("WebSub", channel.hubUrl())),
                channel.items().stream().map(item -> entry(desk, item)).toList());
    }

    private static Entry entry(Desk desk, Item item) {
        Optional<String> html = Optional.of(item.content()).filter(content -> !content.isBlank());
        return new Entry(
                item.link(),
                item.link(),
                item.title(),
                html,
                html.isPresent() ? Optional.empty() : Optional.of(item.plainSummary()),
                item.plainSummary(),
                item.picture().map(PictureView::absoluteUrl),
                item.published().iso(),
                item.updated().map(DateView::iso),
                item.writers().stream().map(JsonFeed::writer).toList(),
                item.categories(),
                item.foreignLanguage(desk),
                item
                        .enclosure()
                        .map(file -> new Attachment(file.url(), file.type(), file.length(), file.seconds()))
                        .stream()
                        .toList());
    }

    private static Writer writer(AuthorView author) {
        return new Writer(author.name(), author.permalink());
    }

    /** The file. */
    String text() {
        return Json.text(this) + "\n";
    }
}
