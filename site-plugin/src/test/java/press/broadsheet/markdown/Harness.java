package press.broadsheet.markdown;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import press.broadsheet.diagnostic.Diagnostic;
import press.broadsheet.diagnostic.Diagnostics;
import press.broadsheet.diagnostic.Position;

/** Converts Markdown with targets that lead where the text says. */
record Harness(Converted converted, List<Diagnostic> diagnostics) {
    static final String PATH = "content/articles/a.md";

    /** Leads every link and picture where the text says; no story is known. */
    static class PassThrough implements Targets {
        @Override
        public LinkTarget link(String destination, Position position) {
            return new LinkTarget.To(destination, true);
        }

        @Override
        public PictureTarget picture(String destination, Position position) {
            return new PictureTarget.Show(destination, 0, 0, "", "", "", "", "");
        }

        @Override
        public Optional<Also> also(String reference, Position position) {
            return Optional.empty();
        }

        /** Shows what each component was given. */
        @Override
        public Components components() {
            return (call, content) -> Optional.of(shown(call, content));
        }

        private static String shown(ComponentCall call, String content) {
            String given = call.arguments().stream()
                    .map(argument -> argument.name()
                            + '='
                            + argument.value()
                            + '@'
                            + argument.valueAt().line()
                            + ':'
                            + argument.valueAt().column())
                    .collect(Collectors.joining(" "));
            StringBuilder html = new StringBuilder(call.inline() ? "<span" : "<div").append(" title=\"");
            Escape.text(
                    html,
                    (call.name() + '@' + call.at().line() + ':' + call.at().column() + ' ' + given).strip());
            return html.append("\">") + content.strip() + (call.inline() ? "</span>" : "</div>");
        }
    }

    static Harness run(RawHtml rawHtml, String markdown, Targets targets, Style style) {
        Diagnostics diagnostics = new Diagnostics();
        Converted converted =
                new MarkdownConverter(rawHtml).convert(new Body(PATH, 10, markdown), targets, style, diagnostics);
        return new Harness(converted, diagnostics.sorted());
    }

    static Harness run(RawHtml rawHtml, String markdown) {
        return run(rawHtml, markdown, new PassThrough(), Style.page(Labels.english()));
    }

    static String page(String markdown) {
        return run(RawHtml.SAFE, markdown).html();
    }

    static String feed(String markdown) {
        return run(RawHtml.SAFE, markdown, new PassThrough(), Style.feed(Labels.english()))
                .html();
    }

    String html() {
        return converted.html();
    }

    /** What was reported, as it is printed. */
    List<String> told() {
        return diagnostics.stream().map(Diagnostic::toString).toList();
    }
}
