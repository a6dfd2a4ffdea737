package press.broadsheet.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import press.broadsheet.diagnostic.Diagnostics;

class HeaderReaderTest {
    private final Diagnostics diagnostics = new Diagnostics();

    private Optional<ComponentHeader> read(String text) {
        return HeaderReader.read(text, "templates/components/x.ftlh", diagnostics);
    }

    private List<String> told() {
        return diagnostics.sorted().stream()
                .map(one -> one.position().line() + ":" + one.position().column() + " " + one.what())
                .toList();
    }

    @Test
    void aHeaderSaysWhatTheComponentIsWhereItMayStandAndWhatItTakes() {
        ComponentHeader header = read("""
                <#-- @component A map of
                     a place.
                     @use block, inline
                     @content optional
                     @param lat number(-85..85) required: Its latitude: in degrees.
                     @param zoom whole(1..) = 14: How near,
                            from 1.
                     @param size choice(wide, narrow) = wide: How wide.
                     @param note text = "See: below": A note.
                     @param rows data: Rows.
                     @param shown columns(rows): Columns.
                -->
                <p>
                """).orElseThrow();
        assertThat(diagnostics.sorted()).isEmpty();
        assertThat(header.about()).isEqualTo("A map of a place.");
        assertThat(header.block()).isTrue();
        assertThat(header.inline()).isTrue();
        assertThat(header.content()).isEqualTo(ComponentHeader.Content.OPTIONAL);
        assertThat(header.names()).containsExactly("lat", "zoom", "size", "note", "rows", "shown");
        Parameter lat = header.parameter("lat").orElseThrow();
        assertThat(lat.required()).isTrue();
        assertThat(lat.about()).isEqualTo("Its latitude: in degrees.");
        assertThat(lat.type().least()).contains(new BigDecimal("-85"));
        assertThat(lat.type().shown()).isEqualTo("number from -85 to 85");
        Parameter zoom = header.parameter("zoom").orElseThrow();
        assertThat(zoom.standard()).contains("14");
        assertThat(zoom.about()).isEqualTo("How near, from 1.");
        assertThat(zoom.type().most()).isEmpty();
        assertThat(header.parameter("size").orElseThrow().type().words()).containsExactly("wide", "narrow");
        assertThat(header.parameter("note").orElseThrow().standard()).contains("See: below");
    }

    @Test
    void withoutMoreAComponentIsABlockThatHoldsNothing() {
        ComponentHeader header = read("<#-- @component A line. -->").orElseThrow();
        assertThat(header.block()).isTrue();
        assertThat(header.inline()).isFalse();
        assertThat(header.content()).isEqualTo(ComponentHeader.Content.NONE);
        assertThat(header.parameters()).isEmpty();
    }

    @Test
    void everyMistakeIsToldAtItsLine() {
        assertThat(read("""
                <#-- @component X.
                     @uses inline
                     @use floating
                     @content perhaps
                     @param a txet: A.
                     @param b text
                     @param c choice(one): C.
                     @param d embed(mytube): D.
                     @param e columns(a): E.
                     @param f whole(1-5): F.
                     @param g text(1): G.
                     @param h text: H.
                     @param h text: H.
                -->
                """)).isEmpty();
        assertThat(told())
                .containsExactly(
                        "2:6 @uses is nothing that a component declares",
                        "3:6 @use cannot be \"floating\"",
                        "4:6 @content cannot be \"perhaps\"",
                        "5:6 txet is no type of parameter",
                        "6:6 this @param cannot be read",
                        "7:6 a choice needs two words or more",
                        "8:6 embed needs services that are known",
                        "9:6 columns needs the name of a parameter of the type data",
                        "10:6 \"1-5\" is no range of numbers",
                        "11:6 this type takes nothing in brackets",
                        "13:6 h is declared twice");
    }

    @Test
    void aTemplateWithoutAHeaderIsNoComponent() {
        assertThat(read("<p>${x}</p>")).isEmpty();
        assertThat(told()).containsExactly("1:1 the template of a component does not say what it takes");
    }
}
