package press.broadsheet.build;

import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.LongUnaryOperator;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import press.broadsheet.content.ArticleHead;
import press.broadsheet.model.Site;
import press.broadsheet.source.Looks;
import press.broadsheet.source.SourceTree;
import press.broadsheet.trace.Fact;
import press.broadsheet.trace.SiteStamps;

/**
 * The parts by which a build learns what changed since the last one. Every build uses {@link #WHOLE}; the proof
 * puts a faulty part in its place, to show that the fault would be noticed.
 *
 * @param remembered which of the facts that outputs read are recorded
 * @param stamps what is kept of a site to compare it with the next
 * @param surely which answers are taken to be those of the last build, given those that surely are
 * @param frame what must stay the same of a story's head for a session to keep the plan
 * @param compared what has to be as it was for a build to have nothing to do
 * @param looks how files are looked at
 * @param clock the file system's time of a build, given what it told
 */
record Tracking(
        Predicate<Fact<?>> remembered,
        BiFunction<Site, SourceTree, SiteStamps> stamps,
        UnaryOperator<Predicate<Fact<?>>> surely,
        UnaryOperator<ArticleHead> frame,
        Set<Receipt.Part> compared,
        Looks looks,
        LongUnaryOperator clock) {
    /** What every build uses. */
    static final Tracking WHOLE = new Tracking(
            fact -> true,
            SiteStamps::of,
            UnaryOperator.identity(),
            ArticleHead::frame,
            Set.of(Receipt.Part.values()),
            Looks.HERE,
            LongUnaryOperator.identity());
}
