package press.broadsheet.content;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** The keys of a newsletter in {@code site.yaml}. */
final class NewsletterKeys {
    static final String DAILY = "daily";
    static final String WEEKDAYS = "weekdays";
    static final String WEEKLY = "weekly";

    static final Key ID = Key.required("id", KeyType.LINE, "The part of its address: /newsletters/id/.");
    static final Key TITLE = Key.required("title", KeyType.LINE, "Its name.");
    static final Key LANGUAGE = Key.optional(
            "language",
            KeyType.LANGUAGE,
            "The language of the site whose stories and words it is made of; the main one by default.");
    static final Key INTRO = Key.optional("intro", KeyType.TEXT, "Words over the stories; inline Markdown.");
    static final Key SCHEDULE = Key.required(
                    "schedule", KeyType.CHOICE, "When there is an issue: every day, Monday to Friday, or once a week.")
            .withChoices(List.of(DAILY, WEEKDAYS, WEEKLY));
    static final Key DAY = Key.optional("day", KeyType.CHOICE, "The day of a weekly newsletter.")
            .withChoices(Stream.of(java.time.DayOfWeek.values())
                    .map(day -> day.name().toLowerCase(Locale.ROOT))
                    .toList());
    static final Key AT = Key.required(
            "at",
            KeyType.LINE,
            "The time of day in the site's zone, such as 06:30; later stories are in the next issue.");
    static final Key SINCE =
            Key.required("since", KeyType.DATE, "The day of the first issue; older stories are in none.");
    static final Key COUNT = Key.optional(
            "count", KeyType.NUMBER, "How many stories an issue shows, 1 to 100; 12 by default, the newest first.");
    static final Key SECTIONS = Key.optional("sections", KeyType.TERMS, "Only stories of these sections.");
    static final Key TAGS = Key.optional("tags", KeyType.TERMS, "Only stories with one of these tags.");
    static final Key UNSUBSCRIBE = Key.optional(
            "unsubscribe",
            KeyType.LINE,
            "Where the link to leave it leads: what your sending service fills in, such as {{unsubscribe}}, or an"
                    + " address; without it there is no link.");

    static final List<Key> ALL =
            List.of(ID, TITLE, LANGUAGE, INTRO, SCHEDULE, DAY, AT, SINCE, COUNT, SECTIONS, TAGS, UNSUBSCRIBE);

    static final KeyTable TABLE = new KeyTable(
            "a newsletter",
            ALL,
            Map.ofEntries(
                    Map.entry("name", "title"),
                    Map.entry("lang", "language"),
                    Map.entry("edition", "language"),
                    Map.entry("time", "at"),
                    Map.entry("weekday", "day"),
                    Map.entry("frequency", "schedule"),
                    Map.entry("limit", "count"),
                    Map.entry("items", "count"),
                    Map.entry("from", "since"),
                    Map.entry("start", "since"),
                    Map.entry("section", "sections"),
                    Map.entry("tag", "tags"),
                    Map.entry("description", "intro")));

    private NewsletterKeys() {}
}
