package press.broadsheet.view;

import java.util.Optional;
import press.broadsheet.model.Parts;

/** One part of a series. */
public final class PartView implements View {
    private final ArticleView article;
    private final Parts.Part part;
    private final String here;

    PartView(ArticleView article, Parts.Part part, String here) {
        this.article = article;
        this.part = part;
        this.here = here;
    }

    @Property("The story.")
    public ArticleView article() {
        return article;
    }

    @Property("Which part it is; a long series without numbers of its own has none.")
    public Optional<Integer> number() {
        return part.number().isPresent() ? Optional.of(part.number().getAsInt()) : Optional.empty();
    }

    @Property("Whether it is the story whose page this is.")
    public boolean current() {
        return part.story().equals(here);
    }
}
