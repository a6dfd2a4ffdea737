package press.broadsheet.content;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import press.broadsheet.content.Value.Mapping;
import press.broadsheet.diagnostic.Code;
import press.broadsheet.diagnostic.Nearest;
import press.broadsheet.diagnostic.Position;

/** Reads the newsletters of a site; whether there are such sections and tags is for the model to say. */
final class NewsletterReader {
    private static final int MOST = 100;
    private static final int STORIES = 12;
    private static final Pattern TIME = Pattern.compile("([01]?[0-9]|2[0-3]):([0-5][0-9])");

    private final Problems problems;
    private final ZoneId zone;
    private final List<Language> languages;
    private final Map<String, Position> ids = new HashMap<>();

    NewsletterReader(Problems problems, ZoneId zone, List<Language> languages) {
        this.problems = problems;
        this.zone = zone;
        this.languages = languages;
    }

    List<Newsletter> read(Fields settings) {
        List<Newsletter> newsletters = new ArrayList<>();
        for (Value item : settings.items(SettingsKeys.NEWSLETTERS)) {
            if (item instanceof Mapping mapping) {
                newsletter(new Fields(mapping, NewsletterKeys.TABLE, mapping.position(), problems))
                        .ifPresent(newsletters::add);
            } else {
                problems.report(
                        Code.WRONG_TYPE,
                        item.position(),
                        "a newsletter is " + item.words() + ", a mapping was expected",
                        "write id:, title:, schedule:, at: and since: for each newsletter");
            }
        }
        return List.copyOf(newsletters);
    }

    private Optional<Newsletter> newsletter(Fields fields) {
        Optional<Located<String>> id =
                fields.line(NewsletterKeys.ID).filter(this::isId).filter(this::isFree);
        Optional<String> title = fields.words(NewsletterKeys.TITLE);
        Optional<String> edition = edition(fields);
        List<DayOfWeek> days = days(fields);
        Optional<LocalTime> at = fields.line(NewsletterKeys.AT).flatMap(this::time);
        Optional<Located<Moment>> since = new HeadReader(fields, zone).moment(NewsletterKeys.SINCE);
        int count = fields.number(NewsletterKeys.COUNT, 1, MOST).orElse(STORIES);
        String intro = fields.words(NewsletterKeys.INTRO).orElse("");
        List<Located<String>> sections = fields.terms(NewsletterKeys.SECTIONS);
        List<Located<String>> tags = fields.terms(NewsletterKeys.TAGS);
        String unsubscribe = fields.words(NewsletterKeys.UNSUBSCRIBE).orElse("");
        if (id.isEmpty() || title.isEmpty() || edition.isEmpty() || days.isEmpty() || at.isEmpty() || since.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Newsletter(
                id.get().value(),
                edition.get(),
                title.get(),
                intro,
                days,
                at.get(),
                since.get().value().day(),
                count,
                sections,
                tags,
                unsubscribe));
    }

    private boolean isId(Located<String> id) {
        boolean fits = Addresses.isId(id.value());
        if (!fits) {
            problems.report(
                    Code.BAD_VALUE,
                    id.position(),
                    Blanks.shown(id.value()) + " cannot be the id of a newsletter",
                    "use letters, digits and hyphens only, such as morning");
        }
        return fits;
    }

    private boolean isFree(Located<String> id) {
        Position other = ids.putIfAbsent(id.value().toLowerCase(Locale.ROOT), id.position());
        if (other != null) {
            problems.report(
                    Code.BAD_VALUE,
                    id.position(),
                    "the newsletter at " + other + " has the id " + id.value() + " too",
                    "give one of them another id");
        }
        return other == null;
    }

    /** The prefix of the edition that is named, the main one's if none is; empty after an error. */
    private Optional<String> edition(Fields fields) {
        if (fields.value(NewsletterKeys.LANGUAGE).isEmpty()) {
            return Optional.of("");
        }
        Optional<Located<String>> written = new HeadReader(fields, zone).language(NewsletterKeys.LANGUAGE);
        Optional<Language> known = written.flatMap(tag ->
                languages.stream().filter(language -> language.is(tag.value())).findFirst());
        if (written.isPresent() && known.isEmpty()) {
            problems.report(
                    Code.BAD_VALUE,
                    written.get().position(),
                    "the site is not published in " + written.get().value(),
                    Nearest.remedy(
                            written.get().value(),
                            languages.stream().map(Language::code).toList(),
                            "name one of the languages of the site, or add this one to languages"));
        }
        return known.map(Language::prefix);
    }

    private List<DayOfWeek> days(Fields fields) {
        Optional<String> schedule = fields.choice(NewsletterKeys.SCHEDULE);
        Optional<String> day = fields.choice(NewsletterKeys.DAY);
        boolean weekly = schedule.equals(Optional.of(NewsletterKeys.WEEKLY));
        if (weekly && fields.value(NewsletterKeys.DAY).isEmpty()) {
            problems.report(
                    Code.MISSING_KEY,
                    fields.position(NewsletterKeys.SCHEDULE),
                    "a weekly newsletter needs day",
                    "add day: friday, or another");
        } else if (!weekly && schedule.isPresent() && day.isPresent()) {
            problems.report(
                    Code.CONFLICTING_KEYS,
                    fields.position(NewsletterKeys.DAY),
                    "a newsletter that is not weekly has no day",
                    "write schedule: weekly, or take day out");
        }
        if (weekly) {
            return day.map(word -> List.of(DayOfWeek.valueOf(word.toUpperCase(Locale.ROOT))))
                    .orElse(List.of());
        }
        List<DayOfWeek> week = List.of(DayOfWeek.values());
        return schedule.map(word -> word.equals(NewsletterKeys.WEEKDAYS) ? week.subList(0, 5) : week)
                .orElse(List.of());
    }

    private Optional<LocalTime> time(Located<String> written) {
        Matcher time = TIME.matcher(written.value());
        if (time.matches()) {
            return Optional.of(LocalTime.of(Integer.parseInt(time.group(1)), Integer.parseInt(time.group(2))));
        }
        problems.report(
                Code.BAD_VALUE,
                written.position(),
                Blanks.shown(written.value()) + " is not a time of day",
                "write hours and minutes, such as 06:30");
        return Optional.empty();
    }
}
