package press.broadsheet.trace;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import press.broadsheet.content.Datum;
import press.broadsheet.model.Article;
import press.broadsheet.model.Card;
import press.broadsheet.model.Detail;
import press.broadsheet.model.Facets;
import press.broadsheet.model.Neighbours;
import press.broadsheet.model.Route;
import press.broadsheet.model.Scope;
import press.broadsheet.model.Slice;
import press.broadsheet.source.Digest;
import press.broadsheet.source.Root;
import press.broadsheet.source.SourceFile;

/**
 * Something an output can read: a question with one answer at one instant. Absence is an answer too.
 * Every answer is data all the way down, so that its digest covers all that a page can have seen of it.
 *
 * @param <T> the type of the answer
 */
public sealed interface Fact<T> {
    /** The answer, from the sources alone. */
    T answer(Inputs inputs);

    /** What lists show of a live story. */
    record StoryCard(String path) implements Fact<Optional<Card>> {
        @Override
        public Optional<Card> answer(Inputs inputs) {
            return inputs.site().article(path).map(article -> Facets.card(inputs.site(), article));
        }
    }

    /** The rest of a live story's head. */
    record StoryDetail(String path) implements Fact<Optional<Detail>> {
        @Override
        public Optional<Detail> answer(Inputs inputs) {
            return inputs.site().article(path).map(article -> Facets.detail(inputs.site(), article));
        }
    }

    /** The text of the body of a story, page, author, section or tag: its digest. */
    record BodyText(String path) implements Fact<Optional<Digest>> {
        @Override
        public Optional<Digest> answer(Inputs inputs) {
            return inputs.entry(path).map(entry -> entry.body());
        }
    }

    /** The line on which a body begins, which the messages about it name. */
    record BodyLine(String path) implements Fact<Integer> {
        @Override
        public Integer answer(Inputs inputs) {
            return inputs.entry(path).map(entry -> entry.bodyLine()).orElse(0);
        }
    }

    /** Where a content file is to be found: a story, a page, an author, a term. */
    record RouteOf(String path) implements Fact<Route> {
        @Override
        public Route answer(Inputs inputs) {
            return inputs.site().route(path);
        }
    }

    /** Paths of the stories with a slug. */
    record StoriesBySlug(String slug) implements Fact<List<String>> {
        @Override
        public List<String> answer(Inputs inputs) {
            return inputs.site().bySlug(slug);
        }
    }

    /** The stories just before and after one in its section. */
    record NeighboursOf(String path) implements Fact<Neighbours> {
        @Override
        public Neighbours answer(Inputs inputs) {
            return inputs.site()
                    .article(path)
                    .map(inputs.site()::neighbours)
                    .orElse(new Neighbours(Optional.empty(), Optional.empty()));
        }
    }

    /** The stories to read after one. */
    record RelatedTo(String path, int count) implements Fact<List<String>> {
        @Override
        public List<String> answer(Inputs inputs) {
            return inputs.site()
                    .article(path)
                    .map(article -> inputs.site().related(article, count))
                    .orElse(List.of());
        }
    }

    /** The newest stories of a scope. */
    record Newest(Scope scope, int count) implements Fact<List<String>> {
        @Override
        public List<String> answer(Inputs inputs) {
            return inputs.site().newest(scope, count);
        }
    }

    /** The stories on a list page of a scope; 0 is its front. */
    record SliceOf(Scope scope, int number) implements Fact<Slice> {
        @Override
        public Slice answer(Inputs inputs) {
            return number == 0 ? inputs.site().front(scope) : inputs.site().page(scope, number);
        }
    }

    /** All stories of a scope, newest first: for months, whose length does not grow with the archive. */
    record AllOf(Scope scope) implements Fact<List<String>> {
        @Override
        public List<String> answer(Inputs inputs) {
            return inputs.site().all(scope);
        }
    }

    /** How many stories a scope has. */
    record CountOf(Scope scope) implements Fact<Integer> {
        @Override
        public Integer answer(Inputs inputs) {
            return inputs.site().list(scope).size();
        }
    }

