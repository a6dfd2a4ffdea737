package press.broadsheet.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SvgSieveTest {
    private static SvgSieve.Sifted sift(String inner) {
        String svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\""
                + " viewBox=\"0 0 9 9\">" + inner + "</svg>";
        return SvgSieve.sift(svg.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(SvgSieve.Sifted sifted) {
        return new String(sifted.bytes(), StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<path d=\"M0 0h9\" style=\"fill:url(#g)\"/>",
                "<style>.a{fill:red}</style><g class=\"a\"/>",
                "<use xlink:href=\"#part\"/>",
                "<image href=\"data:image/png;base64,AAAA\"/>",
                "<animate attributeName=\"opacity\" from=\"0\" to=\"1\" dur=\"1s\"/>",
                "<!-- a remark --><text x=\"1\">onload=\"x\" &lt;script&gt;</text>"
            })
    void aDrawingThatDoesNothingKeepsItsVeryBytes(String inner) {
        SvgSieve.Sifted sifted = sift(inner);
        assertThat(sifted.removed()).isEmpty();
        assertThat(text(sifted)).endsWith(inner + "</svg>");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "<script>alert(1)</script>, <script>",
                "<SCRIPT href=\"https://e.example/x.js\"/>, <SCRIPT>",
                "<x:script xmlns:x=\"http://www.w3.org/2000/svg\">alert(1)</x:script>, <script>",
                "<foreignObject><b xmlns=\"http://www.w3.org/1999/xhtml\">b</b></foreignObject>, <foreignObject>",
                "<g><iframe xmlns=\"http://www.w3.org/1999/xhtml\" src=\"x\"/></g>, <iframe>",
                "<g onclick=\"alert(1)\"/>, the attribute onclick",
                "<g ONLOAD=\"alert(1)\"/>, the attribute ONLOAD",
                "<a href=\"javascript:alert(1)\"><g/></a>, the attribute href",
                "<a xlink:href=\" JavaScript:alert(1)\"><g/></a>, the attribute href",
                "<image href=\"https://e.example/spy.png\"/>, the attribute href",
                "<use xlink:href=\"other.svg#x\"/>, the attribute href",
                "<use href=\"data:image/svg+xml;utf8\"/>, the attribute href",
                "<g style=\"fill:url(https://e.example/x)\"/>, the attribute style",
                "<g style=\"fill:u\\rl(https://e.example/x)\"/>, the attribute style",
                "<g fill=\"url('//e.example/x')\"/>, the attribute fill",
                "<style>@import 'https://e.example/x.css';</style>, a style that loads other files",
                "<style>@\\69mport 'x.css';</style>, a style that loads other files",
                "<style>a{fill:url( \"x.svg#g\")}</style>, a style that loads other files",
                "<set attributeName=\"href\" to=\"javascript:alert(1)\"/>, <set>",
                "<animate attributeName=\"xlink:href\" values=\"javascript:alert(1)\"/>, <animate>",
                "<?xml-stylesheet href=\"https://e.example/x.css\"?>, <?xml-stylesheet?>"
            })
    void whatABrowserWouldObeyIsTakenOut(String inner, String removed) {
        SvgSieve.Sifted sifted = sift(inner + "<path d=\"M0 0h9\"/>");
        assertThat(sifted.removed()).containsExactly(removed);
        assertThat(text(sifted))
                .contains("<path d=\"M0 0h9\"")
                .doesNotContain("e.example")
                .doesNotContainIgnoringCase("alert")
                .doesNotContainIgnoringCase("javascript");
        assertThat(SvgSieve.sift(sifted.bytes()).removed()).isEmpty();
    }

    @Test
    void entitiesAreNeitherFollowedNorMultiplied() {
        String svg = "<!DOCTYPE svg [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
                + "<svg xmlns=\"http://www.w3.org/2000/svg\"><text>&x;</text></svg>";
        SvgSieve.Sifted sifted = SvgSieve.sift(svg.getBytes(StandardCharsets.UTF_8));
        assertThat(text(sifted)).doesNotContain("root:").doesNotContain("ENTITY");
        assertThat(sifted.removed()).isNotEmpty();
    }

    @Test
    void whatIsNotXmlComesToNothing() {
        assertThat(SvgSieve.sift("<svg><script>alert(1)".getBytes(StandardCharsets.UTF_8))
                        .bytes())
                .isEmpty();
    }
}
