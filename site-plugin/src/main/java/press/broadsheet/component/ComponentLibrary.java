package press.broadsheet.component;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import press.broadsheet.diagnostic.Diagnostic;
import press.broadsheet.diagnostic.Diagnostics;
import press.broadsheet.markdown.Components;
import press.broadsheet.source.Digest;
import press.broadsheet.source.Root;
import press.broadsheet.source.SourceFile;
import press.broadsheet.source.SourceTree;
import press.broadsheet.trace.FileFact;
import press.broadsheet.view.BodyComponents;
import press.broadsheet.view.Desk;

/**
 * The components of a site: each is a template {@code components/NAME.ftlh} whose header declares what it takes, and
 * may have a second, {@code components/NAME.feed.ftlh}, for feed readers.
 */
public final class ComponentLibrary implements BodyComponents {
    private static final String FOLDER = "components/";
    private static final String PAGE = ".ftlh";
    private static final String FEED = ".feed.ftlh";

    private final SourceTree sources;
    private final Templates templates;
    private final Map<Digest, Read> headers = new ConcurrentHashMap<>();

    /** A header as it was read from a template of some digest, or what is wrong with it. */
    private record Read(Optional<ComponentHeader> header, List<Diagnostic> problems) {}

    /** The components among a site's templates. */
    public ComponentLibrary(SourceTree sources, Templates templates) {
        this.sources = sources;
        this.templates = templates;
    }

    @Override
    public Components at(Desk desk, String path, boolean feed, Diagnostics diagnostics) {
        return new ComponentMaker(this, desk, path, feed, diagnostics);
    }

    /** Whether there is a component of a name. */
    boolean has(Desk desk, String name) {
        return desk.read(new FileFact.TemplateText(page(name))).isPresent();
    }

    /** What a component declares; empty, with errors in its template, if that cannot be read. */
    Optional<ComponentHeader> header(Desk desk, String name) {
        SourceFile file = sources.find(Root.TEMPLATES, page(name)).orElseThrow();
        Read read = headers.computeIfAbsent(file.digest(), digest -> read(file));
        desk.diagnostics().reportAll(read.problems());
        return read.header();
    }

    private Read read(SourceFile file) {
        Diagnostics problems = new Diagnostics();
        String text = new String(sources.read(file), StandardCharsets.UTF_8);
        return new Read(HeaderReader.read(text, file.shown(), problems), problems.sorted());
    }

    /** The names of all components, for those who ask for one that is not there. */
    List<String> names() {
        return sources.all(Root.TEMPLATES).stream()
                .map(SourceFile::path)
                .filter(path -> path.startsWith(FOLDER) && path.endsWith(PAGE) && !path.endsWith(FEED))
                .map(path -> path.substring(FOLDER.length(), path.length() - PAGE.length()))
                .sorted()
                .toList();
    }

    /** What a component shows on a page. */
    Optional<String> onPage(Desk desk, String name, Map<String, Object> model, String subject) {
        return templates.render(desk, page(name), model, subject);
    }

    /** What a component shows in a feed: its content alone, unless it has a template for that. */
    Optional<String> inFeed(Desk desk, String name, Map<String, Object> model, String content, String subject) {
        String template = FOLDER + name + FEED;
        return desk.read(new FileFact.TemplateText(template)).isPresent()
                ? templates.render(desk, template, model, subject)
                : Optional.of(content);
    }

    private static String page(String name) {
        return FOLDER + name + PAGE;
    }
}
