package press.broadsheet.check;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import press.broadsheet.diagnostic.Cause;
import press.broadsheet.diagnostic.MachineException;
import press.broadsheet.diagnostic.Severity;
import press.broadsheet.source.Digest;
import press.broadsheet.source.DigestBuilder;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes what was found as text, as JSON, and as SARIF 2.1.0 (OASIS), which code hosts show beside the lines. */
public final class Reports {
    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private Reports() {}

    /**
     * Writes {@code report.txt}, {@code report.json} and {@code report.sarif}. Their bytes depend on the findings alone.
     *
     * @throws MachineException if they cannot be written
     */
    public static void write(List<Finding> findings, Path folder, String version) {
        StringBuilder text = new StringBuilder();
        findings.forEach(finding -> text.append(finding).append('\n'));
        write(folder.resolve("report.txt"), text.toString());
        write(folder.resolve("report.json"), json(findings) + '\n');
        write(folder.resolve("report.sarif"), sarif(findings, version) + '\n');
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new MachineException(file + " cannot be written: " + Cause.of(e), e);
        }
    }

    private static String json(List<Finding> findings) {
        long errors = findings.stream()
                .filter(each -> each.severity() == Severity.ERROR)
                .count();
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("errors", errors);
        report.put("warnings", findings.size() - errors);
        report.put("findings", findings.stream().map(Reports::plain).toList());
        return MAPPER.writeValueAsString(report).replace("\r\n", "\n");
    }

    private static Map<String, Object> plain(Finding finding) {
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put("severity", finding.severity().word());
        plain.put("code", finding.code().id());
        plain.put("path", finding.position().path());
        plain.put("line", Math.max(1, finding.position().line()));
        plain.put("column", Math.max(1, finding.position().column()));
        plain.put("problem", finding.what());
        plain.put("remedy", finding.remedy());
        plain.put("page", finding.page());
        plain.put("pages", finding.pages());
        return plain;
    }

    private static String sarif(List<Finding> findings, String version) {
        List<Rules.Rule> rules = Rules.all();
        Map<String, Object> driver = new LinkedHashMap<>();
        driver.put("name", "Broadsheet");
        driver.put("version", version);
        driver.put("rules", rules.stream().map(Reports::rule).toList());
        Map<String, Object> run = new LinkedHashMap<>();
        run.put("tool", Map.of("driver", driver));
        run.put("columnKind", "utf16CodeUnits");
        run.put(
                "originalUriBaseIds",
                Map.of("%SRCROOT%", Map.of("description", Map.of("text", "The folder of the project"))));
        Map<String, Integer> seen = new HashMap<>();
        run.put(
                "results",
                findings.stream().map(finding -> result(finding, rules, seen)).toList());
        Map<String, Object> log = new LinkedHashMap<>();
        log.put("$schema", SCHEMA);
        log.put("version", "2.1.0");
        log.put("runs", List.of(run));
        return MAPPER.writeValueAsString(log).replace("\r\n", "\n");
    }

    private static Map<String, Object> rule(Rules.Rule rule) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("id", rule.code().id());
        told.put("shortDescription", Map.of("text", rule.text() + '.'));
        told.put("help", Map.of("text", rule.help()));
        told.put("defaultConfiguration", Map.of("level", rule.severity().word()));
        return told;
    }

    private static Map<String, Object> result(Finding finding, List<Rules.Rule> rules, Map<String, Integer> seen) {
        Map<String, Object> region = new LinkedHashMap<>();
        region.put("startLine", Math.max(1, finding.position().line()));
        region.put("startColumn", Math.max(1, finding.position().column()));
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("uri", uri(finding.position().path()));
        file.put("uriBaseId", "%SRCROOT%");
        Map<String, Object> place = new LinkedHashMap<>();
        place.put("artifactLocation", file);
        place.put("region", region);
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("ruleId", finding.code().id());
        rules.stream()
                .filter(rule -> rule.code() == finding.code())
                .findFirst()
                .ifPresent(rule -> result.put("ruleIndex", rules.indexOf(rule)));
        result.put("level", finding.severity().word());
        result.put("message", Map.of("text", sentence(finding)));
        result.put("locations", List.of(Map.of("physicalLocation", place)));
        result.put("partialFingerprints", Map.of("broadsheetFinding/v1", fingerprint(finding, seen)));
        return result;
    }

    private static String sentence(Finding finding) {
        String what = finding.message();
        return what.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + what.substring(1) + "; " + finding.remedy()
                + '.';
    }

    /** A path as a relative reference, of which no first part must look like a scheme (RFC 3986, section 4.2). */
    private static String uri(String path) {
        try {
            String raw = new URI(null, null, '/' + path, null).toASCIIString().substring(1);
            return raw.matches("[^/]*:.*") ? "./" + raw : raw;
        } catch (URISyntaxException e) {
            return path;
        }
    }

    /** The same however lines move: what is wrong in which file, and the how-many-eth of its like it is. */
    private static String fingerprint(Finding finding, Map<String, Integer> seen) {
        Digest digest = new DigestBuilder()
                .add(finding.code().id())
                .add(finding.position().path())
                .add(finding.what())
                .build();
        return digest.hex() + ':' + seen.merge(digest.hex(), 1, Integer::sum);
    }
}
