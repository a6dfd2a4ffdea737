package press.broadsheet.check;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.select.Selector;
import press.broadsheet.content.CheckKind;
import press.broadsheet.diagnostic.Code;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the structured data of a page: what search engines ask of a news story (Google Search Central: Article, Live
 * blog, Breadcrumb, Profile page, Organization, Paywalled content).
 */
final class StructuredReader {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final Set<String> STORIES = Set.of(
            "Article",
            "NewsArticle",
            "OpinionNewsArticle",
            "AnalysisNewsArticle",
            "ReviewNewsArticle",
            "ReportageNewsArticle",
            "BackgroundNewsArticle",
            "AskPublicNewsArticle",
            "LiveBlogPosting");

    /** What else must have what, by type. */
    private static final Map<String, List<String>> NEEDS = Map.of(
            "LiveBlogPosting", List.of("coverageStartTime", "liveBlogUpdate"),
            "VideoObject", List.of("name", "thumbnailUrl", "uploadDate"),
            "ProfilePage", List.of("mainEntity"),
            "NewsMediaOrganization", List.of("name", "url"),
            "WebSite", List.of("name", "url"),
            "ClaimReview", List.of("claimReviewed", "reviewRating", "url"),
            "Event", List.of("name", "startDate", "location"));

    private static final Set<String> ADDRESSES = Set.of(
            "url", "item", "image", "contentUrl", "thumbnailUrl", "embedUrl", "mainEntityOfPage", "sameAs", "logo");

    private final Document page;
    private final Noting noting;

    StructuredReader(Document page, Noting noting) {
        this.page = page;
        this.noting = noting;
    }

    void read(String json) {
        JsonNode root;
        try {
            root = MAPPER.readTree(json);
        } catch (JacksonException e) {
            flaw("the structured data is no JSON", "mend the template that writes it", Flaw.Seek.TEMPLATE, "");
            return;
        }
        if (!root.path("@context").asString("").matches("https?://schema\\.org/?") && !root.isArray()) {
            flaw("the structured data has no @context of schema.org", "add it", Flaw.Seek.TEMPLATE, "");
        }
        JsonNode nodes = root.has("@graph") ? root.path("@graph") : root;
        if (nodes.isArray()) {
            nodes.forEach(this::node);
        } else {
            node(nodes);
        }
        addresses(root);
    }

    private void flaw(String what, String remedy, Flaw.Seek seek, String clue) {
        noting.flaw(CheckKind.STRUCTURED_DATA, Code.BAD_STRUCTURED_DATA, what, remedy, seek, clue);
    }

    private void node(JsonNode node) {
        String type = node.path("@type").asString("");
        if (type.isEmpty() && !node.path("@type").isArray()) {
            flaw("a part of the structured data has no @type", "say what it is", Flaw.Seek.TEMPLATE, "");
        }
        if (STORIES.contains(type)) {
            story(node, type);
        }
        NEEDS.getOrDefault(type, List.of()).forEach(need -> need(node, type, need, Flaw.Seek.TEMPLATE, ""));
        if (type.equals("BreadcrumbList")) {
            crumbs(node.path("itemListElement"));
        }
        for (JsonNode update : node.path("liveBlogUpdate")) {
            need(update, "an entry of a LiveBlogPosting", "headline", Flaw.Seek.KEY, "title");
            need(update, "an entry of a LiveBlogPosting", "datePublished", Flaw.Seek.KEY, "title");
        }
    }

    private void need(JsonNode node, String type, String property, Flaw.Seek seek, String key) {
        JsonNode value = node.path(property);
        boolean empty = value.isMissingNode()
                || value.isNull()
                || (value.isString() && value.asString().isBlank());
        if (empty || (value.isContainer() && value.isEmpty())) {
            flaw(type + " has no " + property + " in the structured data", "give it one", seek, key);
        }
    }

