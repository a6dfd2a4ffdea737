package press.broadsheet.migrate;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes the addresses that Jekyll made ({@code jekyllrb.com/docs/permalinks}). */
final class JekyllAddress {
    private static final Map<String, String> STYLES = Map.of(
            "date", "/:categories/:year/:month/:day/:title:output_ext",
            "pretty", "/:categories/:year/:month/:day/:title/",
            "ordinal", "/:categories/:year/:y_day/:title:output_ext",
            "weekdate", "/:categories/:year/W:week/:short_day/:title:output_ext",
            "none", "/:categories/:title:output_ext");
    private static final Pattern TOKEN = Pattern.compile(
            ":(categories|year|short_year|month|i_month|day|i_day|y_day|hour|minute|second|title|slug|output_ext|name|path|basename|collection|week|short_day)");

    private JekyllAddress() {}

    /** The pattern of pages under a site's style: only whether they end in a slash follows it. */
    static String pageStyle(String style) {
        return style.equals("pretty") || style.endsWith("/") ? "/:path/:basename/" : "/:path/:basename:output_ext";
    }

    static String of(
            String pattern,
            String path,
            String name,
            Optional<OffsetDateTime> date,
            List<String> categories,
            boolean post,
            String slug) {
        String style = STYLES.getOrDefault(pattern, pattern);
        String full = style.isEmpty() ? STYLES.getOrDefault("date", "") : style;
        String folder = FileNames.folder(path).replaceFirst("^_[^/]+/?", "");
        Matcher token = TOKEN.matcher(full);
        String address = token.replaceAll(
                found -> Matcher.quoteReplacement(part(found.group(1), folder, name, date, categories, post, slug)));
        String clean = ("/" + address).replaceAll("/{2,}", "/").replaceFirst("/index\\.html$", "/");
        return clean.endsWith("/index/") && !post ? clean.substring(0, clean.length() - "index/".length()) : clean;
    }

    private static String part(
            String token,
            String folder,
            String name,
            Optional<OffsetDateTime> date,
            List<String> categories,
            boolean post,
            String slug) {
        String title = slug.isEmpty() ? name : slug;
        return switch (token) {
            case "categories" ->
                String.join(
                        "/",
                        categories.stream()
                                .map(c -> c.toLowerCase(Locale.ROOT).replace(' ', '-'))
                                .toList());
            case "year" -> number(date.map(OffsetDateTime::getYear), 4);
            case "short_year" -> number(date.map(d -> d.getYear() % 100), 2);
            case "month" -> number(date.map(OffsetDateTime::getMonthValue), 2);
            case "i_month" -> number(date.map(OffsetDateTime::getMonthValue), 1);
            case "day" -> number(date.map(OffsetDateTime::getDayOfMonth), 2);
            case "i_day" -> number(date.map(OffsetDateTime::getDayOfMonth), 1);
            case "y_day" -> number(date.map(OffsetDateTime::getDayOfYear), 3);
            case "hour" -> number(date.map(OffsetDateTime::getHour), 2);
            case "minute" -> number(date.map(OffsetDateTime::getMinute), 2);
            case "second" -> number(date.map(OffsetDateTime::getSecond), 2);
            case "week" -> number(date.map(d -> d.get(java.time.temporal.IsoFields.WEEK_OF_WEEK_BASED_YEAR)), 2);
            case "short_day" ->
                date.map(d -> d.getDayOfWeek().getDisplayName(java.time.format.TextStyle.SHORT, Locale.ENGLISH))
                        .orElse("");
            case "output_ext" -> ".html";
            case "path" -> post ? title : folder;
            case "collection" -> "";
            case "slug" -> LiquidText.slug(title);
            default -> title;
        };
    }

    private static String number(Optional<Integer> number, int length) {
        return number.map(n -> String.format(Locale.ROOT, "%0" + length + "d", n))
                .orElse("");
    }
}
