package press.broadsheet.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import press.broadsheet.content.ArticleHead;
import press.broadsheet.content.Live;
import press.broadsheet.content.Moment;
import press.broadsheet.diagnostic.Cause;
import press.broadsheet.diagnostic.MachineException;
import press.broadsheet.model.Article;
import press.broadsheet.model.Held;
import press.broadsheet.model.Site;
import press.broadsheet.source.Replacement;
import press.broadsheet.trace.Fact;
import press.broadsheet.trace.ListFact;
import press.broadsheet.trace.SiteFact;

/**
 * The first instant at which a build of unchanged sources gives another site. Pages that read the instant of
 * the build itself ({@code site.now}) are not counted: they are others at every instant.
 *
 * @param at when, in the site's zone
 * @param what why, a clause: {@code content/articles/wall.md is published}
 */
public record NextChange(OffsetDateTime at, String what) {
    /** What stands in the file when time alone changes nothing. */
    private static final String NEVER = "never";

    private static final String FILE = "next-change";

    /**
     * The next change of a site after its own instant; of several at once, the first by its words.
     *
     * @param read what the site's outputs read
     */
    private static Optional<NextChange> of(Site site, Set<Fact<?>> read) {
        List<NextChange> all = new ArrayList<>();
        ZoneId zone = site.settings().timezone();
        for (Held held : site.held()) {
            String path = HeldStory.shown(site, held);
            held.until().ifPresent(until -> all.add(in(zone, until, path + " is published")));
        }
        for (Article article : site.articles()) {
            ArticleHead head = article.head();
            head.expires().ifPresent(moment -> all.add(in(zone, instant(moment), shown(article) + " expires")));
            head.withdrawn()
                    .ifPresent(withdrawal ->
                            all.add(in(zone, instant(withdrawal.date()), shown(article) + " is withdrawn")));
            head.live()
                    .ifPresent(live ->
                            coverage(live).forEach(moment -> all.add(in(zone, moment, shown(article) + " goes on"))));
        }
        site.frontChanges().forEach(instant -> all.add(in(zone, instant, "a curated front changes")));
        site.issues()
                .forEach((id, issues) -> issues.next()
                        .ifPresent(instant ->
                                all.add(in(zone, instant, "an issue of the newsletter " + id + " goes out"))));
        oldestNews(site)
                .ifPresent(article -> all.add(in(
                        zone,
                        article.published().plus(ListFact.NewsWindow.LENGTH),
                        shown(article) + " leaves the news sitemap")));
        all.addAll(turnsOfTheCalendar(site, read));
        return all.stream()
                .filter(change -> change.at().toInstant().isAfter(site.now()))
                .min(Comparator.comparing((NextChange change) -> change.at().toInstant())
                        .thenComparing(NextChange::what));
    }

    /** The instants at which a live story is another: an entry waits for its time, and the coverage ends. */
    private static List<Instant> coverage(Live live) {
        List<Instant> instants = new ArrayList<>();
        live.entries().forEach(entry -> instants.add(entry.at().toInstant()));
        live.ended().ifPresent(moment -> instants.add(instant(moment)));
        return instants;
    }

    private static NextChange in(ZoneId zone, Instant instant, String what) {
        return new NextChange(instant.atZone(zone).toOffsetDateTime(), what);
    }

    private static Instant instant(Moment moment) {
        return moment.instant();
    }

    private static String shown(Article article) {
        return article.entry().file().shown();
    }

    /** The story that leaves the news sitemap first. */
    private static Optional<Article> oldestNews(Site site) {
        return site.settings().languages().stream()
                .map(language -> site.since(
                        language.prefix(), site.now().minus(ListFact.NewsWindow.LENGTH), ListFact.NewsWindow.MOST))
                .filter(news -> !news.isEmpty())
                .flatMap(news -> site.article(news.get(news.size() - 1)).stream())
                .min(Article.OLDEST_FIRST);
    }

    /**
     * The next change of the site of a blueprint: that of the last one, if it was made of that and the same instants are
     * read.
     *
     * @param before what the outputs of the last site read, if that is known
     */
    static Optional<NextChange> of(Blueprint blueprint, Optional<Set<Fact<?>>> before, Set<Fact<?>> read) {
        boolean same = before.filter(known -> sameTurns(known, read)).isPresent();
        Optional<Blueprint.Replated> replated = blueprint.replated().filter(known -> same);
        return replated.isPresent() ? replated.get().next() : of(blueprint.site(), read);
    }

    /** Whether at an instant the site that was built at another is still the same, as far as the clock goes. */
    static boolean isStillToCome(Optional<NextChange> next, Instant built, Instant now) {
        return !now.isBefore(built)
                && next.map(change -> now.isBefore(change.at().toInstant())).orElse(true);
    }

    /** Whether pages that show the day or the year are among the readers of the one as of the other. */
    private static boolean sameTurns(Set<Fact<?>> one, Set<Fact<?>> other) {
        return Stream.of(new SiteFact.Today(), new SiteFact.ThisYear())
                .allMatch(fact -> one.contains(fact) == other.contains(fact));
    }

    /** A day begins when the zone says so: where clocks are put forward at midnight, at one o'clock. */
    private static List<NextChange> turnsOfTheCalendar(Site site, Set<Fact<?>> read) {
        ZoneId zone = site.settings().timezone();
        LocalDate today = site.now().atZone(zone).toLocalDate();
        List<NextChange> turns = new ArrayList<>();
        if (read.contains(new SiteFact.Today())) {
            Instant tomorrow = today.plusDays(1).atStartOfDay(zone).toInstant();
            turns.add(in(zone, tomorrow, "a page shows the day"));
        }
        if (read.contains(new SiteFact.ThisYear())) {
            Instant newYear =
                    LocalDate.of(today.getYear() + 1, 1, 1).atStartOfDay(zone).toInstant();
            turns.add(in(zone, newYear, "a page shows the year"));
        }
        return turns;
    }

    /** Leaves the instant, or that there is none, for those who ask when to build again. */
    static void save(Optional<NextChange> change, Path state) {
        String line = change.map(next -> next.at().toString()).orElse(NEVER) + "\n";
        Path file = state.resolve(FILE);
        try {
            Replacement.write(file, line.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new MachineException(file + " cannot be written: " + Cause.of(e), e);
        }
    }

    /** Whether the site has to be built again at an instant, by what the last build left. */
    public static Due due(BuildRequest request) {
        Path file = request.state().resolve(FILE);
        try {
            if (!Files.exists(file)) {
                return new Due(true, "Due: no earlier build is known");
            }
            String line = Files.readString(file, StandardCharsets.UTF_8).strip();
            if (line.equals(NEVER)) {
                return new Due(false, "Not due: time alone does not change the site");
            }
            OffsetDateTime at = OffsetDateTime.parse(line);
            return request.now().isBefore(at.toInstant())
                    ? new Due(false, "Not due: the site next changes at " + line)
                    : new Due(true, "Due: the site has to change since " + line);
        } catch (IOException e) {
            throw new MachineException(file + " cannot be read: " + Cause.of(e), e);
        } catch (DateTimeException e) {
            return new Due(true, "Due: what the last build left cannot be read");
        }
    }

    /**
     * Whether to build.
     *
     * @param now whether the site is another by now
     * @param line why, for people
     */
    public record Due(boolean now, String line) {}

    /** {@code 2026-12-03T06:00Z: content/articles/wall.md is published}. */
    @Override
    public String toString() {
        return at + ": " + what;
    }
}
