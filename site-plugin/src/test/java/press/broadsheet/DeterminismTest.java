package press.broadsheet;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The site is a function of its sources and one instant: nothing else may be read. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeterminismTest {
    private static final String ROOT = "press.broadsheet";

    /** What the result of a build must not depend on: clocks, chance, and the settings of the machine it runs on. */
    private static final Set<String> FORBIDDEN = Set.of(
            "java.lang.System.currentTimeMillis()",
            "java.lang.System.out",
            "java.lang.System.err",
            "java.lang.Throwable.printStackTrace()",
            "java.lang.Math.random()",
            "java.util.UUID.randomUUID()",
            "java.util.Random.<init>()",
            "java.util.Date.<init>()",
            "java.util.Calendar.getInstance()",
            "java.time.Clock.systemUTC()",
            "java.time.Clock.systemDefaultZone()",
            "java.time.Instant.now()",
            "java.time.LocalDate.now()",
            "java.time.LocalDateTime.now()",
            "java.time.OffsetDateTime.now()",
            "java.time.ZonedDateTime.now()",
            "java.time.Year.now()",
            "java.time.YearMonth.now()",
            "java.time.ZoneId.systemDefault()",
            "java.util.TimeZone.getDefault()",
            "java.util.Locale.getDefault()",
            "java.util.Locale.getDefault(java.util.Locale$Category)",
            "com.ibm.icu.util.ULocale.getDefault()",
            "com.ibm.icu.util.TimeZone.getDefault()",
            "java.lang.String.toLowerCase()",
            "java.lang.String.toUpperCase()",
            "java.lang.String.formatted([Ljava.lang.Object;)",
            "java.lang.String.format(java.lang.String, [Ljava.lang.Object;)",
            "java.lang.String.getBytes()",
            "java.lang.String.<init>([B)",
            "java.text.Collator.getInstance()",
            "java.text.NumberFormat.getInstance()",
            "java.text.NumberFormat.getIntegerInstance()",
            "java.text.SimpleDateFormat.<init>(java.lang.String)",
            "java.text.DecimalFormat.<init>(java.lang.String)",
            "java.text.MessageFormat.<init>(java.lang.String)",
            "java.time.format.DateTimeFormatter.ofPattern(java.lang.String)",
            "java.time.format.DateTimeFormatterBuilder.toFormatter()");

    private static final List<Class<?>> FORBIDDEN_OWNERS = List.of(
            System.class,
            Throwable.class,
            Math.class,
            String.class,
            java.util.UUID.class,
            java.util.Random.class,
            java.util.Date.class,
            java.util.Calendar.class,
            java.util.Locale.class,
            java.util.TimeZone.class,
            java.time.Clock.class,
            java.time.Instant.class,
            java.time.LocalDate.class,
            java.time.LocalDateTime.class,
            java.time.OffsetDateTime.class,
            java.time.ZonedDateTime.class,
            java.time.Year.class,
            java.time.YearMonth.class,
            java.time.ZoneId.class,
            java.time.format.DateTimeFormatter.class,
            java.time.format.DateTimeFormatterBuilder.class,
            java.text.Collator.class,
            java.text.NumberFormat.class,
            java.text.DecimalFormat.class,
            java.text.MessageFormat.class,
            java.text.SimpleDateFormat.class,
            com.ibm.icu.util.ULocale.class,
            com.ibm.icu.util.TimeZone.class);

    private JavaClasses classes;

    @BeforeAll
    void read() {
        classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(ROOT);
        assertThat(classes.size()).isGreaterThan(40);
    }

    /** What carries a finished site elsewhere; nothing of the site's bytes comes from it. */
    private static final String[] CARRIERS = {ROOT + ".host", ROOT + ".publish", ROOT + ".after"};

    /** Publishers tell themselves and their half files from all others by these. */
    private static final Set<String> CHANCE = Set.of("java.util.UUID.randomUUID()", "java.lang.Math.random()");

    @Test
    void nothingOutsideMavenReadsAClockOrTheMachinesSettings() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".maven")
                .should()
                .accessTargetWhere(DescribedPredicate.describe(
                        "clock, console, or default locale, zone or charset",
                        (JavaAccess<?> access) ->
                                FORBIDDEN.contains(access.getTarget().getFullName())
                                        && !CHANCE.contains(access.getTarget().getFullName())))
                .check(classes);
    }

    @Test
    void nothingThatMakesASiteThrowsDice() {
        assertThat(FORBIDDEN).containsAll(CHANCE);
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".maven")
                .and()
                .resideOutsideOfPackages(CARRIERS)
                .should()
                .accessTargetWhere(DescribedPredicate.describe(
                        "chance",
                        (JavaAccess<?> access) ->
                                CHANCE.contains(access.getTarget().getFullName())))
                .check(classes);
    }

    @Test
    void everyForbiddenNameIsThatOfSomethingReal() {
        Set<String> real = new ClassFileImporter()
                .importClasses(FORBIDDEN_OWNERS).stream()
                        .flatMap(type -> type.getMembers().stream())
                        .map(JavaMember::getFullName)
                        .collect(Collectors.toSet());
        assertThat(real).containsAll(FORBIDDEN);
    }

    /** The preview waits until saves have come to rest; what it shows does not depend on how long. Publishers wait too. */
    @Test
    void onlyTheBuildThePreviewAndPublishersTimeThemselves() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + ".build", ROOT + ".serve")
                .and()
                .resideOutsideOfPackages(CARRIERS)
                .should()
                .callMethod(System.class, "nanoTime")
                .check(classes);
    }
}
