package press.broadsheet.view;

import java.util.List;
import press.broadsheet.markdown.Labels;

/** The words that conversion puts into bodies, from the theme's message files. */
final class BodyLabels {
    private BodyLabels() {}

    static Labels of(Desk desk) {
        return new Labels(
                words(desk, "also-read"),
                words(desk, "alert-note"),
                words(desk, "alert-tip"),
                words(desk, "alert-important"),
                words(desk, "alert-warning"),
                words(desk, "alert-caution"),
                words(desk, "table"),
                words(desk, "code"),
                words(desk, "footnotes"),
                words(desk, "footnote-back"),
                words(desk, "heading-link"),
                words(desk, "task-open"),
                words(desk, "task-done"));
    }

    private static String words(Desk desk, String key) {
        return desk.message(key, List.of());
    }
}
