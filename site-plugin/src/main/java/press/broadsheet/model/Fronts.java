package press.broadsheet.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;
import press.broadsheet.content.FrontFile;
import press.broadsheet.content.FrontFile.Pin;
import press.broadsheet.content.FrontFile.SlotRule;
import press.broadsheet.content.FrontFile.Span;
import press.broadsheet.content.Located;
import press.broadsheet.content.Moment;

/**
 * Lays out the curated fronts. Pins come first, slot by slot and in their order, so that no query takes a story that an
 * editor put elsewhere; then each slot's query fills what is free with stories that have no place yet.
 */
final class Fronts {
    private final Site site;
    private final SortedMap<Scope, CuratedFront> curated;

    Fronts(Site site, SortedMap<Scope, CuratedFront> curated) {
        this.site = site;
        this.curated = curated;
    }

    /** What the front of a scope shows, if it is curated. */
    Optional<Front> front(Scope scope) {
        return Optional.ofNullable(curated.get(scope)).map(this::front);
    }

    private Front front(CuratedFront front) {
        List<SlotRule> rules = front.file().slots();
        List<List<String>> chosen = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (SlotRule rule : rules) {
            chosen.add(isOpen(rule.span()) ? pinned(rule, taken) : new ArrayList<>());
        }
        List<Front.Slot> slots = new ArrayList<>();
        for (int i = 0; i < rules.size(); i++) {
            SlotRule rule = rules.get(i);
            if (isOpen(rule.span())) {
                List<String> stories = chosen.get(i);
                front.fills().get(i).ifPresent(query -> fill(front.scope(), query, rule.count(), stories, taken));
                slots.add(new Front.Slot(rule.name(), rule.title(), List.copyOf(stories)));
            }
        }
        Optional<Front.Banner> banner = front.file()
                .breaking()
                .filter(breaking -> isOpen(breaking.span()))
                .map(this::banner);
        return new Front(banner, List.copyOf(slots));
    }

    private List<String> pinned(SlotRule rule, Set<String> taken) {
        List<String> stories = new ArrayList<>();
        for (Pin pin : rule.pins()) {
            if (stories.size() < rule.count() && isOpen(pin.span())) {
                story(site, pin.story().value())
                        .filter(path -> site.article(path).isPresent())
                        .filter(taken::add)
                        .ifPresent(stories::add);
            }
        }
        return stories;
    }

    private void fill(Scope of, CuratedFront.Query query, int count, List<String> stories, Set<String> taken) {
        List<Article> candidates = query.scopes().stream()
                .map(site::shown)
                .min(java.util.Comparator.comparingInt(List::size))
                .orElse(site.shown(Scope.all(of.edition())));
        for (int i = candidates.size() - 1; i >= 0 && stories.size() < count; i--) {
            Article article = candidates.get(i);
            if (matches(query, article) && taken.add(article.path())) {
                stories.add(article.path());
            }
        }
    }

    private static boolean matches(CuratedFront.Query query, Article article) {
        return query.type().map(article.head().type().word()::equals).orElse(true)
                && query.scopes().stream()
                        .allMatch(scope -> article.terms(scope.kind()).contains(scope.id()));
    }

    private Front.Banner banner(FrontFile.Breaking breaking) {
        Optional<Located<String>> link = breaking.link();
        if (link.isPresent() && isStory(link.get().value())) {
            Optional<String> path = story(site, link.get().value())
                    .filter(found -> site.article(found).isPresent());
            return new Front.Banner(breaking.text(), path, Optional.empty());
        }
        return new Front.Banner(breaking.text(), Optional.empty(), link);
    }

    /** Whether a banner's link means a story: a Markdown file, or a slug. */
    static boolean isStory(String link) {
        return link.endsWith(".md") || (link.indexOf('/') < 0 && link.indexOf(':') < 0);
    }

    /**
     * The path of the story that a front or a series names: by slug, or by its path in the content folder or under
     * {@code articles/}. Empty for a slug that no story or more than one has.
     */
    static Optional<String> story(Site site, String reference) {
        Optional<String> path = StoryFinder.find(site, "", reference);
        return path.map(found -> isElsewhere(site, reference, found) ? "articles/" + found : found);
    }

    private static boolean isElsewhere(Site site, String reference, String path) {
        return StoryFinder.isPath(reference)
                && !path.startsWith("articles/")
                && site.route(path) instanceof Route.Absent;
    }

    private boolean isOpen(Span span) {
        return isOpen(span, site.now());
    }

    private static boolean isOpen(Span span, Instant now) {
        return !start(span).isAfter(now) && end(span).isAfter(now);
    }

    static Instant start(Span span) {
        return span.from().map(Fronts::instant).orElse(Instant.MIN);
    }

    static Instant end(Span span) {
        return span.until().map(Fronts::instant).orElse(Instant.MAX);
    }

    private static Instant instant(Moment moment) {
        return moment.instant();
    }

    /** The later instants at which a pin, a slot or a banner begins or ends, in order. */
    List<Instant> changes() {
        return curated.values().stream()
                .flatMap(front -> spans(front.file()))
                .flatMap(span -> Stream.of(span.from(), span.until()))
                .flatMap(Optional::stream)
                .map(Fronts::instant)
                .filter(instant -> instant.isAfter(site.now()))
                .distinct()
                .sorted()
                .toList();
    }

    private static Stream<Span> spans(FrontFile file) {
        return Stream.concat(
                file.breaking().stream().map(FrontFile.Breaking::span),
                file.slots().stream()
                        .flatMap(slot -> Stream.concat(
                                Stream.of(slot.span()), slot.pins().stream().map(Pin::span))));
    }
}
