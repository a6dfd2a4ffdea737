package press.broadsheet.view;

import java.util.List;
import java.util.Optional;
import press.broadsheet.model.Amendment;
import press.broadsheet.trace.ListFact;

/** A correction among those of the whole paper. */
public final class AmendmentView implements View {
    private final ArticleView article;
    private final CorrectionView correction;

    private AmendmentView(ArticleView article, CorrectionView correction) {
        this.article = article;
        this.correction = correction;
    }

    /** The corrections made last, newest first. */
    public static List<AmendmentView> newest(Desk desk, int count) {
        return all(desk, desk.read(new ListFact.NewestCorrections(desk.edition(), count)));
    }

    static List<AmendmentView> all(Desk desk, List<Amendment> amendments) {
        return amendments.stream()
                .flatMap(amendment -> of(desk, amendment).stream())
                .toList();
    }

    private static Optional<AmendmentView> of(Desk desk, Amendment amendment) {
        return desk.article(amendment.path())
                .map(article -> new AmendmentView(article, article.corrections().get(amendment.number())));
    }

    @Property("The story that was corrected.")
    public ArticleView article() {
        return article;
    }

    @Property("What was corrected.")
    public CorrectionView correction() {
        return correction;
    }

    @Property("The address of the correction on the story's page.")
    public String url() {
        return article.url() + "#" + correction.anchor();
    }

    @Property("The same as an absolute URL.")
    public String permalink() {
        return article.permalink() + "#" + correction.anchor();
    }
}
