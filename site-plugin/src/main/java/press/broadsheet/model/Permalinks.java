package press.broadsheet.model;

import java.time.LocalDate;
import press.broadsheet.content.Settings;

/** The addresses of everything that is not copied as it is. */
public final class Permalinks {
    /** The page on which readers search; what it asks for lies below it. */
    public static final String SEARCH = "/search/";

    private final String articlePattern;

    /** Addresses by a site's settings. */
    public Permalinks(Settings settings) {
        this.articlePattern = settings.permalinks().article();
    }

    /** The address of a story of which all parts are known; {@code edition} is the prefix of its edition. */
    public String article(
            String section, LocalDate day, String slug, String id, String type, String language, String edition) {
        // A pattern that names the language says itself where versions lie.
        String prefix = articlePattern.contains("{language}") ? "" : edition;
        String address = prefix
                + articlePattern
                        .replace("{section}", section)
                        .replace("{yyyy}", digits(day.getYear(), 4))
                        .replace("{MM}", digits(day.getMonthValue(), 2))
                        .replace("{dd}", digits(day.getDayOfMonth(), 2))
                        .replace("{slug}", slug)
                        .replace("{id}", id)
                        .replace("{type}", type)
                        .replace("{language}", language);
        return address;
    }

    private static String digits(int number, int length) {
        String digits = Integer.toString(number);
        return "0".repeat(Math.max(0, length - digits.length())) + digits;
    }

    /** The front of a scope, such as {@code /tags/harbour/}. */
    public static String front(Scope scope) {
        return scope.edition() + inEdition(scope);
    }

    private static String inEdition(Scope scope) {
        return switch (scope.kind()) {
            case ALL -> "/";
            case SECTION -> "/" + scope.id() + "/";
            case TAG -> "/tags/" + scope.id() + "/";
            case SERIES -> "/series/" + scope.id() + "/";
            case PLACE -> "/places/" + scope.id() + "/";
            case AUTHOR -> "/authors/" + scope.id() + "/";
            case YEAR -> "/archive/" + scope.id() + "/";
            case MONTH -> "/archive/" + scope.id().replace('-', '/') + "/";
            case CORRECTED -> "/corrections/";
            case VERSIONS -> throw new IllegalArgumentException("versions have no front of their own");
        };
    }

    /** A numbered list page of a scope; 0 is its front. */
    public static String page(Scope scope, int number) {
        return number == 0 ? front(scope) : front(scope) + "page/" + number + "/";
    }

    /** The index of all terms of a kind, such as {@code /tags/}. */
    public static String index(Scope.Kind kind) {
        return switch (kind) {
            case TAG -> "/tags/";
            case SERIES -> "/series/";
            case PLACE -> "/places/";
            case AUTHOR -> "/authors/";
            default -> throw new IllegalArgumentException("no index of " + kind);
        };
    }

    /** The list of the issues of a newsletter of an edition: its front (0) or a numbered page. */
    public static String issues(String edition, String newsletter, int number) {
        return edition + "/newsletters/" + newsletter + "/" + (number == 0 ? "" : "page/" + number + "/");
    }

    /** The issue of a newsletter of a day, {@code /newsletters/morning/2026-11-23/}. */
    public static String issue(String edition, String newsletter, String day) {
        return issues(edition, newsletter, 0) + day + "/";
    }

    /** The address of a file that belongs to a page: in its folder, or in one of its name. */
    public static String beside(String page, String file) {
        if (page.endsWith("/")) {
            return page + file;
        }
        int point = page.lastIndexOf('.');
        boolean ending = point > page.lastIndexOf('/') + 1;
        return (ending ? page.substring(0, point) : page) + '/' + file;
    }
}
