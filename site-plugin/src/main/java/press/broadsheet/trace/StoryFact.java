package press.broadsheet.trace;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import press.broadsheet.model.Card;
import press.broadsheet.model.Coverage;
import press.broadsheet.model.Detail;
import press.broadsheet.model.Facets;
import press.broadsheet.model.Neighbours;
import press.broadsheet.model.Route;
import press.broadsheet.model.Update;
import press.broadsheet.model.Version;
import press.broadsheet.source.Digest;

/**
 * Something to be known of one story or page by its path, or of the stories near it.
 *
 * @param <T> the type of the answer
 */
public sealed interface StoryFact<T> extends Fact<T> {
    /** What lists show of a live story. */
    record StoryCard(String path) implements StoryFact<Optional<Card>> {
        @Override
        public Optional<Card> answer(Inputs inputs) {
            return inputs.site().article(path).map(article -> Facets.card(inputs.site(), article));
        }
    }

    /** The rest of a live story's head. */
    record StoryDetail(String path) implements StoryFact<Optional<Detail>> {
        @Override
        public Optional<Detail> answer(Inputs inputs) {
            return inputs.site().article(path).map(article -> Facets.detail(inputs.site(), article));
        }
    }

    /** What a live story tells beside its text; empty for any other story. */
    record CoverageOf(String path) implements StoryFact<Optional<Coverage>> {
        @Override
        public Optional<Coverage> answer(Inputs inputs) {
            return inputs.site().article(path).flatMap(article -> Facets.coverage(inputs.site(), article));
        }
    }

    /** The newest entries of a live story, newest first: what fronts show of it. */
    record LatestUpdates(String path, int count) implements StoryFact<List<Update>> {
        @Override
        public List<Update> answer(Inputs inputs) {
            return inputs.site().article(path).flatMap(article -> Facets.coverage(inputs.site(), article)).stream()
                    .flatMap(coverage -> coverage.updates().stream())
                    .limit(Math.max(0, count))
                    .toList();
        }
    }

    /** The last change of a live story. */
    record LastChange(String path) implements StoryFact<Optional<OffsetDateTime>> {
        @Override
        public Optional<OffsetDateTime> answer(Inputs inputs) {
            return inputs.site().article(path).flatMap(article -> Facets.changed(inputs.site(), article));
        }
    }

    /** The text of the body of a story, page, author, section or tag: its digest. */
    record BodyText(String path) implements StoryFact<Optional<Digest>> {
        @Override
        public Optional<Digest> answer(Inputs inputs) {
            return inputs.entry(path).map(entry -> entry.body());
        }
    }

    /** The line on which a body begins, which the messages about it name. */
    record BodyLine(String path) implements StoryFact<Integer> {
        @Override
        public Integer answer(Inputs inputs) {
            return inputs.entry(path).map(entry -> entry.bodyLine()).orElse(0);
        }
    }

    /** Where a content file is to be found: a story, a page, an author, a term. */
    record RouteOf(String path) implements StoryFact<Route> {
        @Override
        public Route answer(Inputs inputs) {
            return inputs.site().route(path);
        }
    }

    /** Paths of the stories with a slug. */
    record StoriesBySlug(String slug) implements StoryFact<List<String>> {
        @Override
        public List<String> answer(Inputs inputs) {
            return inputs.site().bySlug(slug);
        }
    }

    /** The stories just before and after one in its section. */
    record NeighboursOf(String path) implements StoryFact<Neighbours> {
        @Override
        public Neighbours answer(Inputs inputs) {
            return inputs.site()
                    .article(path)
                    .map(inputs.site()::neighbours)
                    .orElse(new Neighbours(Optional.empty(), Optional.empty()));
        }
    }

    /** The versions of a story in the languages of the site, itself included; none if it is the only one. */
    record VersionsOf(String path) implements StoryFact<List<Version>> {
        @Override
        public List<Version> answer(Inputs inputs) {
            return inputs.site()
                    .article(path)
                    .map(inputs.site().editions()::versions)
                    .orElse(List.of());
        }
    }

    /** The same of a plain page. */
    record PageVersionsOf(String path) implements StoryFact<List<Version>> {
        @Override
        public List<Version> answer(Inputs inputs) {
            return Optional.ofNullable(inputs.site().pages().get(path))
                    .map(inputs.site().editions()::versions)
                    .orElse(List.of());
        }
    }

    /** The stories to read after one. */
    record RelatedTo(String path, int count) implements StoryFact<List<String>> {
        @Override
        public List<String> answer(Inputs inputs) {
            return inputs.site()
                    .article(path)
                    .map(article -> inputs.site().related(article, count))
                    .orElse(List.of());
        }
    }

    /** A plain page. */
    record PageOf(String path) implements StoryFact<Optional<PageFacet>> {
        @Override
        public Optional<PageFacet> answer(Inputs inputs) {
            return Optional.ofNullable(inputs.site().pages().get(path))
                    .map(page -> PageFacet.of(page, inputs.site().settings()));
        }
    }

    /** What stands in the place of a story that was taken back. */
    record WithdrawnNote(String path) implements StoryFact<Optional<WithdrawnFacet>> {
        @Override
        public Optional<WithdrawnFacet> answer(Inputs inputs) {
            return inputs.site().withdrawn().stream()
                    .filter(article -> article.path().equals(path))
                    .flatMap(article ->
                            WithdrawnFacet.of(article, inputs.site().settings().timezone()).stream())
                    .findFirst();
        }
    }

    /** The title of a story whose time has passed. */
    record ExpiredTitle(String path) implements StoryFact<Optional<String>> {
        @Override
        public Optional<String> answer(Inputs inputs) {
            return inputs.site().expired().stream()
                    .filter(article -> article.path().equals(path))
                    .map(article -> article.head().title())
                    .findFirst();
        }
    }
}
