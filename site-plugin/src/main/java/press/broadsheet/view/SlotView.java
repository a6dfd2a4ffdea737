package press.broadsheet.view;

import java.util.List;
import java.util.Optional;
import press.broadsheet.model.Front;

/** A place of a curated front with its stories. */
public final class SlotView implements View {
    private final Desk desk;
    private final Front.Slot slot;

    SlotView(Desk desk, Front.Slot slot) {
        this.desk = desk;
        this.slot = slot;
    }

    @Property("Its name, such as `lead`.")
    public String name() {
        return slot.name();
    }

    @Property("The line over it, if one was written.")
    public Optional<String> title() {
        return slot.title();
    }

    @Property("Its stories: the pinned ones, then those that fill it.")
    public List<ArticleView> articles() {
        return desk.articles(slot.stories());
    }
}
