package press.broadsheet.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import press.broadsheet.source.Root;

class DataReaderTest {
    private static String read(Sample sample, String name) {
        return DataReader.read(sample, sample.find(Root.CONTENT, "data/" + name).orElseThrow(), sample.diagnostics)
                .map(Datum::toString)
                .orElse("");
    }

    static Stream<Arguments> files() {
        String same = "Fields[values={a=Items[values=[Numeral[value=1], Text[value=b]]]}]";
        return Stream.of(
                Arguments.of("a.yaml", "a: [1, b]\n", same),
                Arguments.of("a.yml", "---\na:\n- 1\n- b\n", same),
                Arguments.of("a.json", "{\"a\": [1, \"b\"]}\n", same),
                Arguments.of("a.toml", "a = [1, 'b']\n", same),
                Arguments.of("list.json", "[]", "Items[values=[]]"),
                Arguments.of("empty.yaml", "", "Nothing[]"),
                Arguments.of("empty.csv", "", "Items[values=[]]"),
                Arguments.of(
                        "a.csv",
                        "\ufeffname,votes\r\n\"Ward, 1\", 12 \r\n\r\n\"a \"\"b\"\"\",\r\n",
                        "Items[values=[Fields[values={name=Text[value=Ward, 1], votes=Text[value=12]}],"
                                + " Fields[values={name=Text[value=a \"b\"], votes=Text[value=]}]]]"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void aDataFileIsRead(String name, String text, String expected) {
        Sample sample = new Sample().with("data/" + name, text);
        assertThat(read(sample, name)).isEqualTo(expected);
        assertThat(sample.told()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a.yaml | a: [1, b       | 1:4: error[bad-data]: a bracket opens here and is never closed; close it with ], or put a text that begins with a bracket in quotes
            a.yaml | a: 1@a: 2      | 2:1: error[bad-data]: a stands twice, first at content/data/a.yaml:1:1; keep one of the two
            a.json | {"a": 1} {     | 1:10: error[bad-data]: text follows the end of the JSON value; remove it, or close fewer brackets before it
            a.json | [1,@ 2 3]      | 2:4: error[bad-data]: unexpected character ('3' (code 51)): was expecting comma to separate Array entries; check the JSON: double quotes, commas between members, no comments
            a.toml | a = 1@a = 2    | 2:1: error[bad-data]: a stands twice, first at content/data/a.toml:1:1; keep one of the two
            a.csv  | a,b@1,2@3      | 3:1: error[bad-data]: the row has 1 fields, the first row has 2; write as many, and put texts with commas in quotes
            a.csv  | a,a@1,2        | 1:1: error[bad-data]: two columns are named a; give every column a name of its own
            a.csv  | a,@1,2         | 1:1: error[bad-data]: a column has no name; name every column in the first row
            """)
    void aFaultyDataFileIsToldWithItsPlace(String name, String text, String expected) {
        Sample sample = new Sample().with("data/" + name, text.replace('@', '\n'));
        assertThat(read(sample, name)).isEmpty();
        assertThat(sample.told()).containsExactly("content/data/" + name + ":" + expected);
    }

    @Test
    void aDataFileThatIsNotUtf8IsTold() {
        Sample sample = new Sample().with("data/a.csv", new byte[] {'a', '\n', (byte) 0xff});
        assertThat(read(sample, "a.csv")).isEmpty();
        assertThat(sample.told()).hasSize(1).first().asString().contains("content/data/a.csv:2:1: error[not-utf8]");
    }

    @Test
    void aHundredThousandRowsAreRead() {
        StringBuilder csv = new StringBuilder("a,b\n");
        for (int i = 0; i < 100_000; i++) {
            csv.append(i).append(",x\n");
        }
        Sample sample = new Sample().with("data/a.csv", csv.toString());
        assertThat(read(sample, "a.csv")).contains("Text[value=99999]");
    }
}
