package press.broadsheet.render;

import freemarker.template.Configuration;
import freemarker.template.Template;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import press.broadsheet.diagnostic.Position;

/**
 * Finds {@code .now} in templates: a page that shows the clock would differ between two builds of one
 * site. {@code site.now} is the build's instant, and is recorded.
 */
@SuppressWarnings("deprecation") // FreeMarker has no other way into the tree of a template.
final class ClockLint {
    private static final Pattern NOW = Pattern.compile("(?<![\\w)\\]?!.\"'])\\.now\\b");

    private final Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);

    ClockLint() {
        configuration.setRecognizeStandardFileExtensions(true);
    }

    /** Where a template reads the clock, each place under the path shown to the user. */
    List<Position> find(String name, String text, String shown) {
        if (!text.contains(".now")) {
            return List.of();
        }
        List<Position> places = new ArrayList<>();
        try {
            visit(new Template(name, new StringReader(text), configuration).getRootTreeNode(), shown, places);
        } catch (IOException e) {
            // It does not parse, which its rendering reports.
            return List.of();
        }
        return places;
    }

    private static void visit(freemarker.core.TemplateElement element, String shown, List<Position> places) {
        String description = element.getDescription();
        boolean words = description.startsWith("#text") || description.startsWith("#--");
        if (!words && NOW.matcher(description).find()) {
            places.add(new Position(shown, element.getBeginLine(), element.getBeginColumn()));
        }
        for (int i = 0; i < element.getChildCount(); i++) {
            visit((freemarker.core.TemplateElement) element.getChildAt(i), shown, places);
        }
    }
}
