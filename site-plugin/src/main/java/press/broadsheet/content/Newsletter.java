package press.broadsheet.content;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/**
 * A newsletter of {@code site.yaml}: its issues are made of the stories that appeared since the one before.
 *
 * @param id the part of its address
 * @param edition the prefix of the edition whose stories and words it is made of, {@code /hi}; empty for the main one
 * @param intro inline Markdown over the stories; may be empty
 * @param days the days of the week on which an issue goes out, at least one, in their order
 * @param at the time of day in the site's zone; in the hour that a change of clocks skips, moved on by what was skipped
 * @param since the day before which there are no issues
 * @param count how many stories an issue shows at most
 * @param sections the sections whose stories it takes, in any spelling; all if empty
 * @param tags the tags whose stories it takes, in any spelling; all if empty
 * @param unsubscribe where the link to leave it leads, as the sending service fills it in; no link if empty
 */
public record Newsletter(
        String id,
        String edition,
        String title,
        String intro,
        List<DayOfWeek> days,
        LocalTime at,
        LocalDate since,
        int count,
        List<Located<String>> sections,
        List<Located<String>> tags,
        String unsubscribe) {}
