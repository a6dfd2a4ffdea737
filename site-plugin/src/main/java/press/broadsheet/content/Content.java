package press.broadsheet.content;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import press.broadsheet.source.SourceFile;

/**
 * Everything under the content folder that is not a picture, each list sorted by path.
 *
 * @param data data files by their path under {@code data/}, read when a template asks
 */
public record Content(
        Settings settings,
        List<Entry<ArticleHead>> articles,
        List<Entry<AuthorHead>> authors,
        List<Entry<TermHead>> sections,
        List<Entry<TermHead>> tags,
        List<Entry<TermHead>> series,
        List<Entry<TermHead>> places,
        List<Entry<PageHead>> pages,
        List<FrontFile> fronts,
        SortedMap<String, SourceFile> data) {
    /** The same with other texts of some stories, by path. */
    public Content with(Map<String, Entry<ArticleHead>> edited) {
        List<Entry<ArticleHead>> all = new ArrayList<>(articles);
        all.replaceAll(entry -> edited.getOrDefault(entry.file().path(), entry));
        return new Content(
                settings,
                Collections.unmodifiableList(all),
                authors,
                sections,
                tags,
                series,
                places,
                pages,
                fronts,
                data);
    }
}
