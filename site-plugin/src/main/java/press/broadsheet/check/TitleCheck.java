package press.broadsheet.check;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import press.broadsheet.content.CheckKind;
import press.broadsheet.diagnostic.Code;
import press.broadsheet.model.Article;

/** Two live stories of an edition should not have one headline, or one summary: readers cannot tell them apart. */
final class TitleCheck implements Check {
    @Override
    public List<Finding> findings(Inspection inspection) {
        Gathering gathering = new Gathering(inspection.checks());
        if (gathering.wants(CheckKind.DUPLICATE_TITLES)) {
            Map<String, Article> titles = new TreeMap<>();
            Map<String, Article> summaries = new TreeMap<>();
            for (Article article : inspection.site().site().articles()) {
                String title = article.head().title();
                Article other = titles.putIfAbsent(article.edition() + ' ' + title, article);
                if (other != null) {
                    add(inspection, gathering, article, "title", other, "headline");
                }
                article.head().summary().ifPresent(summary -> {
                    Article same = summaries.putIfAbsent(article.edition() + ' ' + summary, article);
                    if (same != null) {
                        add(inspection, gathering, article, "summary", same, "summary");
                    }
                });
            }
        }
        return gathering.findings();
    }

    private static void add(
            Inspection inspection, Gathering gathering, Article article, String key, Article other, String name) {
        gathering.add(
                CheckKind.DUPLICATE_TITLES,
                Code.DUPLICATE_TITLE,
                inspection.culprits().ofKey(article.entry().file(), key),
                "the story " + other.entry().file().shown() + " has the same " + name,
                "say what is new in this one");
    }
}
