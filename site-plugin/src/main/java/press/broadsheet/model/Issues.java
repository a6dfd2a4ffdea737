package press.broadsheet.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import press.broadsheet.content.Located;
import press.broadsheet.content.Moment;
import press.broadsheet.content.Newsletter;

/**
 * The issues of one newsletter that have gone out. An issue is made of the stories of its edition that appeared after the issue before
 * it, up to its own instant: nothing that is published later is in it. An issue without stories is not made.
 */
public final class Issues {
    private final Site site;
    private final Timetable timetable;
    private final String edition;
    private final Set<String> sections;
    private final Set<String> tags;
    /** The stories the newsletter takes, in the order in which they could be read. */
    private final List<Appeared> appeared;

    private final List<LocalDate> days;

    private record Appeared(Instant at, Article article) {
        /** When a story could be read first: its date, or a later embargo. */
        static Appeared of(Article article) {
            Instant embargo = article.head().embargo().map(Moment::instant).orElse(Instant.MIN);
            return new Appeared(embargo.isAfter(article.published()) ? embargo : article.published(), article);
        }
    }

    /**
     * A page of the list of issues, numbered from the oldest as lists of stories are ({@link Listing}).
     *
     * @param days of the issues, {@code 2026-11-23}, newest first
     * @param older the number of the page with older ones, 0 if there is none
     * @param newer the number of the page with newer ones, 0 for the front; -1 if this is the front
     */
    public record Page(List<String> days, int older, int newer) {}

    Issues(Site site, Newsletter newsletter) {
        this.site = site;
        this.timetable = new Timetable(newsletter, site.settings().timezone());
        this.edition = newsletter.edition();
        this.sections = ids(Scope.Kind.SECTION, newsletter.sections());
        this.tags = ids(Scope.Kind.TAG, newsletter.tags());
        this.appeared = site.articles().stream()
                .filter(this::takes)
                .map(Appeared::of)
                .sorted(Comparator.comparing(Appeared::at).thenComparing(Appeared::article, Article.OLDEST_FIRST))
                .toList();
        this.days = days();
    }

    private Set<String> ids(Scope.Kind kind, List<Located<String>> spellings) {
        return spellings.stream()
                .map(spelling -> site.scopeOf(kind, spelling.value()).id())
                .collect(Collectors.toUnmodifiableSet());
    }

    private boolean takes(Article article) {
        return article.edition().equals(edition)
                && (sections.isEmpty() || sections.contains(article.section()))
                && (tags.isEmpty() || article.tags().stream().anyMatch(tags::contains));
    }

    private List<LocalDate> days() {
        List<LocalDate> found = new ArrayList<>();
        LocalDate first = timetable.first();
        Instant until = timetable.at(timetable.before(first));
        for (int i = after(until); i < appeared.size(); i++) {
            if (appeared.get(i).at().isAfter(until)) {
                LocalDate day = timetable.from(appeared.get(i).at());
                until = timetable.at(day);
                if (until.isAfter(site.now())) {
                    break;
                }
                found.add(day);
            }
        }
        return List.copyOf(found);
    }

    /** The index of the first story that appeared after an instant. */
    private int after(Instant instant) {
        return Chronology.after(appeared, Appeared::at, instant);
    }

    /** The prefix of the edition whose newsletter it is. */
    public String edition() {
        return edition;
    }

    /** The days of all issues that have gone out, oldest first. */
    public List<LocalDate> all() {
        return days;
    }

    /** How many numbered pages stand behind the front of the list. */
    public int pages() {
        return Listing.pages(days.size(), size());
    }

    private int size() {
        return site.settings().pagination().size();
    }

    /** A page of the list; 0 is its front. */
    public Page page(int number) {
        Listing.Range range = Listing.range(days.size(), size(), number);
        return new Page(
                Listing.newestFirst(days, range.from(), range.to(), LocalDate::toString), range.older(), range.newer());
    }

    /** The days of the newest issues, newest first. */
    public List<String> newest(int count) {
        return Listing.newest(days, count, LocalDate::toString);
    }

    /** The issue of a day on which there is one. */
    public Issue issue(LocalDate day) {
        Instant from = timetable.at(timetable.before(day));
        Instant until = timetable.at(day);
        List<Appeared> window = new ArrayList<>(appeared.subList(after(from), after(until)));
        Collections.reverse(window);
        List<String> shown = window.stream()
                .limit(timetable.newsletter().count())
                .map(each -> each.article().path())
                .toList();
        return new Issue(
                until.atZone(timetable.zone()).toOffsetDateTime(),
                shown,
                window.size() - shown.size(),
                site.amendments(edition).between(from, until).stream()
                        .filter(amendment -> !shown.contains(amendment.path()))
                        .filter(amendment ->
                                site.article(amendment.path()).map(this::takes).orElse(false))
                        .toList());
    }

    /** When the next issue goes out, if a story is waiting for it already. */
    public Optional<Instant> next() {
        boolean waiting = after(lastInstant()) < appeared.size();
        return waiting ? Optional.of(timetable.at(timetable.from(site.now().plusNanos(1)))) : Optional.empty();
    }

    /** The instant up to which stories are in issues that have gone out, or in none. */
    private Instant lastInstant() {
        return timetable.at(timetable.before(timetable.from(site.now().plusNanos(1))));
    }
}