    private void story(JsonNode story, String type) {
        need(story, type, "headline", Flaw.Seek.KEY, "title");
        need(story, type, "datePublished", Flaw.Seek.KEY, "date");
        if (story.path("image").isEmpty() && !story.path("image").isString()) {
            flaw(
                    "a story has no image in the structured data",
                    "set image in the settings, which stands in where a story has none, or give the story one",
                    Flaw.Seek.SETTINGS,
                    "");
        }
        need(story, type, "author", Flaw.Seek.KEY, "authors");
        JsonNode author = story.path("author");
        for (JsonNode each :
                author.isArray() ? author : MAPPER.createArrayNode().add(author)) {
            if (each.isObject()) {
                need(each, "an author", "name", Flaw.Seek.KEY, "authors");
            }
        }
        Optional<OffsetDateTime> published = date(story, "datePublished", "date");
        Optional<OffsetDateTime> modified = date(story, "dateModified", "updated");
        if (published.isPresent() && modified.isPresent() && modified.get().isBefore(published.get())) {
            flaw("dateModified is before datePublished", "mend the dates", Flaw.Seek.KEY, "updated");
        }
        Optional.ofNullable(page.selectFirst("meta[property=article:published_time]"))
                .map(meta -> meta.attr("content"))
                .flatMap(StructuredReader::parsed)
                .filter(told -> published.filter(date -> !date.isEqual(told)).isPresent())
                .ifPresent(told -> flaw(
                        "datePublished is not the article:published_time of the page",
                        "let the template write one date in both places",
                        Flaw.Seek.TEMPLATE,
                        ""));
        if (story.path("isAccessibleForFree").asString("").equalsIgnoreCase("false")) {
            paid(story.path("hasPart"));
        }
    }

    /** Paywalled content must say which part of the page that is. */
    private void paid(JsonNode parts) {
        JsonNode first = parts.isArray() ? parts.path(0) : parts;
        String selector = first.path("cssSelector").asString("");
        boolean there;
        try {
            there = !selector.isEmpty() && page.selectFirst(selector) != null;
        } catch (Selector.SelectorParseException e) {
            there = false;
        }
        if (!there) {
            flaw(
                    "the story is not free, and hasPart names no part of the page",
                    "give the paid part a class, and name it in cssSelector",
                    Flaw.Seek.TEMPLATE,
                    "");
        }
    }

    private Optional<OffsetDateTime> date(JsonNode story, String property, String key) {
        String text = story.path(property).asString("");
        Optional<OffsetDateTime> date = parsed(text);
        if (!text.isEmpty() && date.isEmpty()) {
            flaw(property + " is \"" + text + "\", no date and time with an offset", "write one", Flaw.Seek.KEY, key);
        }
        return date;
    }

    private static Optional<OffsetDateTime> parsed(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private void crumbs(JsonNode items) {
        int position = 0;
        for (JsonNode item : items) {
            position++;
            boolean last = position == items.size();
            boolean named = !item.path("name").asString("").isEmpty()
                    || !item.path("item").path("name").asString("").isEmpty();
            if (item.path("position").asInt(0) != position || !named || (!last && !item.has("item"))) {
                flaw(
                        "step " + position + " of the BreadcrumbList lacks its position, name or item",
                        "number the steps from 1, and give each a name and an address",
                        Flaw.Seek.TEMPLATE,
                        "");
            }
        }
        if (position < 2) {
            flaw("a BreadcrumbList has fewer than two steps", "leave it out", Flaw.Seek.TEMPLATE, "");
        }
    }

    private void addresses(JsonNode node) {
        if (node.isArray()) {
            node.forEach(this::addresses);
        }
        for (Map.Entry<String, JsonNode> property : node.properties()) {
            JsonNode value = property.getValue();
            for (JsonNode each :
                    value.isArray() ? value : MAPPER.createArrayNode().add(value)) {
                if (each.isString() && ADDRESSES.contains(property.getKey())) {
                    noting.link(Use.STRUCTURED, each.asString());
                }
            }
            addresses(value);
        }
    }
}
