package press.broadsheet.structured;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** A thing in the vocabulary of schema.org, with the properties that are given of it. */
sealed interface Node {
    /** All things of a page. */
    record Graph(
            @JsonProperty("@context") String context,
            @JsonProperty("@graph") List<Node> graph) {}

    /** A thing told of elsewhere, by its identity. */
    record Reference(@JsonProperty("@id") String id) implements Node {}

    /** A story: NewsArticle or one of its subtypes, or LiveBlogPosting. */
    record Story(
            @JsonProperty("@type") String type,
            @JsonProperty("@id") String id,
            String headline,
            List<Image> image,
            Optional<Audio> audio,
            Optional<Video> video,
            String datePublished,
            String dateModified,
            List<Agent> author,
            List<Agent> contributor,
            Organization publisher,
            WebPage mainEntityOfPage,
            String url,
            String description,
            String articleSection,
            List<String> keywords,
            List<Topic> about,
            String inLanguage,
            boolean isAccessibleForFree,
            @JsonInclude(JsonInclude.Include.NON_DEFAULT) int wordCount,
            List<Correction> correction,
            List<Place> contentLocation,
            List<Series> isPartOf,
            Optional<String> coverageStartTime,
            Optional<String> coverageEndTime,
            List<LiveUpdate> liveBlogUpdate,
            List<Translation> workTranslation,
            Optional<Translation> translationOfWork)
            implements Node {}

    /** A version of a story in another language. */
    record Translation(
            @JsonProperty("@type") String type,
            @JsonProperty("@id") String id,
            String url,
            String inLanguage) implements Node {}

    /** An entry of a live story: BlogPosting. */
    record LiveUpdate(
            @JsonProperty("@type") String type,
            @JsonProperty("@id") String id,
            String headline,
            String datePublished,
            String url,
            String articleBody,
            List<Reference> author)
            implements Node {}

    /** A picture. */
    record Image(
            @JsonProperty("@type") String type,
            String url,
            String contentUrl,
            @JsonInclude(JsonInclude.Include.NON_DEFAULT) int width,
            @JsonInclude(JsonInclude.Include.NON_DEFAULT) int height,
            String caption,
            String creditText,
            String copyrightNotice)
            implements Node {}

    /** A recording; {@code duration} as ISO 8601 writes it, empty if not known. */
    record Audio(@JsonProperty("@type") String type, String contentUrl, String encodingFormat, String duration)
            implements Node {}

    /** A film; {@code duration} as ISO 8601 writes it, empty if not known. */
    record Video(
            @JsonProperty("@type") String type,
            String name,
            String description,
            List<String> thumbnailUrl,
            String uploadDate,
            String contentUrl,
            String encodingFormat,
            String duration)
            implements Node {}

    /** Someone bylined: Person, Organization, or NewsMediaOrganization for an agency. */
    record Agent(
            @JsonProperty("@type") String type,
            @JsonProperty("@id") String id,
            String name,
            String url,
            Optional<String> jobTitle,
            Optional<String> description,
            Optional<Image> image,
            List<String> sameAs,
            Optional<Organization> worksFor)
            implements Node {}

    /** The paper: NewsMediaOrganization; {@code policies} are the addresses of its policies by property. */
    record Organization(
            @JsonProperty("@type") String type,
            @JsonProperty("@id") String id,
            String name,
            String url,
            Optional<Image> logo,
            String description,
            List<String> sameAs,
            Optional<ContactPoint> contactPoint,
            String address,
            @JsonAnyGetter SortedMap<String, String> policies)
            implements Node {}

    /** How readers reach the newsroom. */
    record ContactPoint(@JsonProperty("@type") String type, String contactType, String email, String telephone)
            implements Node {}

    /** The site. */
    record WebSite(
            @JsonProperty("@type") String type,
            @JsonProperty("@id") String id,
            String name,
            String url,
            String description,
            String inLanguage,
            Optional<Reference> publisher,
            Optional<SearchAction> potentialAction)
            implements Node {}

    /** That readers can search a site, and at which address. */
    record SearchAction(
            @JsonProperty("@type") String type,
            EntryPoint target,
            @JsonProperty("query-input") String queryInput) implements Node {}

    /** An address with a place for what is asked (RFC 6570). */
    record EntryPoint(@JsonProperty("@type") String type, String urlTemplate) implements Node {}

    /** A page: WebPage, CollectionPage or ProfilePage. */
    record WebPage(
            @JsonProperty("@type") String type,
            @JsonProperty("@id") String id,
            String url,
            String name,
            String description,
            String inLanguage,
            Optional<String> dateModified,
            Optional<Image> primaryImageOfPage,
            Optional<WebSite> isPartOf,
            Optional<? extends Node> about,
            Optional<? extends Node> mainEntity)
            implements Node {}

    /** A list of links. */
    record ItemList(@JsonProperty("@type") String type, int numberOfItems, List<Item> itemListElement)
            implements Node {}

    /** One link of a list. */
    record Item(@JsonProperty("@type") String type, int position, String url, String name) implements Node {}

    /** The trail from the home page to a page. */
    record Breadcrumbs(@JsonProperty("@type") String type, List<Crumb> itemListElement) implements Node {}

    /** One step of that trail; {@code item} is the absolute URL. */
    record Crumb(@JsonProperty("@type") String type, int position, String name, String item) implements Node {}

    /** A correction of a story. */
    record Correction(@JsonProperty("@type") String type, String text, String datePublished) implements Node {}

    /** Where something happens. */
    record Place(
            @JsonProperty("@type") String type,
            String name,
            String url,
            Optional<GeoCoordinates> geo,
            List<String> sameAs)
            implements Node {}

    /** A point on the earth in degrees. */
    record GeoCoordinates(@JsonProperty("@type") String type, BigDecimal latitude, BigDecimal longitude)
            implements Node {}

    /** What a story or a page is about: Person or Organization. */
    record Topic(@JsonProperty("@type") String type, String name, String url, List<String> sameAs) implements Node {}

    /** A series of stories. */
    record Series(@JsonProperty("@type") String type, String name, String url) implements Node {}
}
