package press.broadsheet.trace;

import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import press.broadsheet.content.AuthorHead;
import press.broadsheet.content.Datum;
import press.broadsheet.content.PageHead;
import press.broadsheet.content.TermHead;
import press.broadsheet.model.Card;
import press.broadsheet.model.Detail;
import press.broadsheet.model.Neighbours;
import press.broadsheet.model.Route;
import press.broadsheet.model.Scope;
import press.broadsheet.model.Slice;
import press.broadsheet.source.Digest;

/**
 * Something an output can read: a question with one answer at one instant. Absence is an answer too.
 * Every answer is data all the way down, so that its digest covers all that a page can have seen of it.
 *
 * @param <T> the type of the answer
 */
public sealed interface Fact<T> {
    /** What lists show of a live story. */
    record StoryCard(String path) implements Fact<Optional<Card>> {}

    /** The rest of a live story's head. */
    record StoryDetail(String path) implements Fact<Optional<Detail>> {}

    /** The text of the body of a story, page, author, section or tag: its digest. */
    record BodyText(String path) implements Fact<Optional<Digest>> {}

    /** The line on which a body begins, which the messages about it name. */
    record BodyLine(String path) implements Fact<Integer> {}

    /** Where a content file is to be found: a story, a page, an author, a term, a picture. */
    record RouteOf(String path) implements Fact<Route> {}

    /** Paths of the stories with a slug. */
    record StoriesBySlug(String slug) implements Fact<List<String>> {}

    /** The stories just before and after one in its section. */
    record NeighboursOf(String path) implements Fact<Neighbours> {}

    /** The stories to read after one. */
    record RelatedTo(String path, int count) implements Fact<List<String>> {}

    /** The newest stories of a scope. */
    record Newest(Scope scope, int count) implements Fact<List<String>> {}

    /** The stories on a list page of a scope; 0 is its front. */
    record SliceOf(Scope scope, int number) implements Fact<Slice> {}

    /** All stories of a scope, newest first: for months, whose length does not grow with the archive. */
    record AllOf(Scope scope) implements Fact<List<String>> {}

    /** How many stories a scope has. */
    record CountOf(Scope scope) implements Fact<Integer> {}

    /** The stories of the last two days, at most a thousand, newest first. */
    record NewsWindow() implements Fact<List<String>> {}

    /** The months in which stories were published, newest first. */
    record Months() implements Fact<List<YearMonth>> {}

    /** Ids of all terms of a kind in the order of their titles, or of sections in the order of the paper. */
    record TermIds(Scope.Kind kind) implements Fact<List<String>> {}

    /** A section, tag, series or place. */
    record TermOf(Scope.Kind kind, String id) implements Fact<Optional<TermFacet>> {}

    /** An author. */
    record AuthorOf(String id) implements Fact<Optional<AuthorFacet>> {}

    /** A plain page. */
    record PageOf(String path) implements Fact<Optional<PageFacet>> {}

    /** One component of the settings. */
    record SettingOf(String name) implements Fact<Object> {}

    /** A template's text, by its digest. */
    record TemplateText(String name) implements Fact<Optional<Digest>> {}

    /** One line of a message file. */
    record MessageOf(String language, String key) implements Fact<Optional<String>> {}

    /** A picture or other file under the content folder. */
    record MediaOf(String path) implements Fact<Optional<Media>> {}

    /** A static file, by its digest. */
    record AssetOf(String path) implements Fact<Optional<Digest>> {}

    /** A value inside a data file: a leaf as it is, or the keys or length of what holds others. */
    record DataAt(String file, List<String> steps) implements Fact<Optional<Datum>> {}

    /** The names of the data files. */
    record DataFiles() implements Fact<List<String>> {}

    /** The instant of the build in the site's zone. */
    record Now() implements Fact<OffsetDateTime> {}

    /** The day of the build in the site's zone, {@code 2026-11-23}. */
    record Today() implements Fact<String> {}

    /** Whether the plan has an output at an address. */
    record Planned(String address) implements Fact<Boolean> {}

    /** Addresses of a run of the indexable pages that are not stories. */
    record PageAddresses(int part) implements Fact<List<String>> {}

    /** Addresses of all sitemaps but the index. */
    record Sitemaps() implements Fact<List<String>> {}

    /** All aliases: old address, new address. */
    record Aliases() implements Fact<List<List<String>>> {}

    /** A term as templates see it. */
    record TermFacet(String title, String address, Optional<TermHead> head) {}

    /** An author as templates see them. */
    record AuthorFacet(String name, String address, Optional<AuthorHead> head) {}

    /** A page as templates see it. */
    record PageFacet(String address, PageHead head) {}

    /**
     * A file that pages use.
     *
     * @param address where it is published
     * @param width in pixels, 0 if it is not a picture or has no size of its own
     * @param height in pixels, 0 likewise
     * @param bytes its length
     * @param type its media type
     */
    record Media(String address, int width, int height, long bytes, String type) {}
}