    /** The stories of the last two days, at most a thousand, newest first (Google's news sitemap). */
    record NewsWindow() implements Fact<List<String>> {
        @Override
        public List<String> answer(Inputs inputs) {
            return inputs.site().since(inputs.site().now().minus(Duration.ofDays(2)), 1000);
        }
    }

    /** The months in which stories were published, newest first. */
    record Months() implements Fact<List<YearMonth>> {
        @Override
        public List<YearMonth> answer(Inputs inputs) {
            return inputs.site().months();
        }
    }

    /** Ids of all terms or authors by title, or of sections in the order of the paper. */
    record TermIds(Scope.Kind kind) implements Fact<List<String>> {
        @Override
        public List<String> answer(Inputs inputs) {
            return inputs.termIds(kind);
        }
    }

    /** The name and address of a section, tag, series or place. */
    record TermOf(Scope.Kind kind, String id) implements Fact<Optional<Named>> {
        @Override
        public Optional<Named> answer(Inputs inputs) {
            return inputs.term(kind, id).map(term -> new Named(term.title(), term.address()));
        }
    }

    /** What the file of a section or tag says beyond its title. */
    record TermAbout(Scope.Kind kind, String id) implements Fact<Optional<TermFacet>> {
        @Override
        public Optional<TermFacet> answer(Inputs inputs) {
            return inputs.term(kind, id).flatMap(term -> term.entry().map(TermFacet::of));
        }
    }

    /** The name, address, role and picture of an author. */
    record AuthorOf(String id) implements Fact<Optional<AuthorCard>> {
        @Override
        public Optional<AuthorCard> answer(Inputs inputs) {
            return inputs.author(id).map(AuthorCard::of);
        }
    }

    /** What an author's file says beyond that. */
    record AuthorAbout(String id) implements Fact<Optional<AuthorFacet>> {
        @Override
        public Optional<AuthorFacet> answer(Inputs inputs) {
            return inputs.author(id).flatMap(author -> author.entry().map(AuthorFacet::of));
        }
    }

    /** A plain page. */
    record PageOf(String path) implements Fact<Optional<PageFacet>> {
        @Override
        public Optional<PageFacet> answer(Inputs inputs) {
            return Optional.ofNullable(inputs.site().pages().get(path))
                    .map(page -> PageFacet.of(page, inputs.site().settings()));
        }
    }

    /** The title of a story whose time has passed. */
    record ExpiredTitle(String path) implements Fact<Optional<String>> {
        @Override
        public Optional<String> answer(Inputs inputs) {
            return inputs.site().expired().stream()
                    .filter(article -> article.path().equals(path))
                    .map(article -> article.head().title())
                    .findFirst();
        }
    }

    /** One component of the settings. */
    record SettingOf(String name) implements Fact<Object> {
        @Override
        public Object answer(Inputs inputs) {
            return inputs.setting(name);
        }
    }

    /** A template's text, by its digest. */
    record TemplateText(String name) implements Fact<Optional<Digest>> {
        @Override
        public Optional<Digest> answer(Inputs inputs) {
            return inputs.sources().find(Root.TEMPLATES, name).map(SourceFile::digest);
        }
    }

    /** One line of a message file. */
    record MessageOf(String language, String key) implements Fact<Optional<String>> {
        @Override
        public Optional<String> answer(Inputs inputs) {
            return inputs.messages().find(language, key);
        }
    }

    /** A picture or other file under the content folder, as pages show it. */
    record MediaOf(String path) implements Fact<Optional<Media>> {
        @Override
        public Optional<Media> answer(Inputs inputs) {
            return inputs.media().find(path);
        }
    }

    /** The length of a file under the content folder in bytes; 0 if there is none. */
    record MediaLength(String path) implements Fact<Long> {
        @Override
        public Long answer(Inputs inputs) {
            return inputs.sources()
                    .find(Root.CONTENT, path)
                    .map(SourceFile::size)
                    .orElse(0L);
        }
    }

    /** A file copied as it is, by its digest. */
    record FileBytes(Root root, String path) implements Fact<Optional<Digest>> {
        @Override
        public Optional<Digest> answer(Inputs inputs) {
            return inputs.sources().find(root, path).map(SourceFile::digest);
        }
    }

