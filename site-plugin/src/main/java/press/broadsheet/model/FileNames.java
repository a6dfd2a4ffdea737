package press.broadsheet.model;

import press.broadsheet.content.ArticleHead;
import press.broadsheet.content.Entry;
import press.broadsheet.content.Located;

/** What the names of files and folders come to in addresses. */
final class FileNames {
    private final Slugger slugger;

    FileNames(Slugger slugger) {
        this.slugger = slugger;
    }

    /** The slug of a story: its own, or its file's name. */
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

    /** The file's name as a part of an address: the slug, unless the story has one of its own. */
    String id(Entry<ArticleHead> entry, String slug) {
        return entry.head().slug().isEmpty() ? slug : slugger.slugOnce(baseName(entry));
    }

    /** Folders as parts of an address, each with its slash. */
    String folders(String folders) {
        StringBuilder slugged = new StringBuilder();
        for (String folder : folders.split("/", -1)) {
            if (!folder.isEmpty()) {
                slugged.append(slugger.slug(folder)).append('/');
            }
        }
        return slugged.toString();
    }
}
