package press.broadsheet.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.commonmark.testutil.TestResources;
import org.commonmark.testutil.example.Example;
import org.commonmark.testutil.example.ExampleReader;
import org.junit.jupiter.api.Test;

/**
 * Runs every example of the CommonMark specification. Where Broadsheet means to differ, the example is listed in
 * {@code spec-deviations.txt} with the reason and with what Broadsheet makes of it.
 */
class SpecTest {
    private record Deviation(String reason, String html) {}

    @Test
    void everyExampleOfTheSpecificationHoldsOrIsListedWithItsReason() throws IOException {
        Map<String, String> reasons = new HashMap<>();
        Map<Integer, Deviation> deviations = deviations(reasons);
        List<String> faults = new ArrayList<>();
        List<Example> examples = ExampleReader.readExamples(TestResources.getSpec());
        for (int i = 0; i < examples.size(); i++) {
            Example example = examples.get(i);
            String expected = html5(example.getHtml());
            String actual =
                    bare(html5(Harness.run(RawHtml.TRUSTED, example.getSource()).html()));
            Deviation deviation = deviations.remove(i + 1);
            if (deviation == null && !same(actual, expected)) {
                faults.add("=== " + (i + 1) + " unlisted\n" + actual + "--- expected\n" + expected);
            } else if (deviation != null && same(actual, expected)) {
                faults.add("example " + (i + 1) + " is listed and holds");
            } else if (deviation != null && !same(actual, deviation.html())) {
                faults.add("example " + (i + 1) + " deviates in another way:\n" + actual);
            } else if (deviation != null && !reasons.containsKey(deviation.reason())) {
                faults.add("example " + (i + 1) + " has the unknown reason " + deviation.reason());
            }
        }
        assertThat(examples).hasSizeGreaterThan(640);
        assertThat(deviations).as("listed, but not in the specification").isEmpty();
        assertThat(faults).isEmpty();
    }

    /** The specification writes tabs as arrows, and void elements as XHTML does. */
    private static String html5(String html) {
        return html.replace(" />", ">").replace("→", "\t");
    }

    /** Without what lets the keyboard scroll code. */
    private static String bare(String html) {
        return html.replaceAll("<pre role=\"region\" tabindex=\"0\" aria-label=\"Code \\d+\">", "<pre>");
    }

    private static boolean same(String one, String other) {
        return one.strip().equals(other.strip());
    }

    private static Map<Integer, Deviation> deviations(Map<String, String> reasons) throws IOException {
        Map<Integer, Deviation> deviations = new TreeMap<>();
        String list;
        try (InputStream in = SpecTest.class.getResourceAsStream("spec-deviations.txt")) {
            assertThat(in).isNotNull();
            list = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        String[] entries = list.split("(?m)^=== ", -1);
        for (String line : entries[0].lines().toList()) {
            String[] reason = line.split(": ", 2);
            reasons.put(reason[0], reason[1]);
        }
        for (int i = 1; i < entries.length; i++) {
            String[] headAndHtml = entries[i].split("\n", 2);
            String[] head = headAndHtml[0].split(" ", -1);
            deviations.put(Integer.parseInt(head[0]), new Deviation(head[1], headAndHtml[1]));
        }
        return deviations;
    }
}
