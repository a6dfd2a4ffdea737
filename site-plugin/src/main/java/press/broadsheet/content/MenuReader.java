package press.broadsheet.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import press.broadsheet.content.Settings.MenuItem;
import press.broadsheet.content.Value.Mapping;

/** Reads the menus; whether their targets exist is for the model to say. */
final class MenuReader {
    private final Problems problems;

    MenuReader(Problems problems) {
        this.problems = problems;
    }

    Settings.Menu menu(Fields menu) {
        return new Settings.Menu(items(menu, MenuKeys.HEADER), items(menu, MenuKeys.FOOTER));
    }

    private List<Located<MenuItem>> items(Fields menu, Key key) {
        List<Located<MenuItem>> items = new ArrayList<>();
        for (Value item : menu.items(key)) {
            item(menu, key, item).ifPresent(items::add);
        }
        return List.copyOf(items);
    }

    private Optional<Located<MenuItem>> item(Fields menu, Key key, Value item) {
        if (item instanceof Mapping mapping) {
            Fields inner = new Fields(mapping, MenuKeys.TABLE, mapping.position(), problems);
            String title = inner.words(MenuKeys.TITLE).orElse("");
            return inner.line(MenuKeys.URL).filter(this::isTarget).map(url -> located(url, title));
        }
        return menu.line(key, item).filter(this::isTarget).map(target -> located(target, ""));
    }

    private static Located<MenuItem> located(Located<String> target, String title) {
        return new Located<>(new MenuItem(target.value(), title), target.position());
    }

    private boolean isTarget(Located<String> target) {
        String text = target.value();
        if (Addresses.isWeb(text) || text.startsWith("mailto:")) {
            return Addresses.isElsewhere("the menu's target", target, true, problems);
        }
        if (text.startsWith("/")) {
            return Addresses.isOnSite("the menu's target", target, problems);
        }
        return Addresses.isPart("the menu's target", target, problems);
    }
}