    /** Where a static file is published under a name that holds its digest, if there is such a file. */
    record AssetAddress(String path) implements Fact<Optional<String>> {
        @Override
        public Optional<String> answer(Inputs inputs) {
            return inputs.sources().find(Root.STATIC, path).map(MediaFiles::fingerprinted);
        }
    }

    /** The addresses that static stylesheets, scripts and fonts have when they are published under their digests. */
    record FingerprintedAddresses() implements Fact<List<String>> {
        @Override
        public List<String> answer(Inputs inputs) {
            return inputs.sources().all(Root.STATIC).stream()
                    .filter(file -> MediaFiles.KEPT_FOR_EVER.contains(file.extension()))
                    .map(MediaFiles::fingerprinted)
                    .toList();
        }
    }

    /** A value inside a data file: a leaf as it is, or the keys or length of what holds others. */
    record DataAt(String file, List<String> steps) implements Fact<Optional<Datum>> {
        @Override
        public Optional<Datum> answer(Inputs inputs) {
            return inputs.data().at(file, steps);
        }
    }

    /** The names of the data files. */
    record DataFiles() implements Fact<List<String>> {
        @Override
        public List<String> answer(Inputs inputs) {
            return List.copyOf(inputs.site().data().keySet());
        }
    }

    /** The instant of the build in the site's zone. */
    record Now() implements Fact<OffsetDateTime> {
        @Override
        public OffsetDateTime answer(Inputs inputs) {
            return inputs.now();
        }
    }

    /** The year of the build in the site's zone. */
    record ThisYear() implements Fact<Integer> {
        @Override
        public Integer answer(Inputs inputs) {
            return inputs.now().getYear();
        }
    }

    /** The day of the build in the site's zone, {@code 2026-11-23}. */
    record Today() implements Fact<String> {
        @Override
        public String answer(Inputs inputs) {
            return inputs.now().toLocalDate().toString();
        }
    }

    /** Whether the plan has an output at an address. */
    record Planned(String address) implements Fact<Boolean> {
        @Override
        public Boolean answer(Inputs inputs) {
            return inputs.plan()
                    .at((address.endsWith("/") ? address + "index.html" : address).substring(1))
                    .isPresent();
        }
    }

    /** Addresses of a run of the indexable pages that are not stories. */
    record PageAddresses(int part) implements Fact<List<String>> {
        @Override
        public List<String> answer(Inputs inputs) {
            return inputs.pageAddresses(part);
        }
    }

    /** Paths of a run of a month's stories, oldest first. */
    record MonthRun(YearMonth month, int part) implements Fact<List<String>> {
        @Override
        public List<String> answer(Inputs inputs) {
            return Inputs.run(inputs.site().list(Scope.month(month)), part).stream()
                    .map(Article::path)
                    .toList();
        }
    }

    /** Addresses of all sitemaps but the index and the news sitemap. */
    record Sitemaps() implements Fact<List<String>> {
        @Override
        public List<String> answer(Inputs inputs) {
            return inputs.plan().sitemaps();
        }
    }

    /** The last change of any story of a month. */
    record MonthChanged(YearMonth month) implements Fact<Optional<OffsetDateTime>> {
        @Override
        public Optional<OffsetDateTime> answer(Inputs inputs) {
            return inputs.site().list(Scope.month(month)).stream()
                    .map(article -> Facets.card(inputs.site(), article))
                    .map(card -> card.updated().orElse(card.published()))
                    .max(java.util.Comparator.comparing(OffsetDateTime::toInstant));
        }
    }

    /** All aliases, sorted: old address, new address. */
    record Aliases() implements Fact<List<Alias>> {
        @Override
        public List<Alias> answer(Inputs inputs) {
            return inputs.aliases();
        }
    }

    /** Addresses of stories that are gone for good, sorted. */
    record GoneAddresses() implements Fact<List<String>> {
        @Override
        public List<String> answer(Inputs inputs) {
            return inputs.site().gone();
        }
    }
}
