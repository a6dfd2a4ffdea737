package press.broadsheet.trace;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import press.broadsheet.model.Amendment;
import press.broadsheet.model.Amendments;
import press.broadsheet.model.Article;
import press.broadsheet.model.Facets;
import press.broadsheet.model.Front;
import press.broadsheet.model.Issue;
import press.broadsheet.model.Issues;
import press.broadsheet.model.Parts;
import press.broadsheet.model.Scope;
import press.broadsheet.model.Slice;

/**
 * Which stories are in a list, and in which order.
 *
 * @param <T> the type of the answer
 */
public sealed interface ListFact<T> extends Fact<T> {
    /**
     * The newest stories of a scope.
     *
     * @param own whether those that another edition lends are left out, as in feeds
     */
    record Newest(Scope scope, int count, boolean own) implements ListFact<List<String>> {
        @Override
        public List<String> answer(Inputs inputs) {
            return own ? inputs.site().newestOwn(scope, count) : inputs.site().newest(scope, count);
        }
    }

    /** The stories on a list page of a scope; 0 is its front. */
    record SliceOf(Scope scope, int number) implements ListFact<Slice> {
        @Override
        public Slice answer(Inputs inputs) {
            return number == 0 ? inputs.site().front(scope) : inputs.site().page(scope, number);
        }
    }

    /** All stories of a scope, newest first: for months, whose length does not grow with the archive. */
    record AllOf(Scope scope) implements ListFact<List<String>> {
        @Override
        public List<String> answer(Inputs inputs) {
            return inputs.site().all(scope);
        }
    }

    /** What the curated front of all stories or of a section shows; empty if nobody curates it. */
    record FrontOf(Scope scope) implements ListFact<Optional<Front>> {
        @Override
        public Optional<Front> answer(Inputs inputs) {
            return inputs.site().curated(scope);
        }
    }

    /** The parts of a series in its order; none if it is too long to be shown whole. */
    record PartsOf(Scope series) implements ListFact<Parts> {
        @Override
        public Parts answer(Inputs inputs) {
            return inputs.site().parts(series);
        }
    }

    /** The parts of a series that one of its stories shows. */
    record PartsNear(String series, String story) implements ListFact<Parts> {
        @Override
        public Parts answer(Inputs inputs) {
            return inputs.site().parts(series, story);
        }
    }

    /** How many stories a scope lists. */
    record CountOf(Scope scope) implements ListFact<Integer> {
        @Override
        public Integer answer(Inputs inputs) {
            return inputs.site().shown(scope).size();
        }
    }

    /** The stories of an edition of the last two days, at most a thousand, newest first (Google's news sitemap). */
    record NewsWindow(String edition) implements ListFact<List<String>> {
        /** How long a story stays in it. */
        public static final Duration LENGTH = Duration.ofDays(2);

        /** How many stories it holds at most. */
        public static final int MOST = 1000;

        @Override
        public List<String> answer(Inputs inputs) {
            return inputs.site().since(edition, inputs.site().now().minus(LENGTH), MOST);
        }
    }

    /** The corrections on a page of those of an edition, by the time they were made; 0 is the front. */
    record CorrectionsOn(String edition, int number) implements ListFact<Amendments.Page> {
        @Override
        public Amendments.Page answer(Inputs inputs) {
            return inputs.site().amendments(edition).page(number);
        }
    }

    /** The corrections of an edition made last, newest first. */
    record NewestCorrections(String edition, int count) implements ListFact<List<Amendment>> {
        @Override
        public List<Amendment> answer(Inputs inputs) {
            return inputs.site().amendments(edition).newest(count);
        }
    }

    /** The stories of an edition that were taken back, the last one first. */
    record Withdrawals(String edition) implements ListFact<List<String>> {
        @Override
        public List<String> answer(Inputs inputs) {
            return inputs.site().withdrawals(edition);
        }
    }

    /** An issue of a newsletter; {@code day} is one of {@link IssuesOn}, {@code 2026-11-23}. */
    record IssueOf(String newsletter, String day) implements ListFact<Optional<Issue>> {
        @Override
        public Optional<Issue> answer(Inputs inputs) {
            return issues(inputs, newsletter).map(issues -> issues.issue(LocalDate.parse(day)));
        }
    }

    /** The issues on a page of the list of a newsletter; 0 is its front. */
    record IssuesOn(String newsletter, int number) implements ListFact<Issues.Page> {
        @Override
        public Issues.Page answer(Inputs inputs) {
            return issues(inputs, newsletter)
                    .map(issues -> issues.page(number))
                    .orElse(new Issues.Page(List.of(), 0, -1));
        }
    }

    /** The days of the newest issues of a newsletter, newest first. */
    record NewestIssues(String newsletter, int count) implements ListFact<List<String>> {
        @Override
        public List<String> answer(Inputs inputs) {
            return issues(inputs, newsletter)
                    .map(issues -> issues.newest(count))
                    .orElse(List.of());
        }
    }

    private static Optional<Issues> issues(Inputs inputs, String newsletter) {
        return Optional.ofNullable(inputs.site().issues().get(newsletter));
    }

    /** The months of the archive of an edition, newest first. */
    record Months(String edition) implements ListFact<List<YearMonth>> {
        @Override
        public List<YearMonth> answer(Inputs inputs) {
            return inputs.site().archive(edition);
        }
    }

    /** Paths of a run of a month's stories in an edition, oldest first. */
    record MonthRun(String edition, YearMonth month, int part) implements ListFact<List<String>> {
        @Override
        public List<String> answer(Inputs inputs) {
            return Inputs.run(inputs.site().list(Scope.month(month).in(edition)), part).stream()
                    .map(Article::path)
                    .toList();
        }
    }

    /** The last change of any story of a month in an edition. */
    record MonthChanged(String edition, YearMonth month) implements ListFact<Optional<OffsetDateTime>> {
        @Override
        public Optional<OffsetDateTime> answer(Inputs inputs) {
            return inputs.site().list(Scope.month(month).in(edition)).stream()
                    .map(article -> Facets.changed(inputs.site(), article)
                            .orElseGet(() -> Facets.card(inputs.site(), article).published()))
                    .max(java.util.Comparator.comparing(OffsetDateTime::toInstant));
        }
    }
}
