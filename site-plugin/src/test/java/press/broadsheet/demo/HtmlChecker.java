package press.broadsheet.demo;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;

/**
 * The checker of the HTML standard, v.Nu. It is loaded from a folder that the build fills, apart from the tests' own
 * libraries, since it runs with no later ICU than its own.
 */
final class HtmlChecker implements AutoCloseable {
    private static final Path FOLDER = Path.of("target", "html-checker");

    /** The schema that knows RDFa Lite, as the Open Graph's {@code property} needs. */
    private static final String SCHEMA = "http://s.validator.nu/html5-rdfalite.rnc";

    private final URLClassLoader loader;
    private final Object validator;
    private final Findings findings = new Findings();

    HtmlChecker() throws Exception {
        List<URL> jars = new ArrayList<>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path jar : files.sorted().toList()) {
                jars.add(jar.toUri().toURL());
            }
        }
        loader = new URLClassLoader(jars.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
        Class<?> type = loader.loadClass("nu.validator.validation.SimpleDocumentValidator");
        validator = type.getConstructor().newInstance();
        call("setUpMainSchema", List.of(String.class, ErrorHandler.class), SCHEMA, findings);
        List<Class<?>> types = List.of(ErrorHandler.class, boolean.class, boolean.class);
        call("setUpValidatorAndParsers", types, findings, true, false);
    }

    /** The checker finds its data types through the thread's class loader. */
    private void call(String method, List<Class<?>> types, Object... arguments) throws Exception {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            validator
                    .getClass()
                    .getMethod(method, types.toArray(Class<?>[]::new))
                    .invoke(validator, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** The errors and warnings of a page, each as {@code line:column: what}. */
    List<String> check(byte[] html) throws Exception {
        findings.lines.clear();
        InputSource source = new InputSource(new ByteArrayInputStream(html));
        source.setEncoding("UTF-8");
        call("checkHtmlInputSource", List.of(InputSource.class), source);
        return List.copyOf(findings.lines);
    }

    @Override
    public void close() throws IOException {
        loader.close();
    }

    private static final class Findings implements ErrorHandler {
        private final List<String> lines = new ArrayList<>();

        private void add(SAXParseException found) {
            lines.add(found.getLineNumber() + ":" + found.getColumnNumber() + ": " + found.getMessage());
        }

        @Override
        public void warning(SAXParseException found) {
            add(found);
        }

        @Override
        public void error(SAXParseException found) {
            add(found);
        }

        @Override
        public void fatalError(SAXParseException found) {
            add(found);
        }
    }
}
