package press.broadsheet.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Constructor;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import press.broadsheet.image.Box;
import press.broadsheet.image.PictureFormat;
import press.broadsheet.image.Rendition;
import press.broadsheet.image.Renditions;
import press.broadsheet.image.Shape;
import press.broadsheet.model.Scope;
import press.broadsheet.model.SearchSegment;
import press.broadsheet.source.Root;

class FactWordsTest {
    private static final Map<Class<?>, Object> SAMPLES = Map.ofEntries(
            Map.entry(String.class, "articles/town/port-strike.md"),
            Map.entry(int.class, 3),
            Map.entry(boolean.class, true),
            Map.entry(Scope.class, Scope.section("town")),
            Map.entry(Scope.Kind.class, Scope.Kind.TAG),
            Map.entry(SearchSegment.class, new SearchSegment("", "2026-11", 20_759, 20_788, 8, 32)),
            Map.entry(Root.class, Root.STATIC),
            Map.entry(YearMonth.class, YearMonth.of(2026, 11)),
            Map.entry(List.class, List.of("monday")),
            Map.entry(Shape.class, Shape.WIDE),
            Map.entry(Renditions.Use.class, Renditions.Use.SMALL),
            Map.entry(Rendition.class, new Rendition(new Box(0, 0, 9, 9), 9, 9, PictureFormat.WEBP)));

    static Stream<Class<?>> kinds() {
        return Stream.of(Fact.class.getPermittedSubclasses())
                .flatMap(group -> Stream.of(group.getPermittedSubclasses()));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void everyKindOfFactHasWordsThatNameNoClass(Class<?> kind) throws ReflectiveOperationException {
        Constructor<?> constructor = kind.getDeclaredConstructors()[0];
        Object[] values =
                Stream.of(constructor.getParameterTypes()).map(SAMPLES::get).toArray();
        String words = FactWords.of((Fact<?>) constructor.newInstance(values)).words();
        assertThat(words).isNotBlank().doesNotContain(kind.getSimpleName(), "[", "@");
    }
}
