package press.broadsheet.markdown;

import java.util.List;
import java.util.Optional;
import press.broadsheet.diagnostic.Code;

/** Writes components: what is written in one by itself first, which its maker then gets. */
final class ComponentWriter {
    private static final String PLAIN_COLONS = "write \\: for a colon that is only a colon";

    private final Context context;
    private int count;

    ComponentWriter(Context context) {
        this.context = context;
    }

    /** Enters a component that is a block. */
    Ending enter(ComponentBlock block) {
        ComponentHead head = block.head();
        if (!block.isClosed()) {
            context.warn(
                    Code.UNCLOSED_COMPONENT,
                    context.source().at(head.at()),
                    "the component " + head.name() + " is not closed",
                    "end it with a line of three colons (:::), or " + PLAIN_COLONS);
        }
        boolean filled = block.getFirstChild() != null;
        context.markup().block();
        context.markup().begin();
        return Ending.run(() -> {
            String content = context.markup().end();
            html(head, false, filled, content).ifPresent(html -> {
                context.markup().line();
                context.markup().html(html.strip());
                context.markup().line();
            });
            context.words().gap();
        });
    }

    /** Enters a component within a line. */
    Ending enter(InlineComponent component) {
        boolean filled = component.getFirstChild() != null;
        context.markup().inline();
        context.markup().begin();
        return Ending.run(() -> {
            String content = context.markup().end();
            html(component.head(), true, filled, content)
                    .ifPresent(html -> context.markup().html(html.strip()));
        });
    }

    private Optional<String> html(ComponentHead head, boolean inline, boolean filled, String content) {
        if (head.fault() >= 0) {
            context.warn(
                    Code.BAD_PARAMETER,
                    context.source().at(head.fault()),
                    "what " + head.name() + " is given cannot be read here",
                    "write key=value, or key=\"more than one word\"; " + PLAIN_COLONS);
            return Optional.empty();
        }
        if (inline && context.markup().inLink()) {
            context.warn(
                    Code.MISPLACED_COMPONENT,
                    context.source().at(head.at()),
                    "the component " + head.name() + " stands in a link",
                    "take it out of the link's words");
            return Optional.empty();
        }
        List<ComponentArgument> arguments = head.pairs().stream()
                .map(pair -> new ComponentArgument(
                        pair.name(),
                        context.source().at(pair.at()),
                        Escape.clean(pair.value()),
                        context.source().at(pair.valueAt())))
                .toList();
        ComponentCall call = new ComponentCall(
                head.name(), context.source().at(head.at()), inline, arguments, filled, id(head.name()));
        return context.targets().components().html(call, content);
    }

    /** Headings' ids hold no underscore. */
    private String id(String name) {
        String id;
        do {
            count++;
            id = name + '_' + count;
        } while (!context.ids().take(id));
        return id;
    }
}
