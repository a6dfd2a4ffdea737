package press.broadsheet.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XmlFileTest {
    @Test
    void theEndOfACdataSectionInATextDoesNotEndIt() {
        XmlFile xml = new XmlFile(new TreeMap<>(), "root", Map.of());
        xml.cdata("a", "one ]]> two ]]]]>> \u0002 three");
        assertThat(Xml.texts(xml.bytes(), "a")).containsExactly("one ]]> two ]]]]>> \ufffd three");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\ud800", "a\udc00b", "\uffff", "\u000b", "\u001f"})
    void whatXmlCannotHoldIsReplaced(String text) {
        XmlFile xml = new XmlFile(new TreeMap<>(), "root", Map.of("x", text));
        xml.text("a", text);
        assertThat(Xml.texts(xml.bytes(), "a")).singleElement().asString().contains("\ufffd");
    }
}
