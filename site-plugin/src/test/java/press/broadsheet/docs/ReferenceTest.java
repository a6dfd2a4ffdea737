package press.broadsheet.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** Tables between markers are what the code says; {@code -Ddocs.update} writes them. */
class ReferenceTest {
    private static final Pattern XML = Pattern.compile("(?ms)^```xml\\n(.*?)^```$");

    @TestFactory
    Stream<DynamicTest> everyTableOfTheReferenceIsWhatTheCodeSays() {
        return Tables.all().entrySet().stream()
                .map(table -> DynamicTest.dynamicTest(table.getKey(), () -> hold(table.getKey(), table.getValue())));
    }

    private static void hold(String name, Supplier<String> table) throws IOException {
        String opening = "<!-- table: " + name + " -->\n";
        Pattern written = Pattern.compile(Pattern.quote(opening) + "(.*?)<!-- end of table -->", Pattern.DOTALL);
        Guide guide = Guide.all().stream()
                .filter(page -> Guide.textOf(page.file()).contains(opening))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no page holds " + opening.strip()));
        String expected = "\n" + table.get() + "\n";
        String text = Guide.textOf(guide.file());
        Matcher found = written.matcher(text);
        assertThat(found.find()).as("the table is closed").isTrue();
        if (System.getProperty("docs.update") != null) {
            Files.writeString(
                    guide.file(), text.substring(0, found.start(1)) + expected + text.substring(found.end(1)));
        } else {
            assertThat(found.group(1)).isEqualTo(expected);
        }
    }

    @Test
    void thePomOfTheReadmeIsThatOfATestedNewsroom() {
        Element shown = xmlOf("README.md", 0);
        Element tested = parse(Guide.textOf(Guide.root().resolve("site-plugin/src/it/newsroom/pom.xml"))
                .replace("@project.version@", version()));
        assertThat(text(shown, "packaging")).isEqualTo(text(tested, "packaging"));
        assertThat(text(shown, "name")).isEqualTo(text(tested, "name"));
        assertThat(flat((Element) shown.getElementsByTagName("plugin").item(0)))
                .isEqualTo(flat((Element) tested.getElementsByTagName("plugin").item(0)));
    }

    @Test
    void everyPieceOfXmlInTheGuidesNamesThisPluginAndItsVersion() {
        for (Guide guide : Guide.all()) {
            for (Guide.Block block : guide.blocks()) {
                if (block.language().equals("xml") && block.text().contains("broadsheet-maven-plugin")) {
                    Element plugin = parse("<all>" + block.text() + "</all>");
                    String flat = flat(plugin);
                    assertThat(flat)
                            .as("%s:%d", guide, block.line())
                            .contains("press.broadsheet broadsheet-maven-plugin " + version());
                }
            }
        }
    }

    private static String version() {
        return text(parse(Guide.textOf(Guide.root().resolve("site-plugin/pom.xml"))), "version");
    }

    private static Element xmlOf(String page, int index) {
        List<String> blocks = XML.matcher(Guide.textOf(Guide.root().resolve(page)))
                .results()
                .map(block -> block.group(1))
                .toList();
        return parse(blocks.get(index));
    }

    private static Element parse(String xml) {
        try {
            Document document = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new java.io.StringReader(xml)));
            return document.getDocumentElement();
        } catch (Exception e) {
            throw new IllegalArgumentException(xml, e);
        }
    }

    private static String text(Element of, String name) {
        return of.getElementsByTagName(name).item(0).getTextContent();
    }

    private static String flat(Element of) {
        return of.getTextContent().strip().replaceAll("\\s+", " ");
    }
}
