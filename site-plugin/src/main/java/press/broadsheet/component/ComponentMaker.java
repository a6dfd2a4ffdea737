package press.broadsheet.component;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import press.broadsheet.diagnostic.Code;
import press.broadsheet.diagnostic.Diagnostics;
import press.broadsheet.diagnostic.Nearest;
import press.broadsheet.markdown.ComponentArgument;
import press.broadsheet.markdown.ComponentCall;
import press.broadsheet.markdown.Components;
import press.broadsheet.view.Desk;
import press.broadsheet.view.Html;
import press.broadsheet.view.SiteView;
import press.broadsheet.view.Words;

/** Makes the components of one body: checks what each is given against what it declares, and renders its template. */
final class ComponentMaker implements Components {
    private final ComponentLibrary library;
    private final Desk desk;
    private final String path;
    private final boolean feed;
    private final Diagnostics diagnostics;
    private final ArgumentReader reader;

    ComponentMaker(ComponentLibrary library, Desk desk, String path, boolean feed, Diagnostics diagnostics) {
        this.library = library;
        this.desk = desk;
        this.path = path;
        this.feed = feed;
        this.diagnostics = diagnostics;
        this.reader = new ArgumentReader(desk, path, diagnostics);
    }

    @Override
    public Optional<String> html(ComponentCall call, String content) {
        if (!library.has(desk, call.name())) {
            List<String> names = library.names();
            diagnostics.report(
                    Code.UNKNOWN_COMPONENT,
                    call.at(),
                    "there is no component " + call.name(),
                    Nearest.remedy(
                            call.name(),
                            names,
                            "choose from " + String.join(", ", names)
                                    + ", or write \\: for a colon that is only a colon"));
            return Optional.empty();
        }
        return library.header(desk, call.name()).flatMap(header -> html(header, call, content));
    }

    private Optional<String> html(ComponentHeader header, ComponentCall call, String content) {
        boolean placed = placed(header, call);
        Optional<Map<String, Object>> values = values(header, call);
        if (!placed || values.isEmpty()) {
            return Optional.empty();
        }
        ComponentParams params = new ComponentParams(header.names(), values.get());
        Map<String, Object> model = new HashMap<>();
        model.put("site", new SiteView(desk));
        model.put("t", Words.at(desk));
        model.put("param", params);
        model.put("content", new Html(content.strip()));
        model.put("inline", call.inline());
        model.put("id", call.id());
        FigureReader figures = new FigureReader(desk, params, call, diagnostics);
        model.put("table", figures.tables());
        model.put("chart", figures.charts());
        String subject = call.name() + " at " + call.at();
        return feed
                ? library.inFeed(desk, call.name(), model, content, call.name() + " for feeds, in " + path)
                : library.onPage(desk, call.name(), model, subject);
    }

    private boolean placed(ComponentHeader header, ComponentCall call) {
        if (call.inline() && !header.inline()) {
            return misplaced(
                    call,
                    call.name() + " cannot stand within a line",
                    "write it on lines of its own: ::: " + call.name() + " … and below it :::");
        }
        if (!call.inline() && !header.block()) {
            return misplaced(
                    call,
                    call.name() + " can stand only within a line",
                    "write it as :" + call.name() + "[words]{key=value}");
        }
        if (call.filled() && header.content() == ComponentHeader.Content.NONE) {
            return misplaced(
                    call, "nothing can be written in " + call.name(), "end it before what follows: with a line of :::");
        }
        if (!call.filled() && header.content() == ComponentHeader.Content.REQUIRED) {
            return misplaced(call, "nothing is written in " + call.name(), "write its text before the line of :::");
        }
        return true;
    }

    private boolean misplaced(ComponentCall call, String what, String remedy) {
        diagnostics.report(Code.MISPLACED_COMPONENT, call.at(), what, remedy);
        return false;
    }

    /** The values of the parameters; empty if any is missing, unknown or wrong. */
    private Optional<Map<String, Object>> values(ComponentHeader header, ComponentCall call) {
        boolean right = known(header, call);
        Map<String, Object> values = new HashMap<>();
        for (Parameter parameter : header.parameters()) {
            Optional<ComponentArgument> given = call.arguments().stream()
                    .filter(argument -> argument.name().equals(parameter.name()))
                    .findFirst();
            if (given.isEmpty() && parameter.required()) {
                diagnostics.report(
                        Code.MISSING_PARAMETER,
                        call.at(),
                        call.name() + " needs " + parameter.name(),
                        "add " + parameter.name() + "=\"…\": "
                                + parameter.about().replaceAll("[.]$", ""));
                right = false;
            }
            Optional<ComponentArgument> argument = given.or(() -> parameter
                    .standard()
                    .map(value -> new ComponentArgument(parameter.name(), parameter.at(), value, parameter.at())));
            if (argument.isPresent()) {
                Optional<Object> value = reader.read(parameter, argument.get(), values);
                value.ifPresent(found -> values.put(parameter.name(), found));
                right &= value.isPresent();
            }
        }
        return right ? Optional.of(values) : Optional.empty();
    }

    private boolean known(ComponentHeader header, ComponentCall call) {
        boolean right = true;
        Set<String> seen = new HashSet<>();
        for (ComponentArgument argument : call.arguments()) {
            if (header.parameter(argument.name()).isEmpty()) {
                String all = header.names().isEmpty() ? "nothing" : String.join(", ", header.names());
                diagnostics.report(
                        Code.UNKNOWN_PARAMETER,
                        argument.at(),
                        call.name() + " takes no " + argument.name(),
                        Nearest.remedy(argument.name(), header.names(), "it takes " + all));
                right = false;
            } else if (!seen.add(argument.name())) {
                diagnostics.report(
                        Code.BAD_PARAMETER, argument.at(), argument.name() + " is given twice", "keep one of them");
                right = false;
            }
        }
        return right;
    }
}
