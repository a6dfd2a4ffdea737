package press.broadsheet.render;

import freemarker.core.ParseException;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.SimpleHash;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateNotFoundException;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import press.broadsheet.diagnostic.Cause;
import press.broadsheet.diagnostic.Code;
import press.broadsheet.diagnostic.MachineException;
import press.broadsheet.diagnostic.Position;
import press.broadsheet.source.Root;
import press.broadsheet.source.SourceFile;
import press.broadsheet.source.SourceTree;
import press.broadsheet.trace.FileFact;
import press.broadsheet.view.Desk;

/** FreeMarker, closed: templates see views only, run no code, and know no clock. */
public final class TemplateEngine {
    private final SourceTree sources;
    private final TrackedTemplates loader;
    private final Configuration configuration;
    private final ViewWrapper wrapper = new ViewWrapper();

    /** An engine over a site's templates and those of the default theme. */
    public TemplateEngine(SourceTree sources) {
        this.sources = sources;
        this.loader = new TrackedTemplates(sources);
        Configuration freemarker = new Configuration(Configuration.VERSION_2_3_34);
        freemarker.setTemplateLoader(loader);
        freemarker.setTemplateUpdateDelayMilliseconds(0);
        freemarker.setLocalizedLookup(false);
        freemarker.setDefaultEncoding("UTF-8");
        freemarker.setOutputEncoding("UTF-8");
        freemarker.setURLEscapingCharset("UTF-8");
        freemarker.setLocale(Locale.ROOT);
        freemarker.setTimeZone(TimeZone.getTimeZone("UTC"));
        freemarker.setNumberFormat("computer");
        freemarker.setBooleanFormat("c");
        freemarker.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        freemarker.setAPIBuiltinEnabled(false);
        freemarker.setRecognizeStandardFileExtensions(true);
        freemarker.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        freemarker.setLogTemplateExceptions(false);
        freemarker.setWrapUncheckedExceptions(true);
        freemarker.setObjectWrapper(wrapper);
        this.configuration = freemarker;
    }

    /** The first of some templates that exists; each look-up is recorded. */
    Optional<String> choose(Desk desk, Iterable<String> names) {
        for (String name : names) {
            if (desk.read(new FileFact.TemplateText(name)).isPresent()) {
                return Optional.of(name);
            }
        }
        return Optional.empty();
    }

    /**
     * The text a template makes of a model, in UTF-8; empty, with a diagnostic in the template, if it fails.
     *
     * @param subject the output, for messages
     */
    Optional<byte[]> render(Desk desk, String name, Map<String, Object> model, String subject) {
        Utf8Writer out = new Utf8Writer();
        return write(desk, name, model, subject, out) ? Optional.of(out.bytes()) : Optional.empty();
    }

    /** The same as text. */
    public Optional<String> renderText(Desk desk, String name, Map<String, Object> model, String subject) {
        StringWriter out = new StringWriter();
        return write(desk, name, model, subject, out) ? Optional.of(out.toString()) : Optional.empty();
    }

    private boolean write(Desk desk, String name, Map<String, Object> model, String subject, Writer out) {
        Optional<Desk> before = loader.begin(desk);
        try {
            Template template = configuration.getTemplate(name);
            template.process(new SimpleHash(model, wrapper), out);
            return true;
        } catch (TemplateNotFoundException e) {
            desk.diagnostics()
                    .report(
                            Code.MISSING_TEMPLATE,
                            Position.ofFile(shown(name)),
                            "the template " + e.getTemplateName() + " does not exist",
                            "write it, or mend the name where it is included");
        } catch (ParseException e) {
            desk.diagnostics()
                    .report(
                            Code.TEMPLATE_SYNTAX,
                            new Position(shown(e.getTemplateName()), e.getLineNumber(), e.getColumnNumber()),
                            oneLine(e.getEditorMessage()),
                            "mend the template");
        } catch (TemplateException e) {
            failed(desk, name, e, subject);
        } catch (IOException e) {
            throw new MachineException("the template " + shown(name) + " cannot be read: " + Cause.of(e), e);
        } finally {
            loader.end(before);
        }
        return false;
    }

    private void failed(Desk desk, String name, TemplateException e, String subject) {
        if (rootOf(e) instanceof MachineException machine) {
            throw machine;
        }
        String template = e.getTemplateSourceName() == null ? name : e.getTemplateSourceName();
        int line = e.getLineNumber() == null ? 0 : e.getLineNumber();
        int column = e.getColumnNumber() == null ? 0 : e.getColumnNumber();
        String what = e.getMessageWithoutStackTop() == null ? "it failed" : e.getMessageWithoutStackTop();
        if (rootOf(e) instanceof IllegalArgumentException cause && cause.getMessage() != null) {
            what = cause.getMessage();
        }
        desk.diagnostics()
                .report(
                        Code.TEMPLATE_FAILED,
                        new Position(shown(template), line, column),
                        oneLine(what) + " (while rendering " + subject + ")",
                        "mend the template; the reference lists what every view has");
    }

    private static Throwable rootOf(Throwable e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }

    /** FreeMarker's messages run over several lines, with advice after a rule of dashes. */
    private static String oneLine(String message) {
        int rule = message.indexOf("\n----");
        String text = rule < 0 ? message : message.substring(0, rule);
        return text.strip().replaceAll("\\s*\\R\\s*", " ").replaceAll("[.:;]$", "");
    }

    private String shown(String name) {
        return sources.find(Root.TEMPLATES, name).map(SourceFile::shown).orElse("templates/" + name);
    }
}
