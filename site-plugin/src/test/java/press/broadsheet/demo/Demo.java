package press.broadsheet.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import press.broadsheet.build.Asked;
import press.broadsheet.build.BuildReport;
import press.broadsheet.build.BuildRequest;
import press.broadsheet.build.SiteBuilder;

/** Gives a test the demo of this repository, built once for all tests, and without a warning. */
final class Demo implements ParameterResolver {
    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(Demo.class);

    /** The built demo, removed after the last test. */
    private record Built(Path temp, DemoSite site) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            try (Stream<Path> all = Files.walk(temp)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == DemoSite.class;
    }

    @Override
    public DemoSite resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent(Built.class, key -> build(), Built.class)
                .site();
    }

    private static Built build() {
        Path temp;
        try {
            temp = Files.createTempDirectory("demo");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        BuildReport report = SiteBuilder.build(request(temp));
        assertThat(report.warnings()).as("warnings of the demo").isEmpty();
        return new Built(temp, DemoSite.read(temp.resolve("site")));
    }

    /** What is asked for when the demo is built into a folder. */
    static BuildRequest request(Path temp) {
        Path project = Path.of("..").toAbsolutePath().normalize();
        return Asked.of(project).into(temp).request();
    }
}
