package press.broadsheet.view;

import java.util.List;
import java.util.Optional;
import press.broadsheet.model.Front;
import press.broadsheet.model.Scope;
import press.broadsheet.trace.ListFact;

/** A front that editors curate, as it stands now. */
public final class FrontView implements View {
    private final Desk desk;
    private final Scope scope;
    private final Front front;

    private FrontView(Desk desk, Scope scope, Front front) {
        this.desk = desk;
        this.scope = scope;
        this.front = front;
    }

    /** The curated front of all stories or of a section, if there is one. */
    public static Optional<FrontView> find(Desk desk, Scope scope) {
        return desk.read(new ListFact.FrontOf(scope)).map(front -> new FrontView(desk, scope, front));
    }

    @Property("The line about what is happening now, while it is.")
    public Optional<BreakingView> breaking() {
        return front.breaking().map(banner -> new BreakingView(desk, scope, banner));
    }

    @Property("Its slots with their stories, in the order of its file; empty ones are left out.")
    public List<SlotView> slots() {
        return front.slots().stream()
                .map(slot -> new SlotView(desk, slot))
                .filter(slot -> !slot.articles().isEmpty())
                .toList();
    }

    @Property("`slot(name)`: the slot of that name, if it has stories now.")
    public TemplateFunction slot() {
        return arguments -> slots().stream()
                .filter(slot -> slot.name().equals(Arguments.text(arguments, 0)))
                .findFirst();
    }

    @Property("All its stories, slot by slot.")
    public List<ArticleView> articles() {
        return slots().stream().flatMap(slot -> slot.articles().stream()).toList();
    }
}
