package press.broadsheet;

import static com.tngtech.archunit.core.domain.JavaModifier.FINAL;
import static com.tngtech.archunit.core.domain.JavaModifier.PRIVATE;
import static com.tngtech.archunit.core.domain.JavaModifier.STATIC;
import static com.tngtech.archunit.core.domain.JavaModifier.SYNTHETIC;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The walls of the house: which package may know which, and what none of them may touch. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArchitectureTest {
    private static final String ROOT = "press.broadsheet";
    private static final Path SOURCES = Path.of("src", "main", "java");

    /** The packages in rows: each knows those of the rows before its own, and none of its own row. */
    private static final List<Set<String>> ORDER = List.of(
            Set.of("diagnostic"),
            Set.of("source"),
            Set.of("content", "markdown", "image", "search", "host"),
            Set.of("model"),
            Set.of("plan"),
            Set.of("trace"),
            Set.of("view"),
            Set.of("structured", "component"),
            Set.of("render", "feed"),
            Set.of("output"),
            Set.of("check", "diff"),
            Set.of("build", "migrate"),
            Set.of("desk", "publish"),
            Set.of("after"),
            Set.of("serve"),
            Set.of("maven"));

    /** Markdown is text for the model, pages for the view, and nothing to the others; the build joins all. */
    private static final Set<String> KNOW_MARKDOWN = Set.of("model", "view", "component", "build", "migrate");

    /** The edge to Maven asks for a build or a file and tells what came of it. */
    private static final Set<String> MAVEN_KNOWS =
            Set.of("diagnostic", "source", "host", "build", "migrate", "desk", "publish", "after", "serve");

    /** Moving in knows what a newsroom's files say and where they lead, and nothing of how a site is made. */
    private static final Set<String> MIGRATE_KNOWS = Set.of("diagnostic", "source", "content", "markdown", "model");

    /** Types whose very purpose is to change. */
    private static final List<Class<?>> MUTABLE = List.of(
            StringBuilder.class,
            ThreadLocal.class,
            java.util.concurrent.atomic.AtomicBoolean.class,
            java.util.concurrent.atomic.AtomicInteger.class,
            java.util.concurrent.atomic.AtomicLong.class,
            java.util.concurrent.atomic.AtomicReference.class,
            java.util.concurrent.atomic.LongAdder.class,
            ConcurrentMap.class,
            java.util.AbstractCollection.class,
            java.util.AbstractMap.class,
            java.util.Queue.class,
            java.text.Format.class);

    private JavaClasses classes;

    @BeforeAll
    void read() {
        classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(ROOT);
    }

    static Stream<String> packages() {
        return ORDER.stream().flatMap(Set::stream).sorted();
    }

    private static boolean mayKnow(String name, String other) {
        if (name.equals(other)) {
            return true;
        }
        boolean earlier = row(other) < row(name);
        if (name.equals("maven")) {
            return MAVEN_KNOWS.contains(other);
        }
        if (name.equals("migrate")) {
            return MIGRATE_KNOWS.contains(other);
        }
        return earlier && (!other.equals("markdown") || KNOW_MARKDOWN.contains(name));
    }

    private static int row(String name) {
        return IntStream.range(0, ORDER.size())
                .filter(i -> ORDER.get(i).contains(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everySourceFileIsSeenByTheseRules() throws IOException {
        Set<String> missing = new TreeSet<>();
        int seen = 0;
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                String name = SOURCES.relativize(file)
                        .toString()
                        .replace(file.getFileSystem().getSeparator(), ".");
                String type = name.substring(0, name.length() - ".java".length());
                if (classes.contain(type)) {
                    seen++;
                } else {
                    missing.add(type);
                }
            }
        }
        assertThat(missing).isEmpty();
        assertThat(seen).isGreaterThan(40);
    }

    @Test
    void everyPackageHasItsPlaceInTheOrderAndIsNullMarked() {
        for (JavaPackage each : classes.getPackage(ROOT).getSubpackagesInTree()) {
            assertThat(packages()).contains(each.getRelativeName());
            assertThat(each.isAnnotatedWith(NullMarked.class))
                    .as("%s is @NullMarked", each.getName())
                    .isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("packages")
    void aPackageKnowsOnlyThoseBeforeIt(String name) {
        String[] others = packages()
                .filter(other -> !mayKnow(name, other))
                .map(other -> ROOT + '.' + other + "..")
                .toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage(ROOT + '.' + name + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .check(classes);
    }

    @Test
    void packagesAreFreeOfCycles() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(classes);
    }

    @ParameterizedTest
    @CsvSource({
        "org.apache.maven.., maven, maven",
        "org.codehaus.plexus.., maven, maven",
        "freemarker.., render, view",
        "org.commonmark.., markdown, markdown",
        "javax.servlet.., serve, serve",
        "org.eclipse.jetty.., serve, serve",
        "com.sun.net.httpserver.., serve, serve",
        "io.methvin.., serve, serve",
        "com.github.difflib.., diff, diff",
        "software.amazon.awssdk.., host, host",
        "org.apache.sshd.., host, host",
        "org.eclipse.jgit.., host, host",
    })
    void aLibraryStaysInItsPackages(String library, String first, String second) {
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + '.' + first + "..", ROOT + '.' + second + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(library)
                .check(classes);
    }

    @Test
    void staticFieldsNeverChange() {
        fields().that().areStatic().should().beFinal().check(classes);
        noFields()
                .that()
                .areStatic()
                .should()
                .haveRawType(DescribedPredicate.describe(
                        "a mutable type", (JavaClass type) -> MUTABLE.stream().anyMatch(type::isAssignableTo)))
                .check(classes);
    }

    @Test
    void anArrayIsNeverSharedThroughAStaticField() {
        for (JavaClass type : classes) {
            assertThat(type.getFields().stream()
                            .filter(f -> f.getModifiers().containsAll(Set.of(STATIC, FINAL)))
                            .filter(f -> !f.getModifiers().contains(SYNTHETIC))
                            .filter(f -> f.getRawType().isArray())
                            .filter(f -> !f.getModifiers().contains(PRIVATE))
                            .map(JavaField::getFullName))
                    .isEmpty();
        }
    }

    @Test
    void aClassIsNamedAfterWhatItIs() {
        noClasses()
                .should()
                .haveNameMatching(".*(Utils?|Helper|Manager)(\\$.*)?")
                .check(classes);
    }
}
