package press.broadsheet.model;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import press.broadsheet.content.Settings;

/** The addresses of everything that is not copied as it is. */
public final class Permalinks {
    /** The page on which readers search, below the prefix of its edition; what it asks for lies below it. */
    public static final String SEARCH = "/search/";

    private static final Pattern BRACES = Pattern.compile("[{}]");

    /** The pattern of stories' addresses: text and the names of what stands in braces by turns, text first. */
    private final List<String> parts;

    /** A pattern that names the language says itself where versions lie. */
    private final boolean prefixed;

    /** Addresses by a site's settings. */
    public Permalinks(Settings settings) {
        String pattern = settings.permalinks().article();
        this.parts = List.of(BRACES.split(pattern, -1));
        this.prefixed = !pattern.contains("{language}");
    }

    /** The address of a story of which all parts are known; {@code edition} is the prefix of its edition. */
    public String article(
            String section, LocalDate day, String slug, String id, String type, String language, String edition) {
        StringBuilder address = new StringBuilder(prefixed ? edition : "");
        for (int i = 0; i < parts.size(); i++) {
            String part = parts.get(i);
            if (i % 2 == 0) {
                address.append(part);
                continue;
            }
            switch (part) {
                case "section" -> address.append(section);
                case "yyyy" -> digits(day.getYear(), 4, address);
                case "MM" -> digits(day.getMonthValue(), 2, address);
                case "dd" -> digits(day.getDayOfMonth(), 2, address);
                case "slug" -> address.append(slug);
                case "id" -> address.append(id);
                case "type" -> address.append(type);
                case "language" -> address.append(language);
                default -> throw new IllegalStateException("{" + part + "} was let through");
            }
        }
        return address.toString();
    }

    private static void digits(int number, int length, StringBuilder out) {
        String digits = Integer.toString(number);
        out.append("0".repeat(Math.max(0, length - digits.length()))).append(digits);
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
