package press.broadsheet.render;

import java.util.List;
import java.util.Map;
import press.broadsheet.view.Desk;
import press.broadsheet.view.Html;
import press.broadsheet.view.Shared;
import press.broadsheet.view.SiteView;
import press.broadsheet.view.TemplateFunction;
import press.broadsheet.view.Words;

/**
 * The function {@code shared} of templates: what another template makes of the site and of the given arguments, made
 * once for all pages that ask for it with the same arguments.
 */
final class SharedBlocks {
    /** Blocks kept at a time. */
    private static final int MOST = 1_000;

    private final TemplateEngine engine;
    private final Shared<Block, String> blocks = new Shared<>(text -> 1, MOST);

    private record Block(String template, List<Object> arguments) {}

    SharedBlocks(TemplateEngine engine) {
        this.engine = engine;
    }

    /** The function at a desk. */
    TemplateFunction at(Desk desk) {
        return arguments -> {
            if (arguments.isEmpty() || !(arguments.get(0) instanceof String template)) {
                throw new IllegalArgumentException("shared() takes the name of a template first");
            }
            List<Object> given = List.copyOf(arguments.subList(1, arguments.size()));
            given.forEach(SharedBlocks::refuseViews);
            return new Html(blocks.at(desk, new Block(template, given), own -> make(own, template, given)));
        };
    }

    private String make(Desk own, String template, List<Object> arguments) {
        Map<String, Object> model =
                Map.of("site", new SiteView(own), "t", Words.at(own), "args", arguments, "shared", at(own));
        return engine.renderText(own, template, model, "the shared block " + template)
                .orElse("");
    }

    /** A view belongs to the page that reads through it: what it tells others would be noted with that page only. */
    private static void refuseViews(Object argument) {
        boolean plain = argument instanceof String || argument instanceof Number || argument instanceof Boolean;
        if (!plain) {
            throw new IllegalArgumentException(
                    "shared() takes texts, numbers and truths after the name; give it the texts that the block shows");
        }
    }
}
