package press.broadsheet.component;

import press.broadsheet.view.Property;
import press.broadsheet.view.View;

/** A column of a table. */
public final class ColumnView implements View {
    private final String name;
    private final String title;
    private final boolean numeric;

    ColumnView(String name, String title, boolean numeric) {
        this.name = name;
        this.title = title;
        this.numeric = numeric;
    }

    @Property("Its name in the data.")
    public String name() {
        return name;
    }

    @Property("What stands over it.")
    public String title() {
        return title;
    }

    @Property("Whether it holds nothing but numbers, of a table; false before there is one.")
    public boolean numeric() {
        return numeric;
    }
}
