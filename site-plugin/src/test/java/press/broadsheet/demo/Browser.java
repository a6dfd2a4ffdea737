package press.broadsheet.demo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import press.broadsheet.testsite.Programs;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A headless Chromium that knows axe and reaches nothing but this machine. */
public final class Browser implements AutoCloseable {
    /** Where a Chromium and its driver are. */
    record Installed(Path chromium, Path driver) {
        /** Those of the search path, if both are on it. */
        static Optional<Installed> find() {
            return Programs.find("chromium", "chromium-browser", "google-chrome")
                    .flatMap(chromium -> Programs.find("chromedriver").map(driver -> new Installed(chromium, driver)));
        }
    }

    /** Kept so that its level is: Selenium warns of each Chromium newer than itself, and nothing here needs it newer. */
    private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

    private final ChromeDriver driver;

    Browser(Installed installed) throws IOException {
        SELENIUM.setLevel(Level.SEVERE);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(installed.chromium().toFile());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1");
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
        driver = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(installed.driver().toFile())
                        .usingAnyFreePort()
                        .build(),
                options);
        driver.manage().timeouts().scriptTimeout(Duration.ofSeconds(30));
        driver.executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", axe()));
    }

    /** A browser; without one the test is skipped with a warning, and fails where CI=true asks for it. */
    public static Browser start() throws IOException {
        Optional<Installed> installed = Installed.find();
        if (installed.isEmpty()) {
            Programs.missing(
                    "THE DEMO IS NOT TESTED IN A BROWSER", "chromium and chromedriver are not both on the search path");
        }
        return new Browser(installed.orElseThrow());
    }

    private static String axe() throws IOException {
        try (InputStream script = Objects.requireNonNull(Browser.class.getResourceAsStream("/axe.min.js"))) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    public void open(String url) {
        driver.get(url);
    }

    /** Sets the width of the window in CSS pixels. */
    public void width(int pixels) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", pixels, "height", 900, "deviceScaleFactor", 1, "mobile", false));
    }

    /** Has the reader prefer {@code light} or {@code dark}, and no motion. */
    public void scheme(String scheme) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "features",
                        List.of(
                                Map.of("name", "prefers-color-scheme", "value", scheme),
                                Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
    }

    /** Whether pages that are opened from now on may run scripts. */
    void scripts(boolean on) {
        driver.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", !on));
    }

    /** Has the browser forget the files that it may keep for a while. */
    void forgetFiles() {
        driver.executeCdpCommand("Network.clearBrowserCache", Map.of());
    }

    /** The words of the open page that can be seen. */
    String text() {
        return driver.findElement(By.tagName("body")).getText();
    }

    /** The answer of a script to the open page. */
    public Object ask(String script) {
        return Objects.requireNonNullElse(driver.executeScript(script), "");
    }

    /** What axe finds wrong with the open page: the rule, the node, and why. */
    public List<String> violations() {
        Object json = driver.executeAsyncScript("const done = arguments[0];"
                + "axe.run(document, {resultTypes: ['violations']})"
                + ".then(result => done(JSON.stringify(result.violations)), error => done('\"' + error + '\"'));");
        JsonNode violations = JsonMapper.shared().readTree(String.valueOf(json));
        if (!violations.isArray()) {
            throw new AssertionError("axe failed: " + violations);
        }
        List<String> found = new ArrayList<>();
        for (JsonNode violation : violations) {
            for (JsonNode node : violation.path("nodes")) {
                found.add(violation.path("id").asString() + ": "
                        + node.path("html").asString() + ": "
                        + node.path("failureSummary").asString().replaceAll("\\s+", " "));
            }
        }
        return found;
    }

    /** What the console said since this was last asked. */
    public List<String> console() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(LogEntry::getMessage)
                .toList();
    }

    /** The addresses asked for since this was last asked. */
    public List<String> requests() {
        List<String> requests = new ArrayList<>();
        for (LogEntry entry : driver.manage().logs().get(LogType.PERFORMANCE)) {
            JsonNode message = JsonMapper.shared().readTree(entry.getMessage()).path("message");
            if (message.path("method").asString().equals("Network.requestWillBeSent")) {
                requests.add(message.at("/params/request/url").asString());
            }
        }
        return requests;
    }

    @Override
    public void close() {
        driver.quit();
    }
}
