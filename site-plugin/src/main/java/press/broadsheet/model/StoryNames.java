package press.broadsheet.model;

import java.time.LocalDate;
import press.broadsheet.content.ArticleHead;
import press.broadsheet.content.Entry;
import press.broadsheet.content.Located;
import press.broadsheet.content.PageHead;
import press.broadsheet.content.Settings;

/** What the names and places of files say of stories and pages: their slugs, sections and addresses. */
final class StoryNames {
    static final String ARTICLES = "articles/";
    static final String PAGES = "pages/";

    private final Settings settings;
    private final Slugger slugger;
    private final Editions editions;
    private final Permalinks permalinks;

    StoryNames(Settings settings, Slugger slugger, Editions editions) {
        this.settings = settings;
        this.slugger = slugger;
        this.editions = editions;
        this.permalinks = new Permalinks(settings);
    }

    /** The first folder under {@code articles/}, or under that of a language there, unless it is a number (a year), else the default section. */
    String section(String path) {
        String first = Editions.first(path, editions.afterLanguage(path, ARTICLES));
        boolean isNumber = first.chars().allMatch(Character::isDigit);
        return isNumber ? settings.defaultSection() : first;
    }

    /** The last part of a story's address: as it says, else of its file's name. */
    String slug(Entry<ArticleHead> entry) {
        return entry.head()
                .slug()
                .map(Located::value)
                .map(slugger::slug)
                .orElseGet(() -> slugger.slugOnce(baseName(entry)));
    }

    /** The file's name without a leading date; the folder's name for an {@code index.md}. */
    private static String baseName(Entry<?> entry) {
        String stem = entry.stem();
        if (stem.equals("index") && entry.file().folder().length() > "articles/".length()) {
            String folder = entry.file().folder();
            stem = folder.substring(folder.lastIndexOf('/', folder.length() - 2) + 1, folder.length() - 1);
        }
        boolean dated = stem.length() > 11
                && stem.charAt(10) == '-'
                && stem.substring(0, 10).matches("\\d{4}-\\d{2}-\\d{2}");
        return dated ? stem.substring(11) : stem;
    }

    /** The address of a story: as it says, else by the pattern of the site. */
    String address(Entry<ArticleHead> entry, String section, String slug, Editions.Place place) {
        ArticleHead head = entry.head();
        if (head.permalink().isPresent()) {
            return head.permalink().get().value();
        }
        LocalDate day = LocalDate.ofInstant(head.date().value().instant(), settings.timezone());
        return permalinks.article(
                section, day, slug, id(entry, slug), head.type().word(), place.language(), place.edition());
    }

    /** The file's name as a part of an address: the slug, unless the story has one of its own. */
    private String id(Entry<ArticleHead> entry, String slug) {
        return entry.head().slug().isEmpty() ? slug : slugger.slugOnce(baseName(entry));
    }

    /** The address of a plain page: as it says, else by its folders and its name. */
    String pageAddress(Entry<PageHead> entry, Editions.Place place) {
        PageHead head = entry.head();
        String path = entry.file().path();
        String folders = entry.file().folder().substring(editions.afterLanguage(path, PAGES));
        String name = head.slug().map(Located::value).orElse(entry.stem());
        return head.permalink()
                .map(Located::value)
                .orElseGet(() -> place.edition() + "/" + sluggedFolders(folders)
                        + (name.equals("index") ? "" : slugger.slug(name) + "/"));
    }

    private String sluggedFolders(String folders) {
        StringBuilder slugged = new StringBuilder();
        for (String folder : folders.split("/", -1)) {
            if (!folder.isEmpty()) {
                slugged.append(slugger.slug(folder)).append('/');
            }
        }
        return slugged.toString();
    }
}
